import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noTimePasses } from '../../../testing/no-time-passes.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { testHouse } from '../../../testing/test-house.ts';
import { type Ask, type TestWeb, webForTests } from '../../../testing/web-for-tests.ts';

let database: TestDatabase;
let at: TestWeb;
let base: string;

beforeAll(async () => {
  database = await testDatabase();
  const build = () => Promise.reject(new Error('The API needs no page.'));
  at = await webForTests(testHouse(database.db), { staticFiles: new Map(), build, scriptUrl: () => '' });
  base = `/api/v1/editions/${at.shown.slug}`;
});
afterAll(() => database?.close());

async function read(path: string, asking: Ask = {}) {
  const answer = await at.ask(path, asking);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : null };
}
const codes = (body: { items: { code: string }[] }) => body.items.map(({ code }) => code);
const keyOf = (role: 'owner' | 'programme' | 'reviewer') => ({
  authorization: `Bearer ${at.keys.shown.get(role)}`,
});

describe('lists', () => {
  test('come by start, what has no time last', async () => {
    const { body } = await read(`${base}/sessions`);
    expect(codes(body)).toEqual(['TALK01', 'TALK02', 'LATER']);
    expect(body).toMatchObject({ page: 1, limit: 50, total: 3 });
  });

  test('are narrowed by what all must fit', async () => {
    const found = async (query: string) => codes((await read(`${base}/sessions?${query}`)).body);
    expect(await found('q=parsers')).toEqual(['TALK01']);
    expect(await found('day=2027-05-15')).toEqual(['TALK02']);
    expect(await found('day=2027-05-14&day=2027-05-15')).toEqual(['TALK01', 'TALK02']);
    expect(await found('track=web&room=hall&speaker=ANA&language=en')).toEqual(['TALK01']);
    expect(await found('kind=keynote')).toEqual(['LATER']);
    expect(await found('recorded=no')).toEqual(['TALK02']);
    expect(await found('track=web&recorded=no')).toEqual([]);
  });

  test('come in pages that lead to each other', async () => {
    const { body, headers } = await read(`${base}/sessions?limit=1&page=2&kind=talk`);
    expect(codes(body)).toEqual(['TALK02']);
    const to = (page: number) => `<http://localhost:3000${base}/sessions?limit=1&page=${page}&kind=talk>`;
    expect(headers.get('link')).toBe(`${to(1)}; rel="first", ${to(1)}; rel="prev", ${to(2)}; rel="last"`);
  });

  test('of editions know dates, country, mode, conference and words', async () => {
    const found = async (query: string) => {
      const { body } = await read(`/api/v1/editions?${query}`);
      return body.items.map(({ slug }: { slug: string }) => slug);
    };
    expect(await found('from=2027-05-15')).toEqual([at.shown.slug]);
    expect(await found('from=2027-05-16')).toEqual([]);
    expect(await found('to=2027-05-13')).toEqual([]);
    expect(await found('mode=online')).toEqual([]);
    expect(await found('country=KR')).toEqual([]);
    expect(await found('conference=harbour-conf&q=shown')).toEqual([at.shown.slug]);
    for (const forgiven of ['q=sho', 'q=harb%C3%B6ur', 'q=harbuor+2027'])
      expect([forgiven, await found(forgiven)]).toEqual([forgiven, [at.shown.slug]]);
    expect(await found('q=shown+elsewhere')).toEqual([]);
    expect(await found('q=secret')).toEqual([]);
  });

  test('hold no hidden edition, but for the key of its team', async () => {
    const text = JSON.stringify((await read('/api/v1/editions')).body);
    expect(text).not.toContain(at.hidden.slug);
    const headers = { authorization: `Bearer ${at.keys.hidden.get('desk')}` };
    const { body } = await read('/api/v1/editions?mine=yes', { headers });
    expect(body.items.map(({ slug }: { slug: string }) => slug)).toEqual([at.hidden.slug]);
  });
});

describe('single things', () => {
  test('are there under their codes, with addresses for people', async () => {
    const session = (await read(`${base}/sessions/TALK01`)).body;
    expect(session).toMatchObject({
      title: 'Parsers in a harbour',
      slot: { start: '2027-05-14T08:00:00Z', end: '2027-05-14T08:30:00Z', rooms: ['hall'] },
      url: `http://localhost:3000/${at.shown.slug}/sessions/TALK01`,
    });
    expect((await read(`${base}/speakers/ANA`)).body).toMatchObject({
      name: 'Ana Example',
      sessions: ['TALK01'],
    });
    expect((await read(`${base}/releases/newest`)).body).toMatchObject({ number: 1, name: 'First' });
    expect((await read('/api/v1/conferences/harbour-conf')).body).toMatchObject({ editions: 1 });
  });

  test('never say who released', async () => {
    expect(JSON.stringify((await read(`${base}/releases/1`)).body)).not.toContain('releasedBy');
  });
});

describe('problems', () => {
  const problem = async (path: string, asking: Ask = {}) => {
    const { status, headers, body } = await read(path, asking);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({ status, type: `/api/docs#problem-${body.code}` });
    return `${status} ${body.code}`;
  };
  const post = (type: string, body: string): Ask => ({
    method: 'POST',
    headers: { ...keyOf('owner'), 'content-type': type },
    body,
  });

  test('are named for everything that can go wrong', async () => {
    expect(await problem('/api/v1/nothing')).toBe('404 not-found');
    expect(await problem(`${base}/sessions/NOBODY`)).toBe('404 not-found');
    expect(await problem('/api/v1/editions/%ff')).toBe('404 not-found');
    expect(await problem(base, { method: 'DELETE' })).toBe('405 method-not-allowed');
    expect(await problem(`${base}/sessions?kind=concert`)).toBe('422 not-valid');
    expect(await problem(`${base}/sessions?limit=1000`)).toBe('422 not-valid');
    expect(await problem(`${base}/sessions?state=working`)).toBe('401 key-needed');
    const headers = { authorization: 'Bearer hw_wrong' };
    expect(await problem(base, { headers })).toBe('401 key-not-valid');
    expect(await problem(base, { headers: { authorization: 'Basic eDp5' } })).toBe('401 key-not-valid');
    expect(await problem(`${base}/releases`, post('text/plain', 'x'))).toBe('415 not-acceptable-body');
    expect(await problem(`${base}/releases`, post('application/json', '{'))).toBe('400 not-readable');
    expect(await problem(`${base}/releases`, post('application/json', '{}'))).toBe('422 not-valid');
    const same = post('application/json', '{"name":"Second"}');
    expect(await problem(`${base}/releases`, same)).toBe('409 nothing-changed');
    const large = JSON.stringify({ name: 'x'.repeat(400_000) });
    expect(await problem(`${base}/releases`, post('application/json', large))).toBe('413 too-large');
    expect(await problem(`${base}/imports`, post('text/csv', ''))).toBe('422 empty-file');
    expect(await problem(`${base}/imports/none`, { headers: keyOf('owner') })).toBe('404 import-unknown');
  });

  test('say which methods work', async () => {
    const { headers } = await read(`${base}/releases`, { method: 'PUT' });
    expect(headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
  });

  test('follow the reader’s language, their code does not', async () => {
    const { headers, body } = await read('/api/v1/nothing', { headers: { 'accept-language': 'ko' } });
    expect(headers.get('content-language')).toBe('ko');
    expect(body).toMatchObject({ title: '찾을 수 없음', code: 'not-found' });
  });
});

describe('asking again', () => {
  test('costs a 304 while nothing changed', async () => {
    const first = await read(`${base}/tracks`);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const again = await at.ask(`${base}/tracks`, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  });

  test('with a key is nobody else’s', async () => {
    const { headers } = await read(base, { headers: keyOf('reviewer') });
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('vary')).toContain('Authorization');
  });

  test('from another site works in browsers, without credentials', async () => {
    const { headers } = await read(base, { headers: { origin: 'https://other.example' } });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.has('access-control-allow-credentials')).toBe(false);
    const preflight = await at.ask(base, {
      method: 'OPTIONS',
      headers: { origin: 'https://other.example', 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, HEAD',
    ]);
  });

  test('HEAD is GET without the body', async () => {
    const answer = await at.ask(`${base}/rooms`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(answer.headers.get('etag')).toBe((await read(`${base}/rooms`)).headers.get('etag'));
  });
});

describe('limits', () => {
  test('count by address, say so, and cannot be dodged by a header', async () => {
    const from = '198.51.100.7';
    const first = await read('/api/v1', { from });
    expect(first.headers.get('ratelimit-policy')).toBe('"default";q=200;w=10');
    expect(first.headers.get('ratelimit')).toMatch(/^"default";r=\d+;t=\d+$/);
    const ask = (index: number) =>
      at.ask('/api/v1', { from, headers: { 'x-forwarded-for': `203.0.113.${index % 250}` } });
    const answers = await noTimePasses(() =>
      Promise.all(Array.from({ length: 260 }, (_, index) => ask(index))),
    );
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(await refused?.json()).toMatchObject({ code: 'too-many' });
    expect((await read('/api/v1', { from: '198.51.100.8' })).status).toBe(200);
  });
});

describe('writing', () => {
  test('brings a file in, looks at it, applies and releases it', async () => {
    const csv = 'title,room,start,end\nNew talk,Hall Z,2027-05-14T12:00,2027-05-14T12:30\n';
    const headers = { ...keyOf('programme'), 'content-type': 'text/csv' };
    const posted = await read(`${base}/imports?name=talks.csv`, { method: 'POST', headers, body: csv });
    expect(posted.status).toBe(201);
    expect(posted.body).toMatchObject({ format: 'csv', state: 'waiting', found: { sessions: 1 } });
    expect(posted.body.changes).toContainEqual(expect.objectContaining({ kind: 'added', title: 'New talk' }));
    const { pathname } = new URL(posted.body.links.apply);
    const applied = await read(pathname, { method: 'POST', headers: keyOf('programme') });
    expect(applied.status).toBe(200);
    expect((await read(pathname, { method: 'POST', headers: keyOf('programme') })).status).toBe(409);
    const released = await read(`${base}/releases`, {
      method: 'POST',
      headers: { ...keyOf('programme'), 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'By program' }),
    });
    expect([released.status, released.body.number]).toEqual([201, 2]);
    const { body } = await read(`${base}/sessions?q=${encodeURIComponent('New talk')}`);
    expect(body.items.map(({ title }: { title: string }) => title)).toContain('New talk');
  });

  test('from another site’s page works with a key alone, as there is no cookie in it', async () => {
    const answer = await read(`${base}/releases`, {
      method: 'POST',
      headers: {
        ...keyOf('owner'),
        'content-type': 'application/json',
        origin: 'https://other.example',
        'sec-fetch-site': 'cross-site',
      },
      body: '{"name":"Again"}',
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'nothing-changed']);
  });
});

describe('the directory to subscribe to', () => {
  test('as JSON, calendar and feed, public editions only', async () => {
    for (const path of ['/conferences.json', '/conferences.ics', '/conferences.atom', '/sitemap.xml']) {
      const answer = await at.ask(path);
      const text = await answer.text();
      expect([path, answer.status, text.includes(at.shown.slug), text.includes(at.hidden.slug)]).toEqual([
        path,
        200,
        true,
        false,
      ]);
    }
  });

  test('whole days end on the day after the last', async () => {
    const text = await (await at.ask('/conferences.ics')).text();
    expect(text).toContain('DTSTART;VALUE=DATE:20270514\r\nDTEND;VALUE=DATE:20270516\r\n');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});
