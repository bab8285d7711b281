export { createEdition } from './operations/create-edition.ts';
export {
  askToBeTold,
  confirmToBeTold,
  stopBeingTold,
  type TellMeCode,
  tellSubscribers,
} from './operations/tell-me.ts';
export {
  findEdition,
  getEdition,
  listEditionsById,
  listEditionsOfConference,
  listPastEditions,
  listPublicEditions,
} from './queries/editions.ts';
export { findPage, type InformationPage, listPages } from './queries/pages.ts';
export { forgetOldSubscriptions } from './queries/subscriptions.ts';
