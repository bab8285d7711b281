import { actorOf, mayCreateEditions, type Viewer } from '#people';
import { grantOwnerOfNewEdition } from '#people/server';
import type { ConferenceId, EditionId } from '../../../kernel/ids.ts';
import { slugFrom } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { type EditionFactsCode, editionProblem } from '../rules/edition.ts';
import { directoryTables } from '../tables.ts';

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
  const problem = editionProblem(input);
  if (problem) return refuse(problem.code, { field: problem.field });
  const id = house.newId<EditionId>();
  const now = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    const conferenceId = await conferenceNamed(house, tx, input.conferenceName.trim() || input.name.trim());
    const made = await directoryTables(tx)
      .insertInto('directory.edition')
      .values({
        id,
        conference_id: conferenceId,
        slug: input.slug,
        name: input.name.trim(),
        tagline: '{}',
        starts_on: input.startsOn,
        ends_on: input.endsOn,
        zone: input.zone,
        mode: 'on-site',
        city: input.city,
        country: input.country,
        about: json({}),
        for_whom: json({}),
        take_part: json({}),
        accent: '#0f6b5c',
        channels: json([]),
        is_public: false,
        is_rehearsal: false,
        created_at: now,
        updated_at: now,
      })
      .onConflict((conflict) => conflict.constraint('edition_slug_once').doNothing())
      .executeTakeFirst();
    if (!made.numInsertedOrUpdatedRows) return refuse('slug-taken', { field: 'slug' });
    const owner = actorOf(viewer);
    if (owner) await grantOwnerOfNewEdition(house, tx, { editionId: id, personId: owner });
    await touchScope(tx, 'directory');
    await house.outbox.announce(tx, { name: 'directory.edition-created', editionId: id, facts: {} });
    return done({ id, slug: input.slug });
  });
}

async function conferenceNamed(house: House, tx: Tx, name: string): Promise<ConferenceId> {
  const tables = directoryTables(tx);
  const known = await tables
    .selectFrom('directory.conference')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirst();
  if (known) return known.id;
  const id = house.newId<ConferenceId>();
  const wanted = slugFrom(name) || 'conference';
  const taken = await tables
    .selectFrom('directory.conference')
    .select('slug')
    .where('slug', '=', wanted)
    .executeTakeFirst();
  await tables
    .insertInto('directory.conference')
    .values({
      id,
      slug: taken ? `${wanted}-${id.slice(0, 8)}` : wanted,
      name,
      about: '{}',
      created_at: house.clock.now(),
    })
    .execute();
  return id;
}
