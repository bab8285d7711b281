import { hashPassword } from 'better-auth/crypto';
import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { testHouse } from '../../../../testing/test-house.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import { sendSignInLink } from '../operations/send-sign-in-link.ts';
import { insertPerson } from '../queries/persons.ts';
import { anonymous } from '../rules/viewer.ts';
import { peopleTables } from '../tables.ts';
import { authOptions } from './auth-options.ts';
import { cookieStyle } from './cookies.ts';
import { type Auth, createAuth } from './create-auth.ts';
import { createOneClickSignIn } from './one-click.ts';
import { confirmPath } from './sign-in-link.ts';

const origin = 'http://localhost:3000';
let database: TestDatabase;
let auth: Auth;
let house: ReturnType<typeof testHouse>;
let caller = 0;

beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  auth = await createAuth(house);
});
afterAll(() => database.close());

async function person(email: string, password?: string): Promise<PersonId> {
  const id = house.newId<PersonId>();
  await house.db.transaction().execute((tx) => insertPerson(tx, { id, name: 'Ada', email, locale: 'en' }));
  if (password) {
    await peopleTables(house.db)
      .insertInto('people.account')
      .values({
        person_id: id,
        provider_id: 'credential',
        account_id: id,
        password: await hashPassword(password),
      })
      .execute();
  }
  return id;
}

function ask(path: string, init: RequestInit = {}, from = `10.0.0.${++caller}`): Promise<Response> {
  return auth.handler(new Request(`${origin}${path}`, init), { clientAddress: from });
}

function post(
  path: string,
  body: object,
  headers: Record<string, string> = {},
  from?: string,
): Promise<Response> {
  const all = {
    'content-type': 'application/json',
    origin,
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0',
    ...headers,
  };
  return ask(path, { method: 'POST', body: JSON.stringify(body), headers: all }, from);
}

function cookieOf(response: Response): string {
  const line = response.headers.getSetCookie().find((one) => one.startsWith('__Host-hallway.sign-in='));
  return line?.split(';')[0] ?? '';
}

const viewerOf = (cookie: string) => auth.viewerOf(new Request(origin, { headers: { cookie } }));

async function lastTokenFor(email: string): Promise<string> {
  const letter = await platformTables(house.db)
    .selectFrom('platform.letter')
    .select('body_text')
    .where('recipient', '=', email)
    .orderBy('created_at', 'desc')
    .orderBy('key', 'desc')
    .execute();
  const link = letter.map((one) => /https?:\S+confirm\S+/.exec(one.body_text)?.[0]).findLast(Boolean);
  return new URL(link ?? origin).searchParams.get('token') ?? '';
}

async function linkFor(email: string): Promise<string> {
  const input = { email, locale: 'en', next: '/me', clientAddress: `10.1.0.${++caller}` } as const;
  expect(await sendSignInLink(house, anonymous, input)).toEqual({ ok: true, value: { minutes: 15 } });
  return lastTokenFor(email);
}

describe('the tables of the sign-in library', () => {
  test('are the ones that our migration makes: the library has nothing to add', async () => {
    const options = authOptions(house, cookieStyle(origin), 'x'.repeat(40));
    const plan = await getMigrations({
      ...options,
      database: { db: house.db, type: 'postgres', schemaName: 'people', transaction: true },
    });
    expect(plan.toBeCreated).toEqual([]);
    expect(plan.toBeAdded).toEqual([]);
    expect(plan.toBeAddedIndexes).toEqual([]);
    expect(plan.schemaProblems ?? []).toEqual([]);
  });
});

describe('a sign-in link', () => {
  test('is not sent before anybody set the installation up', async () => {
    const input = {
      email: 'early@example.org',
      locale: 'en',
      next: null,
      clientAddress: '10.9.9.9',
    } as const;
    expect(await sendSignInLink(house, anonymous, input)).toEqual({
      ok: false,
      refusal: { code: 'not-set-up' },
    });
    await person('first@example.org');
  });

  test('signs in once, makes an account for an unknown address, and is kept only as a hash', async () => {
    const token = await linkFor('new@example.org');
    const kept = await peopleTables(house.db)
      .selectFrom('people.verification')
      .select('identifier')
      .execute();
    expect(kept.map((row) => row.identifier)).not.toContain(token);
    const answer = await ask(confirmPath(token, '/me'), {
      headers: { 'accept-language': 'ko', 'user-agent': 'x Firefox/1 (Linux)' },
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `${origin}/me`]);
    const cookie = cookieOf(answer);
    expect(await viewerOf(cookie)).toMatchObject({
      kind: 'person',
      via: 'session',
      email: 'new@example.org',
      locale: 'ko',
      grants: [],
      steward: false,
    });
    const again = await ask(confirmPath(token, '/me'));
    expect(cookieOf(again)).toBe('');
    expect(again.headers.get('location')).toContain('/sign-in?error=INVALID_TOKEN');
  });

  test('is answered alike for known and unknown addresses', async () => {
    const [known, unknown] = [
      await post('/api/auth/sign-in/link', { email: 'first@example.org' }),
      await post('/api/auth/sign-in/link', { email: 'nobody-knows@example.org' }),
    ];
    expect([known.status, await known.json()]).toEqual([unknown.status, await unknown.json()]);
    const letters = await platformTables(house.db)
      .selectFrom('platform.letter')
      .select(['subject', 'recipient'])
      .where('recipient', 'in', ['first@example.org', 'nobody-knows@example.org'])
      .execute();
    expect(new Set(letters.map((letter) => letter.subject)).size).toBe(1);
  });

  test('is dead after 15 minutes', async () => {
    const token = await linkFor('late@example.org');
    await peopleTables(house.db)
      .updateTable('people.verification')
      .set({ expires_at: new Date(Date.now() - 1000).toISOString() })
      .where('value', 'like', '%late@example.org%')
      .execute();
    expect(cookieOf(await ask(confirmPath(token, '/')))).toBe('');
  });

  test('speaks the language that the reader chose, else the browser’s, in the letter and the account', async () => {
    const email = 'chosen@example.org';
    const headers = { 'accept-language': 'en', cookie: 'hallway_lang=ko' };
    await post('/api/auth/sign-in/link', { email }, headers);
    const letter = await platformTables(house.db)
      .selectFrom('platform.letter')
      .select('subject')
      .where('recipient', '=', email)
      .executeTakeFirstOrThrow();
    expect(letter.subject).toMatch(/로그인/);
    await ask(confirmPath(await lastTokenFor(email), '/'), { headers });
    const account = await peopleTables(house.db)
      .selectFrom('people.person')
      .select('locale')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    expect(account.locale).toBe('ko');
  });

  test('leaves for another site neither by next nor by callback', async () => {
    const token = await linkFor('next@example.org');
    const answer = await ask(confirmPath(token, 'https://evil.example/'));
    expect(answer.status).toBe(403);
    const input = {
      email: 'next@example.org',
      locale: 'en',
      next: '//evil.example',
      clientAddress: '10.1.1.1',
    } as const;
    await sendSignInLink(house, anonymous, input);
    const letters = await platformTables(house.db)
      .selectFrom('platform.letter')
      .select('body_text')
      .execute();
    expect(letters.filter((letter) => letter.body_text.includes('evil.example'))).toEqual([]);
  });

  test('is sent at most five times an hour to one address', async () => {
    const codes: number[] = [];
    for (let time = 0; time < 6; time += 1)
      codes.push((await post('/api/auth/sign-in/link', { email: 'many@example.org' })).status);
    expect(codes).toEqual([200, 200, 200, 200, 200, 429]);
  });

  test('asked for by two at once with one token lets one in', async () => {
    const token = await linkFor('twice@example.org');
    const answers = await Promise.all([ask(confirmPath(token, '/')), ask(confirmPath(token, '/'))]);
    expect(answers.map(cookieOf).filter(Boolean)).toHaveLength(1);
  });
});

describe('a sign-in', () => {
  test('is a __Host- cookie, and the database has only its hash and no network address', async () => {
    await person('pass@example.org', 'four words not together');
    const answer = await post('/api/auth/sign-in/email', {
      email: 'Pass@example.org',
      password: 'four words not together',
      next: '/me',
    });
    expect(await answer.json()).toEqual({ next: '/me' });
    const line = answer.headers.getSetCookie().find((one) => one.includes('sign-in='));
    expect(line).toMatch(/^__Host-hallway\.sign-in=/);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(line).toContain(part);
    expect(line).not.toContain('Domain');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const token = decodeURIComponent(cookieOf(answer).split('=')[1] ?? '').split('.')[0] ?? 'none';
    const rows = JSON.stringify(
      await house.db
        .withTables<{ 'people.sign_in': Record<string, unknown> }>()
        .selectFrom('people.sign_in')
        .selectAll()
        .execute(),
    );
    expect(rows).not.toContain(token);
    expect(rows).toContain('Firefox, Linux');
    expect(rows).not.toContain('Mozilla');
  });

  test('replaces the one that the browser had', async () => {
    await person('again@example.org', 'four words not together');
    const credentials = { email: 'again@example.org', password: 'four words not together' };
    const first = cookieOf(await post('/api/auth/sign-in/email', credentials));
    expect(await viewerOf(first)).toMatchObject({ email: 'again@example.org' });
    const second = cookieOf(await post('/api/auth/sign-in/email', credentials, { cookie: first }));
    expect(second).not.toBe(first);
    expect(await viewerOf(first)).toEqual({ kind: 'anonymous' });
    const out = await post('/api/auth/sign-out', {}, { cookie: second });
    expect(out.headers.getSetCookie().some((one) => one.startsWith('__Host-hallway.sign-in=;'))).toBe(true);
    expect(out.headers.get('clear-site-data')).toBe('"cache"');
    expect(await viewerOf(second)).toEqual({ kind: 'anonymous' });
  });

  test('costs one query to look up, and none with a cookie that we did not sign', async () => {
    await person('query@example.org', 'four words not together');
    const cookie = cookieOf(
      await post('/api/auth/sign-in/email', {
        email: 'query@example.org',
        password: 'four words not together',
      }),
    );
    database.takeQueries();
    await viewerOf(cookie);
    expect(database.takeQueries()).toHaveLength(1);
    await viewerOf('__Host-hallway.sign-in=abc.def');
    await viewerOf(`${cookie}x`);
    expect(database.takeQueries()).toEqual([]);
    expect(auth.carriesSession(new Request(origin, { headers: { cookie } }))).toBe(true);
    expect(auth.carriesSession(new Request(origin))).toBe(false);
  });

  test('with a wrong password says the same whether or not the address is known, and stops after ten', async () => {
    await person('guess@example.org', 'four words not together');
    const answers: unknown[] = [];
    for (const email of ['guess@example.org', 'unknown@example.org']) {
      const answer = await post('/api/auth/sign-in/email', { email, password: 'not this one' });
      answers.push([answer.status, await answer.json()]);
    }
    expect(answers[0]).toEqual(answers[1]);
    const codes = [];
    for (let time = 0; time < 10; time += 1)
      codes.push(
        (await post('/api/auth/sign-in/email', { email: 'guess@example.org', password: 'no' })).status,
      );
    expect(codes).toEqual([400, 400, 400, 400, 400, 400, 400, 400, 400, 429]);
    const right = await post('/api/auth/sign-in/email', {
      email: 'guess@example.org',
      password: 'four words not together',
    });
    expect(right.status).toBe(429);
  });

  test('that is right does not use up the tries of a venue behind one address', async () => {
    await person('venue@example.org', 'four words not together');
    const codes = new Set<number>();
    for (let time = 0; time < 12; time += 1) {
      const credentials = { email: 'venue@example.org', password: 'four words not together' };
      codes.add((await post('/api/auth/sign-in/email', credentials, {}, '10.200.0.1')).status);
    }
    expect([...codes]).toEqual([200]);
  });

  test('asked for by a form goes on to a page, and back with the reason', async () => {
    await person('form@example.org', 'four words not together');
    const form = (password: string) =>
      ask('/api/auth/sign-in/email', {
        method: 'POST',
        headers: {
          origin: 'null',
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: String(new URLSearchParams({ email: 'form@example.org', password, next: '/me/profile' })),
      });
    const right = await form('four words not together');
    expect([right.status, right.headers.get('location'), cookieOf(right) !== '']).toEqual([
      303,
      '/me/profile',
      true,
    ]);
    const wrong = await form('something else');
    expect([wrong.status, wrong.headers.get('location')]).toEqual([
      303,
      '/sign-in?refusal=wrong-password&next=%2Fme%2Fprofile',
    ]);
  });
});

describe('other sites', () => {
  test('cannot sign anybody in or out', async () => {
    await person('csrf@example.org', 'four words not together');
    const credentials = { email: 'csrf@example.org', password: 'four words not together' };
    const cookie = cookieOf(await post('/api/auth/sign-in/email', credentials));
    const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await post('/api/auth/sign-in/email', credentials, evil)).status).toBe(403);
    expect((await post('/api/auth/sign-in/link', { email: 'csrf@example.org' }, evil)).status).toBe(403);
    expect((await post('/api/auth/sign-out', {}, { ...evil, cookie })).status).toBe(403);
    expect(await viewerOf(cookie)).toMatchObject({ email: 'csrf@example.org' });
    const passkey = await post(
      '/api/auth/passkey/verify-registration',
      { response: {} },
      { ...evil, cookie },
    );
    expect(passkey.status).toBe(403);
  });

  test('and nobody else find the library’s other doors open', async () => {
    for (const path of [
      'sign-up/email',
      'update-user',
      'delete-user',
      'change-email',
      'sign-in/magic-link',
      'request-password-reset',
    ]) {
      expect((await post(`/api/auth/${path}`, {})).status).toBe(404);
    }
    expect((await ask('/api/auth/get-session')).status).toBe(404);
    expect((await ask('/api/auth/list-sessions')).status).toBe(404);
  });
});

describe('one-click sign-in', () => {
  test('works as often as wanted in a rehearsal, and in real mode there is no such door', async () => {
    const id = await person('click@example.org');
    const rehearsal = testHouse(database.db, { HALLWAY_MODE: 'rehearsal' });
    const path = (await createOneClickSignIn(rehearsal, id, '/me')) ?? '';
    const rehearsalAuth = await createAuth(rehearsal);
    const open = (target: Auth, at = path) =>
      target.handler(new Request(`${origin}${at}`), { clientAddress: '10.3.0.1' });
    for (const time of [1, 2]) {
      const answer = await open(rehearsalAuth);
      expect([time, answer.status, answer.headers.get('location'), cookieOf(answer) !== '']).toEqual([
        time,
        303,
        '/me',
        true,
      ]);
    }
    expect((await open(rehearsalAuth, path.replace(id, house.newId<PersonId>()))).status).toBe(404);
    expect(await createOneClickSignIn(house, id)).toBeNull();
    const real = await open(auth);
    expect([real.status, real.headers.getSetCookie()]).toEqual([404, []]);
  });
});

describe('cookies', () => {
  test('have no prefix only where a browser would drop it, and the log says so', async () => {
    expect(cookieStyle('https://conf.example.org').signIn).toBe('__Host-hallway.sign-in');
    expect(cookieStyle('http://localhost:3000').signIn).toBe('__Host-hallway.sign-in');
    expect(cookieStyle('http://192.0.2.1:3000')).toEqual({
      prefix: 'hallway',
      secure: false,
      signIn: 'hallway.sign-in',
    });
    const plain = testHouse(database.db, { ORIGIN: 'http://192.0.2.1:3000' });
    await createAuth(plain);
    expect(plain.lines.join()).toContain('people.cookies-not-secure');
  });

  test('and logs never show an address or a token', () => {
    expect(house.lines.join('\n')).not.toMatch(/@example\.org|evil/);
  });
});
