import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous, operator, type Viewer } from '#people';
import { insertPerson } from '#people/server';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody, someone } from '../../../../testing/viewers.ts';
import type { ConferenceId, EditionId, ListingId, PersonId } from '../../../kernel/ids.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import { findMovedConference } from '../queries/conference-rows.ts';
import { listStatements } from '../queries/listing-sources.ts';
import { findListing, findListingAddress, findMergedListing } from '../queries/listings.ts';
import { ensureSource } from '../queries/sources.ts';
import { forgetOldSuggestions, unlinkSuggestionsOf } from '../queries/suggestion-rows.ts';
import type { SourceRecord, StatedFacts } from '../rules/listing.ts';
import type { SourceKind } from '../rules/source.ts';
import { anywhereZone } from '../rules/suggested-facts.ts';
import type { DoubtId, SuggestionId } from '../rules/suggestion.ts';
import { directoryTables } from '../tables.ts';
import { acceptSuggestion, declineSuggestion } from './decide-suggestion.ts';
import { describeConference, mergeConferences, renameConference } from './edit-conference.ts';
import { exportMySuggestions } from './export-my-suggestions.ts';
import { decideDoubt, mergeListings } from './merge-listings.ts';
import {
  countDirectoryDesk,
  readDeskConference,
  readDoubts,
  readSuggestion,
  readSuggestions,
} from './read-desk.ts';
import { readDeskListing } from './read-desk-listing.ts';
import { separateRecord } from './separate-record.ts';
import { showListing } from './show-listing.ts';
import { stateFacts } from './state-facts.ts';
import { confirmSuggestion, type SuggestInput, suggest } from './suggest.ts';
import { openForm } from './suggestion-links.ts';
import { takeList } from './take-list.ts';

let database: TestDatabase;
let house: TestHouse;
/** Forms are opened by a house whose clock is a minute behind, as people take time. */
let before: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  const past = () => new Date(Date.parse(house.clock.now()) - 60_000).toISOString().replace(/\.\d+/, '');
  before = testHouse(database.db, {}, { clock: { ...house.clock, now: past } });
});
afterAll(() => database.close());

const proof = 'https://proof.example.org/dates';
let number = 0;

async function list(kind: SourceKind, slug: string, ...records: (StatedFacts & { key?: string })[]) {
  const source = await house.db
    .transaction()
    .execute((tx) => ensureSource(tx, { id: house.newId(), slug, name: slug, kind }, house.clock.now()));
  const rows = records.map(({ key, ...facts }): SourceRecord => {
    number += 1;
    return { key: key ?? `key-${number}`, facts, where: '', link: null };
  });
  return must(
    await takeList(house, operator, { source, list: { records: rows, problems: [] }, isWhole: false }),
  );
}

async function idOf(name: string): Promise<ListingId> {
  const row = await directoryTables(house.db)
    .selectFrom('directory.listing')
    .select('id')
    .where(sql<boolean>`facts->>'name' = ${name}`)
    .where('merged_into', 'is', null)
    .executeTakeFirstOrThrow();
  return row.id;
}

const factsOf = async (id: ListingId) =>
  (
    await directoryTables(house.db)
      .selectFrom('directory.listing')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).facts;

async function wish(given: Partial<SuggestInput> = {}): Promise<SuggestInput> {
  number += 1;
  return {
    listingId: null,
    form: {},
    zone: anywhereZone,
    link: proof,
    note: '',
    email: `reader-${number}@example.org`,
    locale: 'en',
    token: await openForm(before),
    trap: '',
    caller: `198.51.100.${number % 250}`,
    ...given,
  };
}

const letters = (to: string) =>
  platformTables(house.db).selectFrom('platform.letter').selectAll().where('recipient', '=', to).execute();

async function aPerson(): Promise<Viewer & { personId: PersonId; email: string }> {
  const personId = house.newId<PersonId>();
  const email = `person-${personId}@example.org`;
  await house.db
    .transaction()
    .execute((tx) =>
      insertPerson(tx, { id: personId, name: 'Ada Test', email, locale: 'ko', steward: false }),
    );
  return { ...someone(null, undefined, { personId }), email };
}

const idIn = (token: string) => token.split('.')[0] as SuggestionId;
const elm = { startsOn: '2033-05-02', endsOn: '2033-05-04', city: 'Brno', country: 'CZ' };

describe('suggesting', () => {
  test('needs an answer from an address, then stands in the queue; the same form twice is one suggestion', async () => {
    const form = {
      name: ['Elm Days 2033'],
      startsOn: ['2033-05-02'],
      endsOn: ['2033-05-04'],
      topics: ['Python, data'],
    };
    const input = await wish({ form });
    expect(await suggest(house, anonymous, input)).toEqual({ ok: true, value: 'letter-sent' });
    expect(await suggest(house, anonymous, input)).toEqual({ ok: true, value: 'letter-sent' });
    const sent = await letters(input.email);
    expect(sent).toHaveLength(1);
    expect(await readSuggestion(house, operator, idIn(input.token))).toMatchObject({ ok: false });
    const token = /token=(\S+)/.exec(sent[0]?.body_text ?? '')?.[1] ?? '';
    expect(await confirmSuggestion(house, `${token}x`)).toEqual({
      ok: false,
      refusal: { code: 'link-not-valid' },
    });
    for (let twice = 0; twice < 2; twice += 1) must(await confirmSuggestion(house, token));
    const found = must(await readSuggestion(house, operator, idIn(input.token)));
    expect(found.suggestion).toMatchObject({
      state: 'open',
      link: proof,
      facts: {
        name: 'Elm Days 2033',
        startsOn: '2033-05-02',
        endsOn: '2033-05-04',
        topics: ['python', 'data'],
      },
    });
  });

  test('is refused for what cannot be, field by field', async () => {
    const cases: [Partial<SuggestInput>, object][] = [
      [{ form: {} }, { code: 'name-empty', field: 'name' }],
      [{ form: { name: ['X'], startsOn: ['2033-02-30'] } }, { code: 'date-not-readable', field: 'startsOn' }],
      [
        { form: { name: ['X'], startsOn: ['2033-02-03'], endsOn: ['2033-02-01'] } },
        { code: 'ends-before-start', field: 'endsOn' },
      ],
      [{ form: { name: ['X'], endsOn: ['2033-02-01'] } }, { code: 'start-missing', field: 'startsOn' }],
      [
        { form: { name: ['X'], website: ['javascript:alert(1)'] } },
        { code: 'link-not-usable', field: 'website' },
      ],
      [
        { form: { name: ['X'], website: ['http://localhost/x'] } },
        { code: 'link-not-usable', field: 'website' },
      ],
      [{ form: { name: ['X'], country: ['QQ'] } }, { code: 'country-unknown', field: 'country' }],
      [{ form: { name: ['X'], priceFrom: ['12'] } }, { code: 'currency-unknown', field: 'priceCurrency' }],
      [
        { form: { name: ['X'], priceFrom: ['much'], priceCurrency: ['EUR'] } },
        { code: 'price-not-readable', field: 'priceFrom' },
      ],
      [{ form: { name: ['X'.repeat(201)] } }, { code: 'text-too-long', field: 'name' }],
      [
        { form: { name: ['X'] }, link: 'my blog' },
        { code: 'proof-not-usable', field: 'link' },
      ],
      [
        { form: { name: ['X'] }, note: 'x'.repeat(2_001) },
        { code: 'note-too-long', field: 'note' },
      ],
      [
        { form: { name: ['X'] }, email: 'nobody' },
        { code: 'email-not-usable', field: 'email' },
      ],
      [{ form: { name: ['X'] }, token: 'made.up.token' }, { code: 'form-too-old' }],
      [{ form: { name: ['X'] }, token: await openForm(house) }, { code: 'too-fast' }],
      [{ form: { name: ['X'] }, listingId: house.newId<ListingId>() }, { code: 'not-found' }],
    ];
    for (const [given, refusal] of cases)
      expect(await suggest(house, anonymous, await wish(given))).toEqual({ ok: false, refusal });
  });

  test('takes what a program fills in for a success and keeps nothing', async () => {
    const input = await wish({ form: { name: ['Spam Conf'] }, trap: 'https://spam.example.org' });
    expect(await suggest(house, anonymous, input)).toEqual({ ok: true, value: 'letter-sent' });
    expect(await letters(input.email)).toEqual([]);
  });

  test('is limited by caller, address and person, and loses nothing', async () => {
    const caller = '203.0.113.9';
    const codes = [];
    for (let n = 0; n < 11; n += 1) {
      const said = await suggest(house, anonymous, await wish({ form: { name: [`Many ${n}`] }, caller }));
      codes.push(said.ok ? said.value : said.refusal.code);
    }
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 'letter-sent'), 'too-many']);
  });
});

describe('deciding', () => {
  test('takes over what is ticked, with the proof of each fact, and writes once in the contributor’s language', async () => {
    await list('confs-tech', 'one', { name: 'Fir Conf 2033', ...elm, website: 'https://fir.example.org' });
    const id = await idOf('Fir Conf 2033');
    const reader = await aPerson();
    const input = await wish({
      listingId: id,
      locale: 'ko',
      form: { name: ['Fir Conf 2033'], endsOn: ['2033-05-05'], venueName: ['Old Mill'], topics: ['python'] },
    });
    expect(await suggest(house, reader, input)).toEqual({ ok: true, value: 'open' });
    const suggestion = idIn(input.token);
    expect(must(await readSuggestion(house, operator, suggestion)).suggestion.facts).toEqual({
      endsOn: '2033-05-05',
      venueName: 'Old Mill',
      topics: ['python'],
    });
    const accepted = await acceptSuggestion(house, operator, {
      id: suggestion,
      fields: ['endsOn', 'venueName'],
      form: { venueName: ['Old Mill, hall 2'] },
      reply: 'Thanks!',
    });
    expect(accepted).toEqual({ ok: true, value: { listingId: id } });
    expect(await factsOf(id)).toMatchObject({
      name: 'Fir Conf 2033',
      startsOn: '2033-05-02',
      endsOn: '2033-05-05',
      venueName: 'Old Mill, hall 2',
      topics: [],
    });
    const editors = (await listStatements(house.db, id)).find(({ source }) => source === 'Editors');
    expect(editors?.cited).toEqual({ endsOn: proof, venueName: proof });
    expect(await acceptSuggestion(house, operator, { id: suggestion, reply: '' })).toMatchObject({
      refusal: { code: 'already-decided' },
    });
    expect(await declineSuggestion(house, operator, { id: suggestion, reply: 'No.' })).toMatchObject({
      refusal: { code: 'already-decided' },
    });
    const heard = await letters(reader.email);
    expect(heard).toHaveLength(1);
    expect(heard[0]?.body_text).toContain('받아들였습니다');
    expect(heard[0]?.body_text).toContain('Thanks!');
    const { rows } = await sql`SELECT field, before, after FROM directory.fact_change WHERE listing_id = ${id}
      ORDER BY field`.execute(house.db);
    expect(rows).toEqual([
      { field: 'endsOn', before: '2033-05-04', after: '2033-05-05' },
      { field: 'venueName', before: null, after: 'Old Mill, hall 2' },
    ]);
  });

  test('keeps following the lists in what no editor spoke of', async () => {
    await list('confs-tech', 'one', { key: 'ash', name: 'Ash Conf', ...elm, city: 'Gent', country: 'BE' });
    const id = await idOf('Ash Conf');
    must(
      await stateFacts(house, operator, {
        listingId: id,
        form: { venueName: ['Dock'] },
        zone: 'UTC',
        link: proof,
      }),
    );
    await list('confs-tech', 'one', {
      key: 'ash',
      name: 'Ash Summit',
      ...elm,
      endsOn: '2033-05-06',
      city: 'Gent',
      country: 'BE',
    });
    expect(await factsOf(id)).toMatchObject({ name: 'Ash Summit', endsOn: '2033-05-06', venueName: 'Dock' });
  });

  test('declines with a reason only, which the contributor hears', async () => {
    const reader = await aPerson();
    const input = await wish({ form: { name: ['Not A Conf'] } });
    must(await suggest(house, reader, input));
    const id = idIn(input.token);
    expect(await declineSuggestion(house, operator, { id, reply: ' ' })).toMatchObject({
      refusal: { code: 'reply-empty' },
    });
    must(await declineSuggestion(house, operator, { id, reply: 'It is a meetup.' }));
    expect((await letters(reader.email))[0]?.body_text).toContain('It is a meetup.');
    const others = must(await readSuggestions(house, operator, { decided: true, limit: 50, offset: 0 })).rows;
    expect(others.find((one) => one.id === id)).toMatchObject({
      state: 'declined',
      reply: 'It is a meetup.',
    });
  });

  test('two editors at the same moment: one decides', async () => {
    const reader = await aPerson();
    const input = await wish({
      form: { name: ['Race Conf 2033'], ...{ startsOn: ['2033-08-01'], endsOn: ['2033-08-02'] } },
    });
    must(await suggest(house, reader, input));
    const id = idIn(input.token);
    const both = await Promise.all([
      acceptSuggestion(house, operator, { id, reply: '' }),
      acceptSuggestion(house, operator, { id, reply: '' }),
    ]);
    expect(both.map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual(['already-decided', 'ok']);
    expect(await letters(reader.email)).toHaveLength(1);
  });

  test('finds what a new edition may be after all, and merges it into that', async () => {
    await list('confs-tech', 'one', {
      name: 'Larch Conf 2034',
      startsOn: '2034-03-01',
      endsOn: '2034-03-02',
      city: 'Porto',
      country: 'PT',
    });
    const id = await idOf('Larch Conf 2034');
    const reader = await aPerson();
    const form = {
      name: ['Larch Conference'],
      startsOn: ['2034-03-01'],
      endsOn: ['2034-03-03'],
      city: ['Porto'],
      country: ['PT'],
    };
    const input = await wish({ form });
    must(await suggest(house, reader, input));
    const found = must(await readSuggestion(house, operator, idIn(input.token)));
    expect(found.likely.map((one) => one.id)).toEqual([id]);
    must(
      await acceptSuggestion(house, operator, {
        id: idIn(input.token),
        into: id,
        fields: ['endsOn'],
        reply: '',
      }),
    );
    expect(await factsOf(id)).toMatchObject({ name: 'Larch Conf 2034', endsOn: '2034-03-03' });
  });
});

describe('merging', () => {
  const page = (name: string) => ({ name, startsOn: '2035-05-02', endsOn: '2035-05-04', country: 'AT' });

  test('moves everything, leads the old address on, announces it, and is undone by taking a record out', async () => {
    await list('confs-tech', 'one', { ...page('Oak Conf 2035'), city: 'Wien' });
    await list('python-deadlines', 'two', { ...page('Quercus 2035'), city: 'Graz' });
    const [into, from] = [await idOf('Oak Conf 2035'), await idOf('Quercus 2035')];
    const address = await findListingAddress(house.db, from);
    const reader = await aPerson();
    const tables = directoryTables(house.db);
    await tables
      .insertInto('directory.intent')
      .values({ person_id: reader.personId, listing_id: from, intent: 'going', set_at: house.clock.now() })
      .execute();
    must(await mergeListings(house, operator, { from, into }));
    expect(await mergeListings(house, operator, { from, into })).toMatchObject({
      refusal: { code: 'already-decided' },
    });
    expect(await mergeListings(house, operator, { from: into, into })).toMatchObject({
      refusal: { code: 'same-listing' },
    });
    const [, , conference = '', slug = ''] = address?.path.split('/') ?? [];
    expect(await findMergedListing(house.db, conference, slug)).toEqual({
      conference: 'oak-conf',
      slug: '2035',
    });
    expect(await findMovedConference(house.db, conference)).toBe('oak-conf');
    expect((await listStatements(house.db, into)).map(({ source }) => source).sort()).toEqual(['one', 'two']);
    expect(
      await tables
        .selectFrom('directory.intent')
        .select('listing_id')
        .where('person_id', '=', reader.personId)
        .execute(),
    ).toEqual([{ listing_id: into }]);
    const event = await platformTables(house.db)
      .selectFrom('platform.outbox')
      .select('facts')
      .where('name', '=', 'directory.listings-merged')
      .execute();
    expect(event).toEqual([{ facts: { from, to: into } }]);
    await list('python-deadlines', 'two', { ...page('Quercus 2035'), city: 'Graz' });
    const { listing } = must(await readDeskListing(house, operator, into));
    const wrong = listing.records.find(({ source }) => source === 'two');
    const apart = must(await separateRecord(house, operator, { listingId: into, recordId: wrong?.id ?? '' }));
    expect(apart.listingId).toBe(from);
    expect(
      await tables
        .selectFrom('directory.intent')
        .select(['listing_id', 'intent'])
        .where('person_id', '=', reader.personId)
        .execute(),
    ).toEqual([{ listing_id: from, intent: 'going' }]);
    expect(await findListing(house.db, conference, slug)).toMatchObject({ id: from, name: 'Quercus 2035' });
    expect(
      await separateRecord(house, operator, { listingId: from, recordId: wrong?.id ?? '' }),
    ).toMatchObject({
      ok: false,
    });
  });

  test('pairs in doubt are decided once, and a pair that is different is never asked again', async () => {
    const base = { startsOn: '2036-05-02', endsOn: '2036-05-04', country: 'AT' };
    await list('confs-tech', 'one', { name: 'Birch Week 2036', ...base, city: 'Wien' });
    await list('python-deadlines', 'two', {
      name: 'Birch Meeting Wien',
      ...base,
      startsOn: '2036-05-09',
      endsOn: '2036-05-11',
      city: 'Wien',
    });
    const [other, one] = [await idOf('Birch Week 2036'), await idOf('Birch Meeting Wien')];
    const tables = directoryTables(house.db);
    const id = house.newId<DoubtId>();
    await tables.deleteFrom('directory.doubt').execute();
    const row = { listing_id: one, other_id: other, score: 6, reasons: '[]', asked_at: house.clock.now() };
    await tables
      .insertInto('directory.doubt')
      .values({ id, ...row })
      .execute();
    const open = must(await readDoubts(house, operator, { limit: 50, offset: 0 })).rows;
    expect(open.map(({ sides }) => sides.map(({ name }) => name))).toEqual([
      ['Birch Week 2036', 'Birch Meeting Wien'],
    ]);
    const both = await Promise.all([
      decideDoubt(house, operator, { id, verdict: 'different' }),
      decideDoubt(house, operator, { id, verdict: 'same' }),
    ]);
    expect(both.map((said) => (said.ok ? 'ok' : said.refusal.code)).sort()).toEqual([
      'already-decided',
      'ok',
    ]);
    expect(must(await countDirectoryDesk(house, operator)).doubts).toBe(0);
  });

  test('hides and shows, and lists do not bring back what is hidden', async () => {
    await list('confs-tech', 'one', { key: 'spam', ...page('Spam Fest 2035'), city: 'Linz' });
    const id = await idOf('Spam Fest 2035');
    must(await showListing(house, operator, { listingId: id, isShown: false }));
    await list('confs-tech', 'one', {
      key: 'spam',
      ...page('Spam Fest 2035'),
      city: 'Linz',
      endsOn: '2035-05-05',
    });
    expect(await findListing(house.db, 'spam-fest', '2035')).toBeUndefined();
    expect(await showListing(house, operator, { listingId: id, isShown: false })).toMatchObject({
      refusal: { code: 'already-decided' },
    });
    must(await showListing(house, operator, { listingId: id, isShown: true }));
    expect(await findListing(house.db, 'spam-fest', '2035')).toMatchObject({ endsOn: '2035-05-05' });
  });
});

describe('conferences', () => {
  test('get another name, a description in several languages, and become one with every old address leading on', async () => {
    for (const [name, startsOn] of [
      ['Alder Con', '2031-05-02'],
      ['Alder Con', '2032-05-02'],
      ['Alnus Symposium', '2032-09-02'],
      ['Alnus Symposium', '2033-09-02'],
    ] as const)
      await list('confs-tech', 'one', { name, startsOn, endsOn: startsOn, city: 'Gent', country: 'BE' });
    const find = async (slug: string) => must(await readDeskConference(house, operator, slug));
    const [into, from] = [await find('alder-con'), await find('alnus-symposium')];
    must(await renameConference(house, operator, { id: into.id, name: 'Alder Conference' }));
    must(
      await describeConference(house, operator, { id: into.id, language: 'en', about: '## What\n\nTrees.' }),
    );
    must(await describeConference(house, operator, { id: from.id, language: 'ko', about: '나무' }));
    expect(
      await describeConference(house, operator, { id: into.id, language: 'en', about: 'x', revision: 'old' }),
    ).toMatchObject({ refusal: { code: 'edited-meanwhile' } });
    must(await mergeConferences(house, operator, { from: from.id, into: into.id }));
    expect(await find('alder-con')).toMatchObject({
      name: 'Alder Conference',
      editions: 4,
      about: { en: '## What\n\nTrees.', ko: '나무' },
    });
    expect(await readDeskConference(house, operator, 'alnus-symposium')).toMatchObject({ ok: false });
    expect(await findMovedConference(house.db, 'alnus-symposium')).toBe('alder-con');
    for (const [slug, now] of [
      ['2032', '2032-gent'],
      ['2033', '2033'],
    ] as const)
      expect(await findMergedListing(house.db, 'alnus-symposium', slug)).toEqual({
        conference: 'alder-con',
        slug: now,
      });
    const missing = { from: house.newId<ConferenceId>(), into: into.id };
    expect(await mergeConferences(house, operator, missing)).toMatchObject({
      refusal: { code: 'not-found' },
    });
  });
});

describe('what is kept of contributors', () => {
  test('an address goes 90 days after the decision, what nobody confirmed after two; who left is nowhere named', async () => {
    const [stale, open] = [
      await wish({ form: { name: ['Never Confirmed'] } }),
      await wish({ form: { name: ['Waits'] } }),
    ];
    for (const input of [stale, open]) must(await suggest(house, anonymous, input));
    const tables = directoryTables(house.db);
    const rowOf = (input: SuggestInput) =>
      tables
        .selectFrom('directory.suggestion')
        .selectAll()
        .where('id', '=', idIn(input.token))
        .executeTakeFirst();
    await tables
      .updateTable('directory.suggestion')
      .set({ state: 'open' })
      .where('id', '=', idIn(open.token))
      .execute();
    must(await declineSuggestion(house, operator, { id: idIn(open.token), reply: 'No.' }));
    const now = Date.now();
    const day = 86_400_000;
    const days = (decided: number, unconfirmed: number) => ({
      decidedBefore: new Date(now - decided * day),
      unconfirmedBefore: new Date(now - unconfirmed * day),
    });
    await forgetOldSuggestions(house.db, days(90, 2));
    expect([(await rowOf(stale))?.email, (await rowOf(open))?.email]).toEqual([stale.email, open.email]);
    await forgetOldSuggestions(house.db, days(-1, -1));
    expect([await rowOf(stale), (await rowOf(open))?.email]).toEqual([undefined, null]);
    const reader = await aPerson();
    const own = await wish({ form: { name: ['By Somebody'] }, note: 'I organise it.' });
    must(await suggest(house, reader, own));
    expect(must(await exportMySuggestions(house, reader))).toMatchObject([
      { note: 'I organise it.', state: 'open' },
    ]);
    await unlinkSuggestionsOf(house.db, reader.personId);
    expect(await rowOf(own)).toMatchObject({ person_id: null, note: '', facts: { name: 'By Somebody' } });
  });
});

describe('who may', () => {
  test('only stewards at their own browser, whoever else tries and whatever ids they name', async () => {
    await list('confs-tech', 'one', {
      name: 'Guarded 2037',
      startsOn: '2037-05-02',
      endsOn: '2037-05-04',
      city: 'Ulm',
      country: 'DE',
    });
    const listingId = await idOf('Guarded 2037');
    const conference = must(await readDeskConference(house, operator, 'guarded'));
    const id = house.newId<never>();
    const tries: ((
      viewer: Viewer,
    ) => Promise<{ readonly ok: boolean; readonly refusal?: { readonly code: string } }>)[] = [
      (viewer) =>
        stateFacts(house, viewer, { listingId, form: { venueName: ['X'] }, zone: 'UTC', link: proof }),
      (viewer) => acceptSuggestion(house, viewer, { id, reply: '' }),
      (viewer) => declineSuggestion(house, viewer, { id, reply: 'x' }),
      (viewer) => mergeListings(house, viewer, { from: listingId, into: id }),
      (viewer) => decideDoubt(house, viewer, { id, verdict: 'same' }),
      (viewer) => separateRecord(house, viewer, { listingId, recordId: id }),
      (viewer) => showListing(house, viewer, { listingId, isShown: false }),
      (viewer) => renameConference(house, viewer, { id: conference.id, name: 'X' }),
      (viewer) => describeConference(house, viewer, { id: conference.id, language: 'en', about: 'X' }),
      (viewer) => mergeConferences(house, viewer, { from: conference.id, into: id }),
      (viewer) => countDirectoryDesk(house, viewer),
      (viewer) => readSuggestions(house, viewer, { decided: false, limit: 5, offset: 0 }),
      (viewer) => readSuggestion(house, viewer, id),
      (viewer) => readDoubts(house, viewer, { limit: 5, offset: 0 }),
      (viewer) => readDeskListing(house, viewer, listingId),
      (viewer) => readDeskConference(house, viewer, 'guarded'),
    ];
    for (const [name, viewer] of Object.entries(everybody(house.newId<EditionId>()))) {
      if (name === 'steward') continue;
      for (const attempt of tries)
        expect([name, await attempt(viewer)]).toEqual([
          name,
          { ok: false, refusal: { code: 'not-allowed' } },
        ]);
    }
    expect(await factsOf(listingId)).toMatchObject({ venueName: null });
    const steward = someone(null, undefined, { steward: true });
    for (const attempt of tries.slice(1, 6))
      expect(await attempt(steward)).toMatchObject({ refusal: { code: 'not-found' } });
  });
});
