import { actorOf, mayCreateEditions, type Viewer } from '#people';
import { grantOwnerOfNewEdition } from '#people/server';
import type { ConferenceId, EditionId } from '../../../kernel/ids.ts';
import { slugFrom } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import {
  findConferenceNamed,
  insertConference,
  insertEdition,
  isConferenceSlug,
} from '../queries/new-edition-rows.ts';
import { type EditionFactsCode, editionProblem } from '../rules/edition.ts';

export type NewEdition = {
  readonly conferenceName: string;
  readonly name: string;
  readonly slug: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly zone: string;
  readonly city: string | null;
  readonly country: string | null;
};

/** Makes an edition (and its conference, if the name is new), hidden until its team shows it; whoever makes it owns it. */
export async function createEdition(
  house: House,
  viewer: Viewer,
  input: NewEdition,
): Promise<Outcome<{ id: EditionId; slug: string }, EditionFactsCode | 'not-allowed' | 'slug-taken'>> {
  if (!mayCreateEditions(viewer)) return refuse('not-allowed');
  return house.db.transaction().execute((tx) => createEditionFor(house, tx, viewer, input));
}

/** The same inside a transaction of a caller that has asked who may. */
export async function createEditionFor(
  house: House,
  tx: Tx,
  viewer: Viewer,
  input: NewEdition,
): Promise<Outcome<{ id: EditionId; slug: string }, EditionFactsCode | 'slug-taken'>> {
  const problem = editionProblem(input);
  if (problem) return refuse(problem.code, { field: problem.field });
  const id = house.newId<EditionId>();
  const now = house.clock.now();
  const conferenceId = await conferenceNamed(house, tx, input.conferenceName.trim() || input.name.trim());
  if (!(await insertEdition(tx, { ...input, id, conferenceId }, now)))
    return refuse('slug-taken', { field: 'slug' });
  const owner = actorOf(viewer);
  if (owner) await grantOwnerOfNewEdition(house, tx, { editionId: id, personId: owner });
  await touchScope(tx, 'directory');
  await recordAct(tx, {
    at: now,
    editionId: id,
    personId: owner,
    act: 'directory.edition-created',
    subject: input.name.trim(),
    facts: {},
  });
  await house.outbox.announce(tx, { name: 'directory.edition-created', editionId: id, facts: {} });
  return done({ id, slug: input.slug });
}

async function conferenceNamed(house: House, tx: Tx, name: string): Promise<ConferenceId> {
  const known = await findConferenceNamed(tx, name);
  if (known) return known;
  const id = house.newId<ConferenceId>();
  const wanted = slugFrom(name) || 'conference';
  const slug = (await isConferenceSlug(tx, wanted)) ? `${wanted}-${id.slice(0, 8)}` : wanted;
  await insertConference(tx, { id, slug, name }, house.clock.now());
  return id;
}
