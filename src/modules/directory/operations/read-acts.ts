import { mayOrganise, type Viewer } from '#people';
import { listProfiles } from '#people/server';
import { type EditionId, type PersonId, readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { listActors, listActs, type RecordedAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';

export type ActsPage = {
  /** The newest first, each with the name of who did it: `null` for somebody who left, or for the machine itself. */
  readonly acts: readonly (RecordedAct & { readonly by: string | null })[];
  /** Everybody who ever did something here, for choosing. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Give it as `before` for the page after; `null` on the last. */
  readonly next: number | null;
};

export type ReadActsInput = {
  readonly editionId: EditionId;
  readonly before?: number;
  readonly limit: number;
  /** Only what this person did. */
  readonly personId?: string;
  /** Only acts of one module: `programme`, `directory`. */
  readonly area?: string;
};

const nobody = '00000000-0000-0000-0000-000000000000';

/** What organisers did to an edition, for those who organise it. */
export async function readActs(
  house: House,
  viewer: Viewer,
  input: ReadActsInput,
): Promise<Outcome<ActsPage, 'not-allowed'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, limit, area } = input;
  const before = Number.isSafeInteger(input.before) ? input.before : undefined;
  // Somebody whose id nobody can have did nothing.
  const personId = input.personId === undefined ? undefined : (readId<'person'>(input.personId) ?? nobody);
  const found = await listActs(house.db, editionId, { before, limit: limit + 1, personId, area });
  const actors = await listActors(house.db, editionId);
  const names = new Map(
    (await listProfiles(house.db, actors as PersonId[])).map((person) => [
      String(person.personId),
      person.name,
    ]),
  );
  const acts = found.slice(0, limit);
  return done({
    acts: acts.map((act) => ({ ...act, by: act.personId === null ? null : (names.get(act.personId) ?? '') })),
    people: actors.map((id) => ({ id, name: names.get(id) ?? '' })).filter((person) => person.name !== ''),
    next: found.length > limit ? (acts.at(-1)?.id ?? null) : null,
  });
}
