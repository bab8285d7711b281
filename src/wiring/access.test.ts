import '../../testing/as-in-production.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Access, addresses, pages, who } from '../../testing/access-table.ts';
import { builtPages } from '../../testing/built-pages.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { testHouse } from '../../testing/test-house.ts';
import { type Actor, actors, type TestWeb, webForTests } from '../../testing/web-for-tests.ts';
import type { PagesBuild } from './pages-build.ts';

/** Every page and address against everybody who might ask for it, by real requests; the one table is testing/access-table.ts. */
let database: TestDatabase;
let built: PagesBuild;
let at: TestWeb;
let routes: { path: string; index: boolean; acts: boolean }[];

beforeAll(async () => {
  built = await builtPages();
  database = await testDatabase();
  at = await webForTests(testHouse(database.db), built);
  routes = await pageRoutes();
}, 150_000);
afterAll(() => database?.close());

async function pageRoutes() {
  const { routes: all } = await built.build();
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : all[id];
    return route ? `${pathOf(route.parentId)}${route.path ? `/${route.path}` : ''}` : '';
  };
  return Object.values(all)
    .flatMap((route) => (route?.path || route?.index ? [route] : []))
    .map((route) => ({
      path: pathOf(route.id) || '/',
      index: route.index ?? false,
      acts: route.module.action !== undefined,
    }));
}

/** A pattern with its sample in place of the variable parts. */
function filled(pattern: string, access: Access | undefined, edition: string): string {
  const known: Readonly<Record<string, string>> = { edition, import: at.importId, ...access?.at };
  return pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(known[name] ?? ''));
}

const isTurnedAway = (answer: Response) =>
  [401, 403, 404].includes(answer.status) ||
  (answer.status === 303 && (answer.headers.get('location') ?? '').startsWith('/sign-in'));

const isLetIn = (answer: Response, access: Access) =>
  !(answer.status === 303 && (answer.headers.get('location') ?? '').startsWith('/sign-in?next')) &&
  [200, ...(access.also ?? [])].includes(answer.status);

/**
 * Asks for everything in the table as everybody. `HEAD` runs all loaders and leaves out only the rendering, which is tried by the first
 * of each who is let in.
 */
async function wrongAnswers(
  table: Readonly<Record<string, Access>>,
  edition: string,
  allowed: (access: Access) => readonly Actor[],
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [pattern, access] of Object.entries(table)) {
    const path = filled(pattern, access, edition);
    const guests = allowed(access);
    for (const as of actors) {
      const answer = await at.ask(path, { as, method: as === guests[0] ? 'GET' : 'HEAD' });
      const good = guests.includes(as) ? isLetIn(answer, access) : isTurnedAway(answer);
      if (!good) wrong.push(`${as} at ${pattern}: ${answer.status} ${answer.headers.get('location') ?? ''}`);
    }
  }
  return wrong;
}

describe('the table', () => {
  test('names every page, and nothing that is gone', () => {
    expect(Object.keys(pages).sort()).toEqual([...new Set(routes.map(({ path }) => path))].sort());
  });

  test('says of every page with forms who may send them', () => {
    const acting = [...new Set(routes.filter(({ acts }) => acts).map(({ path }) => path))];
    expect(acting.filter((path) => pages[path]?.act === undefined)).toEqual([]);
  });

  test('names every other address', () => {
    const found = at.web.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/api/'))
      .map(({ path }) => path.replace(/\{(?:[^{}]|\{[^}]*\})*\}/g, ''));
    expect(Object.keys(addresses).sort()).toEqual([...new Set(found)].sort());
  });
});

describe('reading', () => {
  test('pages of a shown edition', async () => {
    expect(await wrongAnswers(pages, at.shown.slug, ({ see }) => who[see])).toEqual([]);
  }, 240_000);

  test('pages of a hidden edition are its team’s', async () => {
    const ofEdition = Object.fromEntries(
      Object.entries(pages).filter(([pattern]) => pattern.startsWith('/:edition')),
    );
    const samples = {
      ...ofEdition,
      '/:edition/manage/import/:import': {
        ...ofEdition['/:edition/manage/import/:import'],
        also: [404],
      } as Access,
    };
    expect(
      await wrongAnswers(samples, at.hidden.slug, ({ see }) =>
        ['public', 'signed in', 'attending'].includes(see) ? who.manage : who[see],
      ),
    ).toEqual([]);
  }, 240_000);

  test('other addresses, of which none shows a hidden edition', async () => {
    expect(await wrongAnswers(addresses, at.shown.slug, ({ see }) => who[see])).toEqual([]);
    const ofEdition = Object.fromEntries(
      Object.entries(addresses).filter(([pattern]) => pattern.startsWith('/:edition')),
    );
    expect(await wrongAnswers(ofEdition, at.hidden.slug, () => [])).toEqual([]);
  }, 240_000);
});

/** Everything that could be changed, as text: all rows but those of limits and of when somebody was last seen. */
async function everything(): Promise<Record<string, string>> {
  const { sql } = await import('kysely');
  const { rows: tables } = await sql<{ name: string }>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename NOT IN ('rate', 'sign_in')
    ORDER BY 1`.execute(database.db);
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ sum: string | null }>`
      SELECT md5(string_agg(md5(one::text), '' ORDER BY md5(one::text))) AS sum FROM ${sql.raw(name)} AS one`.execute(
      database.db,
    );
    found[name] = rows[0]?.sum ?? 'empty';
  }
  return found;
}

/** Fields that the forms of our pages have, so that whoever gets past the permission would change something. */
function stranger(): URLSearchParams {
  return new URLSearchParams({
    ...{ intent: 'save', do: 'save', act: 'save', action: 'save', what: 'save' },
    ...{ code: 'TALK01', id: '00000000-0000-4000-8000-000000000000', slug: 'taken', name: 'Taken over' },
    ...{ title: 'Taken over', email: 'taker@example.org', role: 'owner', note: '', isPublic: 'on' },
    ...{ start: '2027-05-14T10:00', minutes: '30', room: 'hall', track: 'web', personId: at.importId },
    ...{ startsOn: '2027-05-14', endsOn: '2027-05-15', zone: 'Europe/Prague', missing: 'remove' },
  });
}

describe('acting', () => {
  test('forms that strangers send are turned away and change nothing', async () => {
    const before = await everything();
    const wrong: string[] = [];
    for (const { path: pattern, index } of routes.filter(({ acts }) => acts)) {
      const access = pages[pattern];
      const allowed: readonly Actor[] = access?.act ? who[access.act] : [];
      for (const as of actors.filter((actor) => !allowed.includes(actor))) {
        for (const edition of pattern.includes(':edition') ? [at.shown, at.hidden] : [at.shown]) {
          const path = `${filled(pattern, access, edition.slug)}${index ? '?index' : ''}`;
          const answer = await at.ask(path, { as, method: 'POST', body: stranger() });
          const refused = isTurnedAway(answer) || (answer.status >= 400 && answer.status < 500);
          if (!refused) wrong.push(`${as} at ${pattern}: ${answer.status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(await everything()).toEqual(before);
  }, 240_000);

  test('pages without forms take none', async () => {
    const wrong: string[] = [];
    const acting = new Set(routes.filter(({ acts }) => acts).map(({ path }) => path));
    for (const [pattern, access] of Object.entries({ ...pages, ...addresses })) {
      if (acting.has(pattern)) continue;
      const path = filled(pattern, access, at.shown.slug);
      const { status } = await at.ask(path, { as: 'owner', method: 'POST', body: stranger() });
      if (![403, 404, 405].includes(status)) wrong.push(`${pattern}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});
