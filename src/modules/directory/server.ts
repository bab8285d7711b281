export { createEdition } from './operations/create-edition.ts';
export { type PageWish, removePage, savePages } from './operations/save-pages.ts';
export {
  askToBeTold,
  confirmToBeTold,
  stopBeingTold,
  type TellMeCode,
  tellSubscribers,
} from './operations/tell-me.ts';
export { type EditionChanges, updateEdition } from './operations/update-edition.ts';
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
