import '../../testing/as-in-production.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Access, pages, who } from '../../testing/access-table.ts';
import { builtPages } from '../../testing/built-pages.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { testHouse } from '../../testing/test-house.ts';
import { type TestWeb, webForTests } from '../../testing/web-for-tests.ts';

/** What pages carry: nothing of others, nothing inline but what the policy's nonce allows. */
let database: TestDatabase;
let at: TestWeb;

beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  at = await webForTests(testHouse(database.db), built);
}, 150_000);
afterAll(() => database?.close());

function filled(pattern: string, access: Access): string {
  const known: Readonly<Record<string, string>> = {
    edition: at.shown.slug,
    import: at.importId,
    ...access.at,
  };
  return pattern.replace(/:(\w+)/g, (_, name: string) => known[name] ?? '');
}

/** Tags of a document by name, with their attributes as they stand. */
function tags(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, attributes = '']) => attributes);
}

/** Addresses that a browser would fetch by itself. */
function fetched(html: string): string[] {
  return [...html.matchAll(/<(?:script|img|iframe|source|video|audio|embed|object|link)\b[^>]*/g)]
    .filter(([tag]) => !/rel="(?:canonical|alternate)"/.test(tag))
    .flatMap(([tag]) =>
      [...tag.matchAll(/\s(?:src|srcset|href|data)="([^"]*)"/g)].map(([, url = '']) => url),
    );
}

const isOurs = (url: string) =>
  (url.startsWith('/') && !url.startsWith('//')) ||
  url.startsWith('data:image/') ||
  url.startsWith('http://localhost:3000/');

test('a page without React carries no inline script or style, and nothing of others', async () => {
  const wrong: string[] = [];
  for (const [pattern, access] of Object.entries(pages)) {
    const [first] = who[access.see];
    if (!first) continue;
    const answer = await at.ask(filled(pattern, access), { as: first });
    const policy = answer.headers.get('content-security-policy') ?? '';
    if (!answer.headers.get('content-type')?.startsWith('text/html') || policy.includes("'nonce-")) continue;
    const html = await answer.text();
    if (!/script-src 'self'(?:;|$)/.test(policy) || /unsafe/.test(policy))
      wrong.push(`${pattern}: policy ${policy}`);
    const inline = tags(html, 'script').filter(
      (attributes) =>
        !/\ssrc="/.test(attributes) && !/type="application\/(?:ld\+json|json)"/.test(attributes),
    );
    if (inline.length > 0) wrong.push(`${pattern}: ${inline.length} inline scripts`);
    if (/<style\b/.test(html)) wrong.push(`${pattern}: a style element`);
    const styled = /<[a-z][^>]*\sstyle="/.exec(html);
    if (styled) wrong.push(`${pattern}: ${styled[0].slice(0, 80)}`);
    if (/<[a-z][^>]*\son[a-z]+="/.test(html)) wrong.push(`${pattern}: an inline handler`);
    for (const url of fetched(html).filter((each) => !isOurs(each))) wrong.push(`${pattern}: fetches ${url}`);
  }
  expect(wrong).toEqual([]);
}, 60_000);

test('a page with React allows its own scripts by a nonce that is new each time', async () => {
  const wrong: string[] = [];
  const nonces = new Set<string>();
  let hydrated = 0;
  for (const [pattern, access] of Object.entries(pages)) {
    const [first] = who[access.see];
    if (!first) continue;
    const answer = await at.ask(filled(pattern, access), { as: first });
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
    if (!nonce) continue;
    hydrated += 1;
    if (nonces.has(nonce)) wrong.push(`${pattern}: a nonce for the second time`);
    nonces.add(nonce);
    const html = await answer.text();
    const bare = tags(html, 'script').filter(
      (attributes) => !attributes.includes(`nonce="${nonce}"`) && !/\ssrc="\//.test(attributes),
    );
    if (bare.length > 0) wrong.push(`${pattern}: ${bare[0]}`);
    for (const url of fetched(html).filter((each) => !isOurs(each))) wrong.push(`${pattern}: fetches ${url}`);
    if (/no-store/.test(answer.headers.get('cache-control') ?? '') === false)
      wrong.push(`${pattern}: may be kept`);
  }
  expect(wrong).toEqual([]);
  expect(hydrated).toBeGreaterThan(10);
}, 60_000);
