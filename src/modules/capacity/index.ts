export {
  type Busy,
  type Claimant,
  type ClaimRefusal,
  type ClaimRequest,
  type ClaimWarning,
  claimantOfPerson,
  type WantedUnits,
} from './rules/claim.ts';
export { clashWith } from './rules/clash.ts';
export {
  type EntitledRole,
  type Entitlement,
  type EntitlementKey,
  type EntitlementRule,
  entitledRoles,
  type Gift,
  isEarned,
} from './rules/entitlement.ts';
export { freeUnits, type Pool, type PoolUse, type SeatTime, type SetAsideId, unused } from './rules/pool.ts';
export type { SetAsideRefusal } from './rules/set-aside.ts';
export { inTurn, isStillOffered, type WaitingId } from './rules/waitlist.ts';
