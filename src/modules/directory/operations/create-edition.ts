import { actorOf, mayCreateEditions, type Viewer } from '#people';
import { grantOwnerOfNewEdition } from '#people/server';
import type { ConferenceId, EditionId } from '../../../kernel/ids.ts';
import { slugFrom } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { findConferenceNamed, insertConference, insertEdition } from '../queries/new-edition-rows.ts';
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

/** The conference of a name, made if there is none; two who make it at the same moment get the same one. */
async function conferenceNamed(house: House, tx: Tx, name: string): Promise<ConferenceId> {
  const known = await findConferenceNamed(tx, name);
  if (known) return known;
  const id = house.newId<ConferenceId>();
  const now = house.clock.now();
  const slug = slugFrom(name) || 'conference';
  if (await insertConference(tx, { id, slug, name }, now)) return id;
  const meanwhile = await findConferenceNamed(tx, name);
  if (meanwhile) return meanwhile;
  await insertConference(tx, { id, slug: `${slug.slice(0, 51)}-${id.slice(0, 8)}`, name }, now);
  return id;
}
