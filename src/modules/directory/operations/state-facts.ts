import type { Viewer } from '#people';
import type { ListingId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { ZoneName } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { mayEditDirectory } from '../rules/editing.ts';
import { webAddress } from '../rules/read-written-fact.ts';
import { type FactProblemCode, readFacts, type WrittenFacts } from '../rules/suggested-facts.ts';
import { openCatalogue } from './open-catalogue.ts';
import { knownFacts, stateFactsFor } from './state-facts-for.ts';

export type StateFactsInput = {
  /** `null` for an edition that is not in the catalogue. */
  readonly listingId: ListingId | null;
  readonly form: WrittenFacts;
  /** The zone in which the form's deadlines are meant. */
  readonly zone: ZoneName;
  /** The page that proves it. */
  readonly link: string;
};
export type StateFactsCode =
  | FactProblemCode
  | 'not-allowed'
  | 'not-found'
  | 'nothing-changed'
  | 'proof-not-usable';

/** An editor states facts of an edition, or enters one, with the page that proves them: it counts at once. */
export async function stateFacts(
  house: House,
  viewer: Viewer,
  input: StateFactsInput,
): Promise<Outcome<{ readonly listingId: ListingId }, StateFactsCode>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const link = webAddress(input.link);
  if (!link) return refuse('proof-not-usable', { field: 'link' });
  const outcome = await house.db.transaction().execute(async (tx) => {
    await openCatalogue(house, tx);
    const known = await knownFacts(tx, input.listingId);
    if (input.listingId && !known) return refuse('not-found');
    const { changes, problems } = readFacts(known, input.form, input.zone);
    const [problem] = problems;
    if (problem) return refuse(problem.code, { field: problem.field });
    if (Object.keys(changes).length === 0) return refuse('nothing-changed');
    return done(await stateFactsFor(house, tx, viewer, { listingId: input.listingId, changes, link }));
  });
  house.versions.forget();
  return outcome;
}
