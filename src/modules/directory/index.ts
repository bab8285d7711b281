export { dueTopics } from './rules/due-topics.ts';
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
