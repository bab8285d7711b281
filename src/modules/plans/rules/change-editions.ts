import type { ListingId } from '../../../kernel/ids.ts';
import { isWebLink } from '../../../kernel/links.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import {
  type EditionFacts,
  factsOf,
  most,
  type Plan,
  type PlannedEdition,
  type PlanState,
  type Recommendation,
  type TripRole,
} from './plan.ts';
import type { ChangeBasis, PlanCode } from './plan-code.ts';
import type { ProposedEdition } from './proposal.ts';
import { nameProblem, oneLine, readCount } from './read-values.ts';
import { reopened } from './reopened.ts';
import { takeProposal } from './take-proposal.ts';
import { withEstimates, withTrip } from './with-trip.ts';

export type EditionChange =
  | {
      readonly kind: 'add-edition';
      readonly listingId: ListingId | null;
      readonly facts: EditionFacts;
      readonly why: string;
    }
  | { readonly kind: 'edition'; readonly editionId: string; readonly state: PlanState; readonly why: string }
  | { readonly kind: 'take-over-facts'; readonly editionId: string; readonly facts: EditionFacts }
  | { readonly kind: 'remove-edition'; readonly editionId: string }
  | {
      readonly kind: 'trip';
      readonly editionId: string;
      readonly travellerIds: readonly string[];
      readonly as: TripRole;
      readonly isRemote: boolean;
      readonly daysAway: string;
    }
  | { readonly kind: 'remove-trip'; readonly editionId: string; readonly travellerId: string }
  | { readonly kind: 'recommend'; readonly editionId: string; readonly recommendation: Recommendation | null }
  | { readonly kind: 'approved'; readonly editionIds: readonly string[] }
  | {
      readonly kind: 'take-proposal';
      readonly editions: readonly ProposedEdition[];
      readonly remove: readonly string[];
    };

/** Changes which editions stand in a plan and who goes. */
export function changeEditions(
  plan: Plan,
  change: EditionChange,
  basis: ChangeBasis,
): Outcome<Plan, PlanCode> {
  switch (change.kind) {
    case 'add-edition':
      return addEdition(plan, change, basis);
    case 'remove-edition':
      return removeEditions(plan, [change.editionId]);
    case 'take-proposal':
      return withSorted(takeProposal(plan, change, basis));
    case 'approved':
      return done({
        ...plan,
        editions: plan.editions.map((edition) =>
          change.editionIds.includes(edition.id) && (edition.state === 'idea' || edition.state === 'asked')
            ? { ...edition, state: 'approved' as const }
            : edition,
        ),
      });
    default: {
      const before = plan.editions.find(({ id }) => id === change.editionId);
      if (!before) return refuse('not-found');
      const after = changed(plan, before, change, basis);
      if (!after.ok) return after;
      return done({
        ...plan,
        editions: plan.editions.map((one) =>
          one.id === before.id ? reopened(plan, before, after.value) : one,
        ),
      });
    }
  }
}

type OneChange = Extract<
  EditionChange,
  { kind: 'edition' | 'take-over-facts' | 'trip' | 'remove-trip' | 'recommend' }
>;

function changed(
  plan: Plan,
  edition: PlannedEdition,
  change: OneChange,
  basis: ChangeBasis,
): Outcome<PlannedEdition, PlanCode> {
  switch (change.kind) {
    case 'edition':
      if (change.why.length > most.text) return refuse('text-too-long', { field: 'why' });
      // Approving is an act of its own, with its record.
      return done({
        ...edition,
        state: change.state === 'approved' ? edition.state : change.state,
        why: change.why.trim(),
      });
    case 'take-over-facts':
      return done(withEstimates(plan, { ...edition, seen: factsOf(change.facts) }));
    case 'trip':
      return addTrips(plan, edition, change, basis);
    case 'remove-trip':
      return done({
        ...edition,
        trips: edition.trips.filter(({ travellerId }) => travellerId !== change.travellerId),
        costs: edition.costs.filter(
          ({ travellerId, actual }) => travellerId !== change.travellerId || actual !== null,
        ),
      });
    case 'recommend':
      return done({
        ...edition,
        recommendation: change.recommendation && {
          again: change.recommendation.again,
          words: change.recommendation.words.trim().slice(0, most.text),
        },
      });
  }
}

function addEdition(
  plan: Plan,
  { listingId, facts, why }: Extract<EditionChange, { kind: 'add-edition' }>,
  { newId }: ChangeBasis,
): Outcome<Plan, PlanCode> {
  const name = oneLine(facts.name);
  const problem = nameProblem(name);
  if (problem) return refuse(problem, { field: 'name' });
  if (facts.endsOn && facts.startsOn && facts.endsOn < facts.startsOn)
    return refuse('ends-before-start', { field: 'endsOn' });
  if (facts.website && !isWebLink(facts.website)) return refuse('link-not-usable', { field: 'website' });
  if (listingId && plan.editions.some((edition) => edition.listingId === listingId))
    return refuse('already-there');
  if (plan.editions.length >= most.editions) return refuse('too-many');
  const edition: PlannedEdition = {
    ...{ id: newId(), listingId, state: 'idea', trips: [], costs: [], recommendation: null },
    seen: { ...factsOf(facts), name },
    why: why.trim().slice(0, most.text),
  };
  return done({ ...plan, editions: sorted([...plan.editions, edition]) });
}

function withSorted(outcome: Outcome<Plan, PlanCode>): Outcome<Plan, PlanCode> {
  return outcome.ok ? done({ ...outcome.value, editions: sorted(outcome.value.editions) }) : outcome;
}

function sorted(editions: readonly PlannedEdition[]): PlannedEdition[] {
  return [...editions].sort((a, b) => (a.seen.startsOn ?? '9').localeCompare(b.seen.startsOn ?? '9'));
}

function removeEditions(plan: Plan, ids: readonly string[]): Outcome<Plan, PlanCode> {
  const editions = plan.editions.filter(({ id }) => !ids.includes(id));
  if (editions.length === plan.editions.length && ids.length > 0) return refuse('not-found');
  const ownTasks = plan.ownTasks.filter(({ editionId }) => !editionId || !ids.includes(editionId));
  const tasksDone = plan.tasksDone.filter(({ key }) => !ids.some((id) => key.startsWith(`${id}:`)));
  return done({ ...plan, editions, ownTasks, tasksDone });
}

function addTrips(
  plan: Plan,
  edition: PlannedEdition,
  change: Extract<EditionChange, { kind: 'trip' }>,
  { newId }: ChangeBasis,
): Outcome<PlannedEdition, PlanCode> {
  const daysAway = readCount(change.daysAway, 100);
  if (daysAway === undefined) return refuse('number-not-readable', { field: 'daysAway' });
  const going = plan.travellers.filter(({ id }) => change.travellerIds.includes(id));
  if (going.length === 0) return refuse('not-found', { field: 'travellerId' });
  const after = going.reduce(
    (so, { id }) =>
      withTrip(plan, so, { travellerId: id, as: change.as, isRemote: change.isRemote, daysAway }, newId),
    edition,
  );
  return after.costs.length > most.costs ? refuse('too-many') : done(after);
}
