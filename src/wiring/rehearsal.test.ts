import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findEdition, listEditions } from '#directory/server';
import { listJobs, listSponsors } from '#expo/server';
import { anonymous } from '#people';
import { findPersonByEmail, insertPerson, listTeamMembers } from '#people/server';
import { findPublishedProgramme, listAnnouncedKeynotes, listReleases } from '#programme/server';
import { followClock, moveClock, rehearsalProgramme, seedRehearsal } from '#rehearsal/server';
import { anEdition } from '../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import type { EditionId, PersonId } from '../kernel/ids.ts';
import { CannotStart } from '../platform/config.ts';
import { platformTables } from '../platform/database/tables.ts';
import type { House } from '../platform/house.ts';
import { installedMode, openRehearsal, settleMode } from './rehearsal.ts';

const rehearsal = rehearsalProgramme();
const rehearsing = { HALLWAY_MODE: 'rehearsal' };
const databases: TestDatabase[] = [];
afterAll(async () => {
  for (const database of databases) await database.close();
});
async function newDatabase(): Promise<TestDatabase> {
  const database = await testDatabase();
  databases.push(database);
  return database;
}

/** Everything that a seeded rehearsal is, without what is new each time. */
async function contents(house: House) {
  const editions = (await listEditions(house.db, 10)).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  return Promise.all(
    editions.map(async ({ id, conference, ...facts }) => ({
      ...facts,
      conference: conference.name,
      releases: (await listReleases(house.db, id)).map(({ number, name, releasedAt, changes }) => ({
        number,
        name,
        releasedAt,
        changes,
      })),
      programme: (await findPublishedProgramme(house, id))?.programme ?? null,
      keynotes: await listAnnouncedKeynotes(house.db, id),
      sponsors: await listSponsors(house.db, id),
      jobs: await listJobs(house.db, id),
      team: (await listTeamMembers(house.db, id)).map(({ email, roles }) => [email, roles]),
    })),
  );
}

/** How many rows each table of what happens at a conference has. */
async function counts({ db }: House): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname IN ('live', 'community', 'conduct', 'tickets') ORDER BY 1`.execute(db);
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.raw(name)}`.execute(db);
    found[name] = rows[0]?.n ?? 0;
  }
  return found;
}

describe('a rehearsal', () => {
  let house: TestHouse;
  let whole: Awaited<ReturnType<typeof contents>>;
  beforeAll(async () => {
    house = testHouse((await newDatabase()).db, rehearsing);
    await settleMode(house);
    (await openRehearsal(house)).stop();
    whole = await contents(house);
  });

  test('holds a past edition, the current one and a coming one, as they were written', () => {
    expect(whole.map(({ slug, isPublic, isRehearsal }) => [slug, isPublic, isRehearsal]).sort()).toEqual(
      [rehearsal.past, rehearsal.current, rehearsal.coming].map(({ slug }) => [slug, true, true]).sort(),
    );
    const current = whole.find(({ slug }) => slug === rehearsal.current.slug);
    expect(current?.releases.map(({ name, releasedAt }) => [name, releasedAt]).toReversed()).toEqual(
      rehearsal.current.releases.map(({ name, releasedAt }) => [name, releasedAt]),
    );
    const newest = rehearsal.current.releases.at(-1)?.programme;
    expect(current?.programme?.sessions).toHaveLength(newest?.sessions.length ?? 0);
    expect(current?.sponsors).toHaveLength(rehearsal.current.sponsors.length);
    expect(current?.jobs).toHaveLength(rehearsal.current.jobs.length);
    expect(whole.find(({ slug }) => slug === rehearsal.coming.slug)?.keynotes).toHaveLength(
      rehearsal.coming.announcedKeynotes.length,
    );
  });

  test('starts on the conference’s Friday at 10:25, for every process that follows its clock', async () => {
    expect(Math.abs(Date.parse(house.clock.now()) - Date.parse(rehearsal.startsAt))).toBeLessThan(60_000);
    const other = testHouse(house.db, rehearsing);
    expect(other.clock.offsetMs).toBe(0);
    await followClock(other);
    expect(other.clock.offsetMs).toBe(house.clock.offsetMs);
    expect((await moveClock(other, anonymous, { byMinutes: 90 })).ok).toBe(true);
    await followClock(house);
    expect(house.clock.offsetMs).toBe(other.clock.offsetMs);
  });

  test('refuses a moment that is none, and outside a rehearsal any', async () => {
    const refused = { ok: false, refusal: { code: 'moment-not-readable', field: 'to' } };
    for (const to of ['yesterday', '', '2027-05-14', '+275760-09-13T00:00:00Z', '1066-10-14T09:00:00Z'])
      expect(await moveClock(house, anonymous, { to })).toEqual(refused);
    for (const byMinutes of [Number.NaN, Number.POSITIVE_INFINITY, 1e12])
      expect(await moveClock(house, anonymous, { byMinutes })).toEqual(refused);
    expect(await moveClock(testHouse(house.db), anonymous, { byMinutes: 1 })).toEqual({
      ok: false,
      refusal: { code: 'not-a-rehearsal' },
    });
  });

  test('is the same each time it is made, also by several processes that start at the same moment', async () => {
    const { db } = await newDatabase();
    const houses = [1, 2, 3].map(() => testHouse(db, rehearsing));
    await Promise.all(
      houses.map(async (each) => {
        await settleMode(each);
        (await openRehearsal(each)).stop();
      }),
    );
    expect(await contents(houses[0] as House)).toEqual(whole);
    expect(
      houses.flatMap(({ lines }) => lines.filter((line) => line.includes('rehearsal.seeded'))),
    ).toHaveLength(1);
  });

  test('that was killed while it was made is made anew at the next start', async () => {
    const counted = await newDatabase();
    let all = 0;
    const counting = testHouse(counted.db, rehearsing, {
      newId: <Id extends string>() => {
        all += 1;
        return crypto.randomUUID() as string as Id;
      },
    });
    await settleMode(counting);
    (await openRehearsal(counting)).stop();
    const { db } = await newDatabase();
    // Later tries find some of what the ones before them made: each dies earlier.
    for (const fatal of [0.98, 0.6, 0.3, 0.05]) {
      let ids = 0;
      const dying = testHouse(db, rehearsing, {
        newId: <Id extends string>() => {
          ids += 1;
          if (ids > fatal * all) throw new Error('killed');
          return crypto.randomUUID() as string as Id;
        },
      });
      await settleMode(dying);
      await expect(openRehearsal(dying)).rejects.toThrow('killed');
    }
    const started = testHouse(db, rehearsing);
    await settleMode(started);
    (await openRehearsal(started)).stop();
    expect(await contents(started)).toEqual(whole);
    expect(await counts(started)).toEqual(await counts(counting));
    expect(await findPersonByEmail(db, rehearsal.cast[0]?.email ?? '')).toBeDefined();
  });

  test('that is there is not made again', async () => {
    house.lines.splice(0);
    (await openRehearsal(house)).stop();
    expect(house.lines).toEqual([]);
    expect(await contents(house)).toEqual(whole);
  });
});

describe('an installation', () => {
  test('is real or a rehearsal from its first start on, and says so to whoever starts it as the other', async () => {
    const { db } = await newDatabase();
    const [real, practice] = [testHouse(db), testHouse(db, rehearsing)];
    expect(await installedMode(real)).toBeNull();
    await settleMode(real);
    await settleMode(real);
    expect(await installedMode(practice)).toBe('real');
    await expect(settleMode(practice)).rejects.toThrow(
      new CannotStart(
        'This data is real; a rehearsal needs a folder of its own: set HALLWAY_DATA to another folder.',
      ),
    );
    const other = await newDatabase();
    await settleMode(testHouse(other.db, rehearsing));
    await expect(settleMode(testHouse(other.db))).rejects.toThrow(/^This data belongs to a rehearsal;/);
  });

  test('with people in it never becomes a rehearsal', async () => {
    const { db } = await newDatabase();
    const house = testHouse(db, rehearsing);
    await db.transaction().execute((tx) =>
      insertPerson(tx, {
        id: house.newId<PersonId>(),
        name: 'Ada',
        email: 'ada@example.org',
        locale: 'en',
        steward: true,
        firstOrganiser: true,
      }),
    );
    await expect(settleMode(house)).rejects.toThrow(/^There are people in this database already;/);
    expect(
      await platformTables(db)
        .selectFrom('platform.setting')
        .select('key')
        .where('key', '=', 'installation')
        .execute(),
    ).toEqual([]);
  });

  test('that is real keeps its own editions while a rehearsal of the same addresses is seeded elsewhere', async () => {
    const house = testHouse((await newDatabase()).db);
    const edition = await anEdition(house);
    await expect(seedRehearsal(house)).rejects.toThrow('rehearsal-stays-hidden');
    expect((await findEdition(house.db, edition.slug))?.id).toBe(edition.id satisfies EditionId);
  });
});
