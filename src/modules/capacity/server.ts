export {
  type Answer,
  type Comer,
  comeToRoom,
  leaveRoom,
  lookAtPlace,
  type Waiting,
} from './operations/come-to-room.ts';
export { confirmInstead } from './operations/confirm-instead.ts';
export { type Drawn, enterDrawn } from './operations/enter-drawn.ts';
export { endEntitlement, grantEntitlement } from './operations/entitle.ts';
export { forgetClaimant } from './operations/forget-claimant.ts';
export { forgetGuests } from './operations/forget-guests.ts';
export { changePool, changePools, makePool, makePools } from './operations/make-pool.ts';
export { moveClaims } from './operations/move-claims.ts';
export { offerMinutes, offerPlaces } from './operations/offer-places.ts';
export { removeEditionClaims } from './operations/remove-edition-claims.ts';
export { changeSetAside, freeSetAside, removeSetAside, setAside } from './operations/set-aside.ts';
export { setWaitingRoom } from './operations/set-waiting-room.ts';
export {
  confirmBasket,
  extendHolds,
  type FewerUnits,
  releaseClaims,
  releasePart,
  sweepHolds,
} from './operations/settle-claims.ts';
export { swapClaims } from './operations/swap-claims.ts';
export { type ClaimAnswer, type Taken, type TillParts, takeClaims } from './operations/take-claims.ts';
export { type OfferTaken, takeOffer } from './operations/take-offer.ts';
export {
  acceptOffer,
  joinWaitlist,
  leaveWaitlist,
  moveOn,
  placesInLine,
  setPriority,
  setReturning,
} from './operations/wait.ts';
export { createWaitingRooms, type OpenRoom, type WaitingRooms } from './operations/waiting-rooms.ts';
export { type AuditFinding, auditPools } from './queries/audit.ts';
export { type Basket, type Claim, listBaskets, listClaims } from './queries/baskets.ts';
export { listEntitlements } from './queries/entitlements.ts';
export { lookAtClaims } from './queries/look-at-claims.ts';
export { listPools, listPoolsOf, lockPools, type PoolWords } from './queries/pools.ts';
export { listSetAsides, type SetAsideRow } from './queries/set-asides.ts';
export { readUse } from './queries/use.ts';
export { listWaiting, type WaitingRow } from './queries/waiting.ts';
export {
  minutesFor,
  nobodyWaits,
  openingOf,
  secondsToLook,
  type WaitingRoomRule,
} from './rules/waiting-room.ts';
