export type { DocumentWords, ListingsDocument } from './formats/listings-document.ts';
export { writeConfsTech } from './formats/write-confs-tech.ts';
export { conferenceJsonLd, listingJsonLd } from './formats/write-json-ld.ts';
export { type CalendarParts, writeListingsCalendar } from './formats/write-listings-calendar.ts';
export { writeListingsCsv } from './formats/write-listings-csv.ts';
export { type FeedEntry, writeListingsFeed } from './formats/write-listings-feed.ts';
export { writePythonDeadlines } from './formats/write-python-deadlines.ts';
export { arrangePages, movePage } from './operations/arrange-pages.ts';
export { askForDigest } from './operations/ask-for-digest.ts';
export {
  type AskCode,
  askForDueReadings,
  askForReading,
} from './operations/ask-for-reading.ts';
export {
  askToBeTold,
  confirmToBeTold,
  stopBeingTold,
  type TellMeCode,
} from './operations/ask-to-be-told.ts';
export { carryOutReading, failReading, type ReadingTools } from './operations/carry-out-reading.ts';
export { editDigest, endDigest, openDigest, startDigest } from './operations/change-digest.ts';
export {
  type AddSourceCode,
  addSource,
  askToRemoveSource,
  changeSource,
  type SourceCode,
} from './operations/change-sources.ts';
export { type CopyEditionInput, copyEdition } from './operations/copy-edition.ts';
export { createEdition, type NewEdition } from './operations/create-edition.ts';
export {
  type AcceptInput,
  acceptSuggestion,
  type DecideCode,
  declineSuggestion,
} from './operations/decide-suggestion.ts';
export {
  type ConferenceCode,
  describeConference,
  mergeConferences,
  renameConference,
} from './operations/edit-conference.ts';
export { exportMyIntents, type MyIntents } from './operations/export-my-intents.ts';
export { exportMySuggestions, type MySuggestion } from './operations/export-my-suggestions.ts';
export { fetchFiles, isListPath } from './operations/fetch-list.ts';
export { findKeptEdition } from './operations/find-kept-edition.ts';
export { endIntentCalendar, findIntentCalendar, makeIntentCalendar } from './operations/intent-calendar.ts';
export { keepDropped, readDropped } from './operations/keep-dropped.ts';
export { findKeptSource, type KeptSource, listKeptSources } from './operations/list-desk.ts';
export { listLikely } from './operations/list-likely.ts';
export { listPublicEditionsOnce } from './operations/list-public-editions.ts';
export { decideDoubt, type MergeCode, mergeListings } from './operations/merge-listings.ts';
export { partListings } from './operations/part-listings.ts';
export { fillPlaces, takeStarter } from './operations/prepare-catalogue.ts';
export { type ActsPage, readActs } from './operations/read-acts.ts';
export {
  countDirectoryDesk,
  type DoubtAtDesk,
  type QueuedSuggestion,
  readDeskConference,
  readDoubts,
  readSuggestion,
  readSuggestions,
  type SuggestionAtDesk,
} from './operations/read-desk.ts';
export { type ListingAtDesk, readDeskListing } from './operations/read-desk-listing.ts';
export { remindOfDeadlines, stopReminders } from './operations/remind-of-deadlines.ts';
export { removeEdition } from './operations/remove-edition.ts';
export { savePage } from './operations/save-page.ts';
export { type PageWish, removePage, savePages } from './operations/save-pages.ts';
export { type DigestLetter, sendDigests } from './operations/send-digests.ts';
export { type SeparateCode, separateRecord } from './operations/separate-record.ts';
export { setEditionPicture } from './operations/set-edition-picture.ts';
export { setIntent, setReminders } from './operations/set-intent.ts';
export { showListing } from './operations/show-listing.ts';
export { type StateFactsCode, type StateFactsInput, stateFacts } from './operations/state-facts.ts';
export {
  confirmSuggestion,
  type SuggestCode,
  type SuggestInput,
  suggest,
} from './operations/suggest.ts';
export { openForm } from './operations/suggestion-links.ts';
export { type AskedReading, type TakeFilesCode, takeFiles } from './operations/take-files.ts';
export { type TakeListInput, takeList } from './operations/take-list.ts';
export { tellSubscribers } from './operations/tell-subscribers.ts';
export {
  type EditionChanges,
  type UpdateEditionCode,
  updateEdition,
  updateEditionTexts,
} from './operations/update-edition.ts';
export { listingAddress, listListingsByAddress } from './queries/addressed-listings.ts';
export {
  type Choice,
  type ChosenListing,
  chooseListings,
  hasPurpose,
  mostWeighed,
} from './queries/choose-listings.ts';
export { findConference, findMovedConference } from './queries/conference-rows.ts';
export { type Conference, listConferences } from './queries/conferences.ts';
export type { MarkCounts, Pin } from './queries/count-listings.ts';
export {
  listConferenceStretch,
  listConferenceStretches,
  listListingStretch,
  listListingStretches,
} from './queries/crawled-addresses.ts';
export { type DeskListing, type DeskRecord, listDeskListings } from './queries/desk-listings.ts';
export type { DigestNews } from './queries/digest-news.ts';
export { type Digest, forgetAddress, forgetOldDigests, listDigestsTo } from './queries/digests.ts';
export { type EditionMoments, listEditionMoments } from './queries/edition-moments.ts';
export { listEditionsWithFile, lockEdition } from './queries/edition-rows.ts';
export {
  findEdition,
  getEdition,
  listEditionIdsEndedBefore,
  listEditions,
  listEditionsById,
  listEditionsOfConference,
  listPastEditions,
  listPublicEditions,
  suggestSlug,
} from './queries/editions.ts';
export { type FormerSlug, listFormerSlugs } from './queries/former-slugs.ts';
export {
  findIntent,
  hasCalendarKey,
  listIntents,
  listIntentsOf,
  readReminderDays,
  type StatedIntent,
} from './queries/intents.ts';
export { type LikeListing, listListingsLike } from './queries/like-listings.ts';
export { listShelf, type Shelf, shelfNames } from './queries/listing-shelves.ts';
export {
  listFactChanges,
  listStatements,
  type PastChange,
  type Statement,
} from './queries/listing-sources.ts';
export {
  findListing,
  findListingAddress,
  findListingOfEdition,
  findMergedListing,
  listListingsById,
  listListingsOfConference,
} from './queries/listings.ts';
export { type ListingsAnswer, lookUpListings } from './queries/look-up-listings.ts';
export type { SearchMoment } from './queries/narrowing.ts';
export { listListingsNear, type NearListing, trip } from './queries/near-listings.ts';
export { findPage, type InformationPage, listPages } from './queries/pages.ts';
export { findPlace, hasPlaces, insertPlaces, listPlacesNamed, type Place } from './queries/places.ts';
export { closeLostRuns, findRun, forgetOldRuns, listLeftRuns, type RunId } from './queries/runs.ts';
export { type EditionSearch, searchEditions } from './queries/search-editions.ts';
export { type FoundListing, type FoundListings, searchListings } from './queries/search-listings.ts';
export { ensureSource } from './queries/sources.ts';
export {
  forgetOldSubscriptions,
  listAwaitedTopics,
  listSubscriptionsTo,
} from './queries/subscriptions.ts';
export {
  forgetOldSuggestions,
  type Suggestion,
  unlinkSuggestionsOf,
} from './queries/suggestion-rows.ts';
export {
  listChangesOf,
  type TakenListings,
  takeChangedListings,
  takeListings,
  takeListingsWithDeadlines,
} from './queries/taken-listings.ts';
