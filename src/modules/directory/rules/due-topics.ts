import { dateIn, type InstantText } from '../../../kernel/time.ts';
import { type Edition, phaseOf, type Topic, topics } from './edition.ts';

type Facts = Pick<
  Edition,
  'isPublic' | 'startsOn' | 'endsOn' | 'zone' | 'callOpensAt' | 'callClosesAt' | 'ticketsOpenAt'
>;

/**
 * What there is to tell of an edition now: its call is open, its tickets are on sale, its programme is out. Nothing of one that
 * is hidden or over: the letter would lead nowhere.
 */
export function dueTopics(edition: Facts, hasProgramme: boolean, now: InstantText): Topic[] {
  if (!edition.isPublic || phaseOf(edition, dateIn(now, edition.zone)) === 'over') return [];
  const begun = (moment: InstantText | null) => moment !== null && moment <= now;
  const due: Readonly<Record<Topic, boolean>> = {
    call: begun(edition.callOpensAt) && !begun(edition.callClosesAt),
    tickets: begun(edition.ticketsOpenAt),
    programme: hasProgramme,
  };
  return topics.filter((topic) => due[topic]);
}
