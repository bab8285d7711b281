import type { Edition } from '#directory';
import { findListingOfEdition, savePages } from '#directory/server';
import { operator, type Role, roles } from '#people';
import { createAuth, insertGrant, insertPerson, makeToken } from '#people/server';
import type { Programme } from '#programme';
import { readImport, releaseTimetable, replaceProgramme } from '#programme/server';
import type { EditionId, PersonId } from '../src/kernel/ids.ts';
import {
  aProgramme,
  aRoom,
  aSession,
  aSpeaker,
  aTrack,
  at,
} from '../src/modules/programme/rules/programme.fixture.ts';
import { readProxies } from '../src/platform/http/client-address.ts';
import { addAddresses } from '../src/wiring/addresses.ts';
import type { PagesBuild } from '../src/wiring/pages-build.ts';
import { createWeb, type Web } from '../src/wiring/web.ts';
import { anEdition, must } from './editions.ts';
import type { TestHouse } from './test-house.ts';

/** Who asks: nobody, somebody without a role here, a steward, somebody who owns another edition, or one role in this one. */
export const actors = ['anonymous', 'nobody special', 'steward', 'owner elsewhere', ...roles] as const;
export type Actor = (typeof actors)[number];

export type Ask = {
  readonly as?: Actor | undefined;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams | FormData;
  /** Where the request comes from; else each comes from somewhere else, so that no limit is met. */
  readonly from?: string;
};

export type TestWeb = {
  readonly web: Web;
  readonly house: TestHouse;
  readonly shown: Edition;
  readonly hidden: Edition;
  /** An import of the shown edition that waits. */
  readonly importId: string;
  /** The shown edition in the catalogue. */
  readonly listingId: string;
  /** Keys of each role for the shown edition, and the hidden one. */
  readonly keys: Readonly<Record<'shown' | 'hidden', ReadonlyMap<Role, string>>>;
  /** Cookie headers of those who are signed in. */
  readonly cookies: ReadonlyMap<Actor, string>;
  ask(path: string, asking?: Ask): Promise<Response>;
};

/** A small programme with one of everything that addresses name. */
export function smallProgramme(): Programme {
  return aProgramme({
    rooms: [aRoom('hall'), aRoom('attic')],
    tracks: [aTrack('web', 'Web')],
    speakers: [aSpeaker('ANA', 'Ana Example', { biography: 'Writes *parsers*.' })],
    sessions: [
      aSession('TALK01', {
        title: 'Parsers in a harbour',
        slot: at('2027-05-14T08:00', '2027-05-14T08:30', 'hall'),
        speakers: ['ANA'],
        track: 'web',
        language: 'en',
        abstract: 'All about **parsers**.',
      }),
      aSession('TALK02', { slot: at('2027-05-15T08:00', '2027-05-15T08:30', 'attic'), recorded: false }),
      aSession('LATER', { title: 'To be announced', kind: 'keynote' }),
    ],
  });
}

/** The whole web application over a test house with a shown and a hidden edition, and everybody who might ask. */
export async function webForTests(house: TestHouse, pages: PagesBuild): Promise<TestWeb> {
  const auth = await createAuth(house);
  const proxies = readProxies(house.config.trustedProxies);
  const web = createWeb({ house, auth, proxies, ...pages, mode: 'production', addAddresses });
  const shown = await anEditionWithProgramme(house, true);
  const hidden = await anEditionWithProgramme(house, false);
  const elsewhere = await anEdition(house);
  const cookies = new Map<Actor, string>();
  const keys = { shown: new Map<Role, string>(), hidden: new Map<Role, string>() };
  for (const actor of actors) {
    if (actor === 'anonymous') continue;
    const personId = await aPerson(house, actor);
    const role = roles.find((each) => each === actor);
    if (role) {
      for (const [name, edition] of [
        ['shown', shown],
        ['hidden', hidden],
      ] as const) {
        await grant(house, edition.id, personId, role);
        const input = { editionId: edition.id, role, name: 'Test', expiresOn: null };
        keys[name].set(role, must(await makeToken(house, personId, input)).secret);
      }
    }
    if (actor === 'owner elsewhere') await grant(house, elsewhere.id, personId, 'owner');
    const lines = await auth.startSignIn(new Request(house.config.origin), personId);
    cookies.set(actor, lines.map((line) => line.split(';')[0]).join('; '));
  }
  const file = { sourceName: 'talks.csv', bytes: Buffer.from('title\nA talk\n') };
  const importId = must(await readImport(house, operator, { editionId: shown.id, ...file })).id;
  let asked = 0;
  const ask = async (path: string, asking: Ask = {}) => {
    asked += 1;
    const { as = 'anonymous', method = 'GET', body } = asking;
    const headers = new Headers({ 'sec-fetch-site': 'same-origin', ...asking.headers });
    const cookie = cookies.get(as);
    if (cookie) headers.set('cookie', [cookie, headers.get('cookie')].filter(Boolean).join('; '));
    const request = new Request(`${house.config.origin}${path}`, { method, headers, body });
    const remoteAddress = asking.from ?? `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`;
    return web.fetch(request, { incoming: { socket: { remoteAddress } } });
  };
  const listingId = (await findListingOfEdition(house.db, shown.id))?.id ?? '';
  return { web, house, shown, hidden, importId, listingId, keys, cookies, ask };
}

async function anEditionWithProgramme(house: TestHouse, isPublic: boolean): Promise<Edition> {
  const edition = await anEdition(house, { isPublic, name: isPublic ? 'Shown 2027' : 'Secret 2027' });
  must(await replaceProgramme(house, operator, { editionId: edition.id, programme: smallProgramme() }));
  must(await releaseTimetable(house, operator, { editionId: edition.id, name: 'First', note: null }));
  const page = { slug: 'venue', title: { en: 'Venue' }, body: { en: 'By the *water*.' }, isPublic: true };
  must(await savePages(house, operator, { editionId: edition.id, pages: [page] }));
  return edition;
}

async function aPerson(house: TestHouse, actor: Exclude<Actor, 'anonymous'>): Promise<PersonId> {
  const id = house.newId<PersonId>();
  const email = `${actor.replaceAll(' ', '-')}@example.org`;
  const steward = actor === 'steward';
  await house.db
    .transaction()
    .execute((tx) => insertPerson(tx, { id, name: `Test ${actor}`, email, locale: 'en', steward }));
  return id;
}

async function grant(house: TestHouse, editionId: EditionId, personId: PersonId, role: Role): Promise<void> {
  const grantedAt = house.clock.now();
  await house.db
    .transaction()
    .execute((tx) => insertGrant(tx, { editionId, personId, role, grantedBy: null, grantedAt }));
}
