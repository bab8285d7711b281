import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { insertPerson, listPasskeys } from '../queries/persons.ts';
import { type Auth, createAuth } from './create-auth.ts';
import { createSoftwarePasskey } from './software-passkey.fixture.ts';

const origin = 'http://localhost:3000';
let database: TestDatabase;
let house: TestHouse;
let auth: Auth;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  auth = await createAuth(house);
});
afterAll(() => database.close());

/** A browser with a cookie jar. */
function browser() {
  const jar = new Map<string, string>();
  const keep = (lines: readonly string[]) => {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
  };
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (path: string, body?: object) => {
    const headers = { cookie: cookie(), origin, 'content-type': 'application/json' };
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    const answer = await auth.handler(new Request(`${origin}/api/auth/passkey/${path}`, init), {
      clientAddress: '10.0.0.1',
    });
    keep(answer.headers.getSetCookie());
    return answer;
  };
  return {
    ask,
    keep,
    names: () => [...jar.keys()],
    viewer: () => auth.viewerOf(new Request(origin, { headers: { cookie: cookie() } })),
  };
}

async function signedInPerson() {
  const id = house.newId<PersonId>();
  await house.db
    .transaction()
    .execute((tx) => insertPerson(tx, { id, name: 'Ada', email: `${id}@example.org`, locale: 'en' }));
  const own = browser();
  own.keep(await auth.startSignIn(new Request(origin), id));
  return { id, own };
}

test('a passkey is added by who is signed in, signs in elsewhere, and only with a fresh challenge of ours', async () => {
  const { id, own } = await signedInPerson();
  const key = createSoftwarePasskey(origin);
  const wanted = await (await own.ask('generate-register-options')).json();
  const added = await own.ask('verify-registration', { response: key.register(wanted), name: 'Phone' });
  expect(added.status).toBe(200);
  expect((await listPasskeys(house.db, id)).map((passkey) => passkey.name)).toEqual(['Phone']);

  const other = browser();
  const options = await (await other.ask('generate-authenticate-options')).json();
  const answer = key.authenticate(options);
  expect((await other.ask('verify-authentication', { response: answer })).status).toBe(200);
  expect(await other.viewer()).toMatchObject({ kind: 'person', personId: id });
  expect(other.names().every((name) => name.startsWith('__Host-hallway.'))).toBe(true);

  const replay = browser();
  await replay.ask('generate-authenticate-options');
  expect((await replay.ask('verify-authentication', { response: answer })).status).toBe(400);
  expect(await replay.viewer()).toEqual({ kind: 'anonymous' });
});

test('a passkey made for another site is refused, and nobody adds one without being signed in', async () => {
  const { id, own } = await signedInPerson();
  const wanted = await (await own.ask('generate-register-options')).json();
  const foreign = createSoftwarePasskey('https://evil.example').register(wanted);
  expect((await own.ask('verify-registration', { response: foreign })).status).not.toBe(200);
  expect(await listPasskeys(house.db, id)).toEqual([]);
  expect((await browser().ask('generate-register-options')).status).toBe(401);
});
