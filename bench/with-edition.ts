import { sql } from 'kysely';
import { createEdition } from '#directory/server';
import type { Viewer } from '#people';
import { insertPerson } from '#people/server';
import { applyImport, readImport, releaseTimetable } from '#programme/server';
import type { EditionId, PersonId } from '../src/kernel/ids.ts';
import type { Outcome } from '../src/kernel/refusal.ts';
import { openDatabase } from '../src/platform/database/database.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import type { House } from '../src/platform/house.ts';
import { createLog } from '../src/platform/log.ts';
import { startScratchPostgres } from '../testing/scratch-postgres.ts';
import { testHouse } from '../testing/test-house.ts';

export type BenchDatabase = { readonly url: string; readonly house: House; stop(): Promise<void> };

/** A migrated database of its own and a house over it; the caller stops it. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const server = await startScratchPostgres();
  await migrate(server.url);
  const db = openDatabase({
    url: server.url,
    connections: 4,
    log: createLog(() => undefined),
    slowMs: 60_000,
  });
  return {
    url: server.url,
    house: testHouse(db),
    stop: async () => {
      await db.destroy();
      await server.stop();
    },
  };
}

export type SeededEdition = { readonly id: EditionId; readonly slug: string; readonly organiser: Viewer };

/** An edition that the public sees, without a programme, and a viewer who owns it. */
export async function seedEdition(house: House, slug: string): Promise<SeededEdition> {
  const personId = house.newId<PersonId>();
  const email = `${slug}@example.org`;
  await house.db
    .transaction()
    .execute((tx) =>
      insertPerson(tx, { id: personId, name: 'Bench Organiser', email, locale: 'en', steward: true }),
    );
  const steward: Viewer = { kind: 'person', personId, grants: [], steward: true, via: 'session' };
  const made = orThrow(
    await createEdition(house, steward, {
      conferenceName: `Bench ${slug}`,
      name: `Bench ${slug}`,
      slug,
      startsOn: '2027-02-06',
      endsOn: '2027-02-07',
      zone: 'Europe/Brussels',
      city: 'Brussels',
      country: 'BE',
    }),
  );
  await sql`UPDATE directory.edition SET is_public = true WHERE slug = ${slug}`.execute(house.db);
  return { ...made, organiser: { ...steward, grants: [{ editionId: made.id, role: 'owner' }] } };
}

/** Brings a file in and releases it, by the same operations as the organisers' pages. */
export async function seedProgramme(
  house: House,
  edition: SeededEdition,
  file: { readonly name: string; readonly text: string },
): Promise<void> {
  const { organiser, id: editionId } = edition;
  const bytes = new TextEncoder().encode(file.text);
  const read = orThrow(await readImport(house, organiser, { editionId, sourceName: file.name, bytes }));
  orThrow(await applyImport(house, organiser, { editionId, importId: read.id, missing: 'keep' }));
  orThrow(await releaseTimetable(house, organiser, { editionId, name: 'Bench', note: null }));
}

/** The value, or an error with the refusal: a bench that is refused has nothing to measure. */
export function orThrow<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
}
