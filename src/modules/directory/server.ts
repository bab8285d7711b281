export { arrangePages, movePage } from './operations/arrange-pages.ts';
export {
  askToBeTold,
  confirmToBeTold,
  stopBeingTold,
  type TellMeCode,
} from './operations/ask-to-be-told.ts';
export { type CopyEditionInput, copyEdition } from './operations/copy-edition.ts';
export { createEdition, type NewEdition } from './operations/create-edition.ts';
export { type ActsPage, readActs } from './operations/read-acts.ts';
export { removeEdition } from './operations/remove-edition.ts';
export { savePage } from './operations/save-page.ts';
export { type PageWish, removePage, savePages } from './operations/save-pages.ts';
export { setEditionPicture } from './operations/set-edition-picture.ts';
export { type TakeListInput, takeList } from './operations/take-list.ts';
export { tellSubscribers } from './operations/tell-subscribers.ts';
export {
  type EditionChanges,
  type UpdateEditionCode,
  updateEdition,
  updateEditionTexts,
} from './operations/update-edition.ts';
export { type Conference, listConferences } from './queries/conferences.ts';
export { type EditionMoments, listEditionMoments } from './queries/edition-moments.ts';
export { listEditionsWithFile, lockEdition } from './queries/edition-rows.ts';
export {
  findEdition,
  getEdition,
  listEditions,
  listEditionsById,
  listEditionsOfConference,
  listPastEditions,
  listPublicEditions,
  suggestSlug,
} from './queries/editions.ts';
export {
  listFactChanges,
  listStatements,
  type PastChange,
  type Statement,
} from './queries/listing-sources.ts';
export {
  findListing,
  findListingOfEdition,
  findMergedListing,
  listListingsById,
  listListingsOfConference,
} from './queries/listings.ts';
export { findPage, type InformationPage, listPages } from './queries/pages.ts';
export { findPlace, hasPlaces, insertPlaces, listPlacesNamed, type Place } from './queries/places.ts';
export { type EditionSearch, searchEditions } from './queries/search-editions.ts';
export {
  countMarks,
  type FoundListing,
  type FoundListings,
  listPins,
  listShelf,
  listWordsLike,
  type MarkCounts,
  type Pin,
  type SearchMoment,
  type Shelf,
  searchListings,
  shelfNames,
} from './queries/search-listings.ts';
export {
  forgetOldSubscriptions,
  listAwaitedTopics,
  listSubscriptionsTo,
} from './queries/subscriptions.ts';
