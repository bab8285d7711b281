export { anywhereDay } from './rules/anywhere.ts';
export {
  type ChooseWish,
  importances,
  readChooseWish,
  weightSteps,
  wishedPeriod,
  writeChooseWish,
} from './rules/choose-wish.ts';
export { type Continent, continents } from './rules/continents.ts';
export { countryCodes } from './rules/country-codes.ts';
export { kmBetween, type Point, pointOf } from './rules/distance.ts';
export { droppedFacts } from './rules/dropped-facts.ts';
export { dueTopics } from './rules/due-topics.ts';
export { mayEditDirectory } from './rules/editing.ts';
export {
  type Channel,
  channelKinds,
  type Edition,
  type EditionFactsCode,
  type EditionMode,
  type EditionPhase,
  editionModes,
  editionProblem,
  phaseOf,
  slugProblem,
  type Topic,
  topics,
} from './rules/edition.ts';
export { isWebAddress } from './rules/edition-facts.ts';
export {
  type FactChanges,
  type FactKind,
  factChoices,
  factKinds,
  listFacts,
  type WritableFact,
  writableFacts,
} from './rules/fact-fields.ts';
export {
  type Deadline,
  type DeadlineKind,
  deadlinesFor,
  type Intent,
  intents,
  reminderDays,
} from './rules/intent.ts';
export { knownListNamed, knownLists } from './rules/known-lists.ts';
export type { LikeReason } from './rules/likeness.ts';
export {
  type AccessFeature,
  accessFeatures,
  type Contradiction,
  callStates,
  type EditionFormat,
  editionFormats,
  type FactName,
  type Listing,
  type ListingFacts,
  listingStates,
  nothingKnown,
  type SourceRecord,
  type StatedFacts,
} from './rules/listing.ts';
export {
  type ListingDeadline,
  type ListingDeadlineKind,
  listingDeadlineKinds,
  listingDeadlines,
} from './rules/listing-deadlines.ts';
export {
  type MarkKind,
  markKinds,
  type PlainMark,
  plainMarks,
  type Size,
  sizeOf,
  sizes,
} from './rules/listing-marks.ts';
export {
  type Chance,
  chances,
  farthestKm,
  isOpenSearch,
  type ListingSearch,
  type Period,
  periods,
  readListingSearch,
  writeListingSearch,
} from './rules/listing-search.ts';
export { type MatchReason, matchReasons, type WeighedReason } from './rules/matching.ts';
export {
  type EditionText,
  editionRevision,
  editionTexts,
  editionTextsRevision,
  pageRevision,
} from './rules/opened-on.ts';
export { type Usual, usualOf } from './rules/prediction.ts';
export {
  type Criterion,
  criteria,
  type Figures,
  type PurposeContext,
  type ReasonCode,
} from './rules/purpose-criteria.ts';
export {
  combinedReasons,
  combinedScore,
  type Purpose,
  type PurposeReason,
  type PurposeScore,
  purposes,
  purposeWeights,
  scorePurposes,
  servedPurposes,
} from './rules/purposes.ts';
export {
  isListKind,
  type ListFile,
  type ListKind,
  type Run,
  type RunNote,
  type RunReport,
  runNotes,
  type SourceKind,
} from './rules/source.ts';
export {
  anywhereZone,
  deadlineZone,
  type FactProblem,
  type FactProblemCode,
  readFacts,
  type WrittenFacts,
  writtenFacts,
} from './rules/suggested-facts.ts';
export { type DoubtId, longestNote, type SuggestionId, type SuggestionState } from './rules/suggestion.ts';
