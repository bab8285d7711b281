import '../../testing/as-in-production.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, roles } from '#people';
import { api, type KeyAccess, who } from '../../testing/access-table.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { testHouse } from '../../testing/test-house.ts';
import { type TestWeb, webForTests } from '../../testing/web-for-tests.ts';

/** Every address of the API against nobody and a key of each role, for a shown and a hidden edition. */
let database: TestDatabase;
let at: TestWeb;

beforeAll(async () => {
  database = await testDatabase();
  at = await webForTests(testHouse(database.db), withoutPages);
});
afterAll(() => database?.close());

const withoutPages = {
  staticFiles: new Map(),
  build: () => Promise.reject(new Error('The API needs no page.')),
  scriptUrl: () => '',
};
const asking = [undefined, ...roles];
const bearer = (key: string | undefined) => (key ? { authorization: `Bearer ${key}` } : undefined);

function filled(pattern: string, access: KeyAccess, slug: string): string {
  const known: Readonly<Record<string, string>> = {
    slug,
    id: at.importId,
    listing: at.listingId,
    ...access.at,
  };
  return `/api/v1${pattern}`.replace(/\/$/, '').replace(/:(\w+)/g, (_, name: string) => known[name] ?? '');
}

async function ask(entry: string, access: KeyAccess, of: 'shown' | 'hidden', role: Role | undefined) {
  const [method = '', pattern = ''] = entry.split(' ');
  const isImport = entry.endsWith('/imports');
  return at.ask(filled(pattern, access, at[of].slug), {
    method,
    headers: {
      ...bearer(role && at.keys[of].get(role)),
      ...(method === 'POST' ? { 'content-type': isImport ? 'text/csv' : 'application/json' } : {}),
    },
    ...(method === 'POST' ? { body: isImport ? 'title\nOther talk\n' : '{"name":"Never"}' } : {}),
  });
}

describe('the table', () => {
  test('names every address of the API', () => {
    const found = at.web.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1'))
      .map(({ method, path }) => `${method} ${path.slice('/api/v1'.length) || '/'}`);
    expect(Object.keys(api).sort()).toEqual([...new Set(found)].sort());
  });
});

describe('keys', () => {
  test('read what is shown without one; the rest by role', async () => {
    const wrong: string[] = [];
    for (const [entry, access] of Object.entries(api).filter(([, { read }]) => read)) {
      const allowed: readonly (string | undefined)[] =
        access.read === 'public' ? asking : who[access.read ?? 'nobody'];
      for (const role of asking) {
        const { status } = await ask(entry, access, 'shown', role);
        const expected = allowed.includes(role) ? (access.none ? 404 : 200) : role ? 403 : 401;
        if (status !== expected) wrong.push(`${role ?? 'nobody'}: ${entry}: ${status}, not ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('open a hidden edition to its team; for all others it is not there', async () => {
    const team: readonly (string | undefined)[] = who.manage;
    const wrong: string[] = [];
    const ofEdition = Object.entries(api).filter(([entry]) => entry.includes('/editions/:slug'));
    for (const [entry, access] of ofEdition) {
      if (entry.includes('/imports/:id')) continue;
      for (const role of asking.filter((each) => !entry.startsWith('POST') || !team.includes(each))) {
        const { status } = await ask(entry, access, 'hidden', role);
        const post = entry.startsWith('POST');
        const reads: readonly (string | undefined)[] =
          access.read === 'public' ? team : who[access.read ?? 'nobody'];
        const found = reads.includes(role) ? (access.none ? 404 : 200) : 403;
        const expected = team.includes(role) ? [found] : post ? [401, 404] : [404];
        if (!expected.includes(status)) wrong.push(`${role ?? 'nobody'}: ${entry}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('write by role only, and never in another edition', async () => {
    const wrong: string[] = [];
    for (const [entry, access] of Object.entries(api).filter(([, { write }]) => write)) {
      const allowed: readonly (string | undefined)[] = who[access.write ?? 'nobody'];
      for (const role of asking.filter((each) => !allowed.includes(each))) {
        const { status } = await ask(entry, access, 'shown', role);
        if (status !== (role ? 403 : 401)) {
          wrong.push(`${role ?? 'nobody'}: ${entry}: ${status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('show the working programme to the team alone', async () => {
    const path = `/api/v1/editions/${at.shown.slug}/sessions?state=working`;
    const answers = await Promise.all(
      asking.map(async (role) => {
        const headers = bearer(role && at.keys.shown.get(role));
        return [role ?? 'nobody', (await at.ask(path, { headers })).status] as const;
      }),
    );
    const team: readonly string[] = who.manage;
    expect(answers).toEqual(
      asking.map((role) => [role ?? 'nobody', role ? (team.includes(role) ? 200 : 403) : 401]),
    );
    const foreign = bearer(at.keys.hidden.get('owner'));
    expect((await at.ask(path, { headers: foreign })).status).toBe(403);
  });

  test('are what counts: a cookie of the owner opens nothing', async () => {
    const path = `/api/v1/editions/${at.shown.slug}`;
    expect((await at.ask(`${path}/sessions?state=working`, { as: 'owner' })).status).toBe(401);
    const body = '{"name":"By cookie"}';
    const headers = { 'content-type': 'application/json' };
    const answer = await at.ask(`${path}/releases`, { as: 'owner', method: 'POST', headers, body });
    expect(answer.status).toBe(401);
    expect((await at.ask(`/api/v1/editions/${at.hidden.slug}`, { as: 'owner' })).status).toBe(404);
  });
});
