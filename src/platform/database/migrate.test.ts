import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmptyDatabases, emptyDatabases } from '../../../testing/empty-databases.ts';
import { listMigrations } from '../backup/catalog.ts';
import { knownMigrations, migrate } from './migrate.ts';

let databases: EmptyDatabases;
beforeAll(() => {
  databases = emptyDatabases();
});
afterAll(() => databases.close());

describe('migrations', () => {
  it('are applied once, also when several processes start on a new database at the same moment', async () => {
    const url = await databases.create();
    const all = await knownMigrations();
    const runs = await Promise.all([migrate(url), migrate(url), migrate(url), migrate(url)]);
    expect(runs.flatMap((run) => run.applied).sort()).toEqual(all);
    expect(await listMigrations(await databases.connect(url))).toEqual(all);
    expect(await migrate(url)).toEqual({ applied: [] });
  });

  it('stop at the structure of a backup, and go on from there', async () => {
    const url = await databases.create();
    const [first = '', ...others] = await knownMigrations();
    expect(await migrate(url, { only: [first] })).toEqual({ applied: [first] });
    expect(await migrate(url)).toEqual({ applied: others });
  });

  it('of a newer Hallway are refused', async () => {
    const url = await databases.create();
    await migrate(url, { only: [] });
    const client = await databases.connect(url);
    await client.query("INSERT INTO platform.migration (name) VALUES ('9999-later.sql')");
    await expect(migrate(url)).rejects.toThrow(/^The database was made by a newer Hallway .*9999-later\.sql/);
  });
});
