import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anEdition } from '../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { testHouse } from '../../testing/test-house.ts';
import { writeSetting } from '../platform/settings.ts';
import { examine } from './doctor.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'hallway-doctor-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const house = (settings: Readonly<Record<string, string>> = {}) =>
  testHouse(database.db, { HALLWAY_DATA: join(folder, 'data'), ...settings });
async function look(subject: string, settings: Readonly<Record<string, string>> = {}) {
  const found = (await examine(house(settings))).find((finding) => finding.subject === subject);
  return `${found?.state}: ${found?.sentence}`;
}

describe('the doctor', () => {
  test('finds what waits, what was given up, and what stands astray', async () => {
    expect(await look('jobs')).toMatch(/^well: /);
    const there = house();
    const announce = (at: string) =>
      sql`INSERT INTO platform.outbox (at, name, facts) VALUES (${at}, 'x.happened', '{}')`.execute(
        database.db,
      );
    await announce(new Date(Date.now() - 600_000).toISOString());
    expect(await look('jobs')).toMatch(/^ill: .*\b1\b/);
    await sql`UPDATE platform.outbox SET failed_at = now()`.execute(database.db);
    expect(await look('jobs')).toMatch(/^look: .*\b1\b/);

    expect(await look('programmes')).toMatch(/^well: /);
    expect(await look('claims')).toMatch(/^well: /);
    expect(await look('orders')).toMatch(/^well: /);
    const [one, other] = [await anEdition(there), await anEdition(there)];
    await sql`
      WITH room AS (INSERT INTO programme.room (id, edition_id, code, name, position)
                    VALUES (gen_random_uuid(), ${one.id}, 'a', 'A', 0) RETURNING id),
        session AS (INSERT INTO programme.session (id, edition_id, code, number, guid, kind, title, updated_at)
                    VALUES (gen_random_uuid(), ${other.id}, 'S', 1, gen_random_uuid(), 'talk', 'T', now()) RETURNING id),
        placed AS (INSERT INTO programme.placement (session_id, starts_at, ends_at) SELECT id, now(), now() FROM session RETURNING session_id)
      INSERT INTO programme.placement_room (session_id, room_id, position) SELECT session_id, room.id, 0 FROM placed, room`.execute(
      database.db,
    );
    expect(await look('programmes')).toMatch(/^ill: .*\b1\b/);
  });

  test('counts by the rehearsal’s own clock', async () => {
    const there = house({ HALLWAY_MODE: 'rehearsal' });
    await sql`DELETE FROM platform.outbox`.execute(database.db);
    there.clock.setOffset(365 * 86_400_000);
    await there.db
      .transaction()
      .execute((tx) => there.outbox.announce(tx, { name: 'x.happened', editionId: null, facts: {} }));
    const jobs = (await examine(there)).find(({ subject }) => subject === 'jobs');
    expect(jobs?.state).toBe('well');
  });

  test('looks for a backup: none, old, fresh', async () => {
    const made = (days: number) =>
      database.db
        .transaction()
        .execute((tx) =>
          writeSetting(
            tx,
            'backup.last',
            { at: new Date(Date.now() - days * 86_400_000).toISOString(), rows: 5 },
            '2027-01-01T00:00:00Z',
          ),
        );
    expect(await look('backup')).toMatch(/^look: No backup/);
    await made(8);
    expect(await look('backup')).toMatch(/^look: .*\b8\b/);
    await made(0);
    expect(await look('backup')).toMatch(/^well: /);
  });

  test('looks at the disk of a data folder that is not made yet, and says what could not be looked at', async () => {
    const deep = join(folder, 'not', 'made');
    expect(await look('storage', { HALLWAY_DATA: deep })).toMatch(/^(well|look): .*GB/);
    const closed = await look('mail', { SMTP_URL: 'smtp://127.0.0.1:1', HALLWAY_DATA: deep });
    expect(closed).toMatch(/^ill: /);
  });
});
