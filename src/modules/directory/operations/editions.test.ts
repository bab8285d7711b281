import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operator, type Viewer } from '#people';
import { insertPerson, listTeamMembers } from '#people/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody, someone } from '../../../../testing/viewers.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { listActs } from '../../../platform/audit.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import type { House } from '../../../platform/house.ts';
import {
  arrangePages,
  copyEdition,
  createEdition,
  findEdition,
  findPage,
  getEdition,
  listEditionsOfConference,
  listPages,
  listPastEditions,
  listPublicEditions,
  type NewEdition,
  readActs,
  removeEdition,
  removePage,
  savePages,
  setEditionPicture,
  suggestSlug,
  updateEdition,
} from '../server.ts';
import { directoryTables } from '../tables.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

const wish = (given: Partial<NewEdition> = {}): NewEdition => ({
  conferenceName: 'Harbour Conf',
  name: 'Harbour Conf 2027',
  slug: `e-${crypto.randomUUID().slice(0, 8)}`,
  startsOn: '2027-05-14',
  endsOn: '2027-05-16',
  zone: 'Europe/Prague',
  city: 'Harbour City',
  country: 'CZ',
  ...given,
});
const refusal = (code: string, field?: string) => ({
  ok: false,
  refusal: field ? { code, field } : { code },
});
const create = (given: Partial<NewEdition> = {}, viewer: Viewer = operator) =>
  createEdition(house, viewer, wish(given));

describe('a new edition', () => {
  test('is hidden, belongs to who made it, and is on record', async () => {
    const viewer = someone(null, undefined, { steward: true });
    await database.db.transaction().execute(async (tx) => {
      await insertPerson(tx, { id: viewer.personId, name: 'Ada', email: 'ada@example.org', locale: 'en' });
    });
    const { id, slug } = must(await create({ name: '  Harbour Conf 2027 ' }, viewer));
    expect(await findEdition(house.db, slug)).toMatchObject({
      id,
      name: 'Harbour Conf 2027',
      conference: { name: 'Harbour Conf', slug: 'harbour-conf' },
      startsOn: '2027-05-14',
      endsOn: '2027-05-16',
      isPublic: false,
      isRehearsal: false,
    });
    expect(await listTeamMembers(house.db, id)).toMatchObject([
      { personId: viewer.personId, roles: ['owner'] },
    ]);
    expect(await listActs(house.db, id, { limit: 5 })).toMatchObject([
      { act: 'directory.edition-created', personId: viewer.personId, subject: 'Harbour Conf 2027' },
    ]);
  });

  test('is refused with the field that is wrong', async () => {
    const [{ slug }] = [must(await create())];
    expect(await create({ slug })).toEqual(refusal('slug-taken', 'slug'));
    expect(await create({ slug: 'api' })).toEqual(refusal('slug-reserved', 'slug'));
    expect(await create({ slug: 'Not this' })).toEqual(refusal('slug-shape', 'slug'));
    expect(await create({ slug: '' })).toEqual(refusal('slug-empty', 'slug'));
    expect(await create({ name: ' ' })).toEqual(refusal('name-empty', 'name'));
    expect(await create({ zone: 'Nowhere' })).toEqual(refusal('zone-unknown', 'zone'));
    expect(await create({ endsOn: '2027-05-13' })).toEqual(refusal('ends-before-start', 'endsOn'));
    expect(await create({ endsOn: '2028-05-13' })).toEqual(refusal('too-long', 'endsOn'));
  });

  test('of one address is made once, however many make it at the same moment, and leaves nothing of the others', async () => {
    const slug = 'raced-for';
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((n) => create({ slug, conferenceName: `Race ${n}` })),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual(
      Array.from({ length: 3 }, () => refusal('slug-taken', 'slug')),
    );
    const acts = await platformTables(house.db)
      .selectFrom('platform.outbox')
      .select('edition_id')
      .where('name', '=', 'directory.edition-created')
      .execute();
    const ids = new Set(
      (await directoryTables(house.db).selectFrom('directory.edition').select('id').execute()).map((row) =>
        String(row.id),
      ),
    );
    expect(acts.filter((row) => !ids.has(row.edition_id ?? ''))).toEqual([]);
  });

  test('of a conference that is new as well shares it with those made at the same moment', async () => {
    const made = await Promise.all(
      ['New Conf', 'New Conf', 'new conf', 'New Conf'].map((conferenceName) => create({ conferenceName })),
    );
    const editions = await Promise.all(made.map((outcome) => getEdition(house.db, must(outcome).id)));
    expect(new Set(editions.map((edition) => edition.conference.id)).size).toBe(1);
  });

  test('of another conference whose name gives the same address gets a conference of its own', async () => {
    const one = await getEdition(house.db, must(await create({ conferenceName: 'C Conf' })).id);
    const other = await getEdition(house.db, must(await create({ conferenceName: 'C++ Conf' })).id);
    expect([one.conference.slug, other.conference.slug]).toEqual([
      'c-conf',
      expect.stringMatching(/^c-conf-[0-9a-f]{8}$/),
    ]);
  });

  test('of a conference whose name has no letters has an address all the same', async () => {
    const edition = await getEdition(house.db, must(await create({ conferenceName: '🎈' })).id);
    expect(edition.conference).toMatchObject({ name: '🎈', slug: 'conference' });
  });
});

describe('a changed edition', () => {
  test('keeps what was not named, shows at once, and tells which fields changed', async () => {
    const edition = await anEdition(house, { tagline: { en: 'By the water' } });
    const before = await house.versions.of(`edition:${edition.slug}`);
    const changed = must(
      await updateEdition(house, operator, {
        editionId: edition.id,
        changes: { about: { ko: '소개' }, venueName: 'Pier 3', name: edition.name },
      }),
    );
    expect(changed).toEqual({ ...edition, about: { ko: '소개' }, venueName: 'Pier 3' });
    expect(await getEdition(house.db, edition.id)).toEqual(changed);
    expect(await house.versions.of(`edition:${edition.slug}`)).toBe(before + 1);
    expect((await listActs(house.db, edition.id, { limit: 1 }))[0]).toMatchObject({
      act: 'directory.edition-changed',
      facts: { fields: 'venueName, about' },
    });
  });

  test('loses nothing when two change it at the same moment', async () => {
    const edition = await anEdition(house);
    const changes = [
      { city: 'A' },
      { venueName: 'B' },
      { website: 'https://c.example' },
      { tagline: { en: 'D' } },
    ];
    await Promise.all(
      changes.map((change) => updateEdition(house, operator, { editionId: edition.id, changes: change })),
    );
    expect(await getEdition(house.db, edition.id)).toMatchObject(Object.assign({}, ...changes));
  });

  test('moves to a free address only, also when two want it at the same moment', async () => {
    const [one, other, third] = [await anEdition(house), await anEdition(house), await anEdition(house)];
    const move = (editionId: EditionId, slug: string) =>
      updateEdition(house, operator, { editionId, changes: { slug } });
    expect(await move(one.id, other.slug)).toEqual(refusal('slug-taken', 'slug'));
    expect(await move(one.id, 'metrics')).toEqual(refusal('slug-reserved', 'slug'));
    const both = await Promise.all([move(one.id, 'wanted'), move(third.id, 'wanted')]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(both.filter((outcome) => !outcome.ok)).toEqual([refusal('slug-taken', 'slug')]);
    expect(await findEdition(house.db, 'wanted')).toBeDefined();
  });

  test('touches the old address and the new one, and the directory', async () => {
    const edition = await anEdition(house);
    const scopes = [`edition:${edition.slug}`, 'edition:moved-here', 'directory'] as const;
    const read = () => Promise.all(scopes.map((scope) => house.versions.of(scope)));
    const before = await read();
    must(await updateEdition(house, operator, { editionId: edition.id, changes: { slug: 'moved-here' } }));
    expect(await read()).toEqual(before.map((version) => version + 1));
  });

  test('is announced when it is shown, once', async () => {
    const edition = await anEdition(house);
    const show = (isPublic: boolean) =>
      updateEdition(house, operator, { editionId: edition.id, changes: { isPublic } });
    for (const isPublic of [true, true, false]) must(await show(isPublic));
    const shown = await platformTables(house.db)
      .selectFrom('platform.outbox')
      .select('name')
      .where('edition_id', '=', edition.id)
      .where('name', '=', 'directory.edition-shown')
      .execute();
    expect(shown).toHaveLength(1);
  });

  test('that rehearses in a real installation is never shown', async () => {
    const edition = await anEdition(house, { isRehearsal: true });
    expect(
      await updateEdition(house, operator, { editionId: edition.id, changes: { isPublic: true } }),
    ).toEqual(refusal('rehearsal-stays-hidden', 'isPublic'));
  });
});

describe('information pages', () => {
  const page = (slug: string, title = slug) => ({
    slug,
    title: { en: title },
    body: { en: 'Text' },
    isPublic: true,
  });

  test('keep their order when they are changed; new ones come last, also from two at the same moment', async () => {
    const { id: editionId } = await anEdition(house);
    const save = (...pages: ReturnType<typeof page>[]) => savePages(house, operator, { editionId, pages });
    must(await save(page('venue'), page('conduct')));
    must(await save(page('help'), page('venue', 'The venue')));
    await Promise.all([save(page('a')), save(page('b')), save(page('c'))]);
    const pages = await listPages(house.db, editionId);
    expect(pages.slice(0, 3).map(({ slug, title }) => [slug, title.en])).toEqual([
      ['venue', 'The venue'],
      ['conduct', 'conduct'],
      ['help', 'help'],
    ]);
    expect(
      pages
        .slice(3)
        .map(({ slug }) => slug)
        .sort(),
    ).toEqual(['a', 'b', 'c']);
    const positions = await directoryTables(house.db)
      .selectFrom('directory.page')
      .select('position')
      .where('edition_id', '=', editionId)
      .execute();
    expect(new Set(positions.map((row) => row.position)).size).toBe(6);
  });

  test('of one address in one go: the last counts', async () => {
    const { id: editionId } = await anEdition(house);
    must(
      await savePages(house, operator, { editionId, pages: [page('venue', 'One'), page('venue', 'Two')] }),
    );
    expect(await findPage(house.db, editionId, 'venue')).toMatchObject({ title: { en: 'Two' } });
    expect(await listPages(house.db, editionId)).toHaveLength(1);
  });

  test('need a title and a usable address; nothing is written if one is wrong', async () => {
    const { id: editionId } = await anEdition(house);
    const save = (wrong: ReturnType<typeof page>) =>
      savePages(house, operator, { editionId, pages: [page('good'), wrong] });
    expect(await save({ ...page('x'), title: { en: ' ' } })).toEqual(refusal('title-empty', 'title'));
    expect(await save(page('Not this', 'x'))).toEqual(refusal('slug-shape', 'slug'));
    expect(await save(page('', 'x'))).toEqual(refusal('slug-shape', 'slug'));
    expect(await listPages(house.db, editionId)).toEqual([]);
  });

  test('go away, and it is on record', async () => {
    const { id: editionId } = await anEdition(house);
    must(await savePages(house, operator, { editionId, pages: [page('venue'), page('help')] }));
    must(await removePage(house, operator, { editionId, slug: 'venue' }));
    must(await removePage(house, operator, { editionId, slug: 'never-was' }));
    expect((await listPages(house.db, editionId)).map(({ slug }) => slug)).toEqual(['help']);
    const acts = await listActs(house.db, editionId, { limit: 9, area: 'directory' });
    expect(acts.map(({ act, subject }) => `${act} ${subject}`)).toContain('directory.page-removed venue');
  });
});

describe('the directory’s lists', () => {
  test('cost one query, however many editions there are, and hold only what is public', async () => {
    const own = await testDatabase();
    const there = testHouse(own.db);
    const lists: Readonly<Record<string, () => Promise<readonly unknown[]>>> = {
      'to come': () => listPublicEditions(own.db, { from: '2027-01-01', limit: 10 }),
      past: () => listPastEditions(own.db, { before: '2028-01-01', limit: 10 }),
      'of a conference': () => listEditionsOfConference(own.db, 'harbour-conf'),
    };
    const measure = async () => {
      const found: Record<string, readonly [rows: number, queries: number]> = {};
      for (const [name, list] of Object.entries(lists)) {
        own.takeQueries();
        const rows = await list();
        found[name] = [rows.length, own.takeQueries().length];
      }
      return found;
    };
    await anEdition(there);
    await anEdition(there, { isPublic: true });
    expect(await measure()).toEqual({ 'to come': [1, 1], past: [1, 1], 'of a conference': [1, 1] });
    await anEdition(there, { isPublic: true });
    await anEdition(there, { isPublic: true });
    expect(await measure()).toEqual({ 'to come': [3, 1], past: [3, 1], 'of a conference': [3, 1] });
    await own.close();
  });

  test('propose an address that is free', async () => {
    const { slug } = must(await create({ slug: 'proposal' }));
    expect(await suggestSlug(house.db, slug)).toBe('proposal-2');
    expect(await suggestSlug(house.db, 'prop_sal')).not.toBe('');
    expect(await suggestSlug(house.db, 'api')).toBe('api-2');
    expect(await suggestSlug(house.db, 'free-one')).toBe('free-one');
  });
});

/** Whoever is not named is refused with `not-allowed`; whoever is named may be refused with something else only. */
const cases: Readonly<
  Record<
    string,
    { allowed: readonly string[]; run(house: House, viewer: Viewer, editionId: EditionId): Promise<unknown> }
  >
> = {
  createEdition: {
    allowed: ['steward'],
    run: (house, viewer) => createEdition(house, viewer, wish({ name: '' })),
  },
  updateEdition: {
    allowed: ['owner', 'organiser', 'owner by token'],
    run: (house, viewer, editionId) => updateEdition(house, viewer, { editionId, changes: { name: '' } }),
  },
  savePages: {
    allowed: ['owner', 'organiser', 'owner by token'],
    run: (house, viewer, editionId) => savePages(house, viewer, { editionId, pages: [] }),
  },
  removePage: {
    allowed: ['owner', 'organiser', 'owner by token'],
    run: (house, viewer, editionId) => removePage(house, viewer, { editionId, slug: 'x' }),
  },
  arrangePages: {
    allowed: ['owner', 'organiser', 'owner by token'],
    run: (house, viewer, editionId) => arrangePages(house, viewer, { editionId, slugs: [] }),
  },
  setEditionPicture: {
    allowed: ['owner', 'organiser', 'owner by token'],
    run: (house, viewer, editionId) =>
      setEditionPicture(house, viewer, { editionId, which: 'logo', bytes: null }),
  },
  readActs: {
    allowed: ['owner', 'organiser', 'owner by token'],
    run: (house, viewer, editionId) => readActs(house, viewer, { editionId, limit: 5 }),
  },
  copyEdition: {
    allowed: ['owner', 'organiser', 'steward'],
    run: (house, viewer, editionId) =>
      copyEdition(house, viewer, { editionId, name: '', slug: '', startsOn: '', endsOn: '' }),
  },
  removeEdition: {
    allowed: ['owner'],
    run: (house, viewer, editionId) => removeEdition(house, viewer, { editionId, confirm: 'no' }),
  },
};

test('acts are asked for with whatever stands in an address', async () => {
  const { id: editionId } = await anEdition(house);
  const asked = (more: { before?: number; personId?: string; area?: string }) =>
    readActs(house, operator, { editionId, limit: 5, ...more });
  expect(must(await asked({ personId: 'zzz' })).acts).toEqual([]);
  expect(must(await asked({ area: "%' --" })).acts).toEqual([]);
  for (const before of [Number.NaN, 1e300, 2 ** 63, 0.5])
    expect(must(await asked({ before })).acts.length).toBe(1);
});

test.each(Object.entries(cases))('%s is for those who may, and nobody else', async (_, { allowed, run }) => {
  const { id } = await anEdition(house);
  const passed: string[] = [];
  for (const [who, viewer] of Object.entries(everybody(id))) {
    const outcome = await run(house, viewer, id);
    if (JSON.stringify(outcome) !== JSON.stringify(refusal('not-allowed'))) passed.push(who);
  }
  expect(passed.sort()).toEqual([...allowed].sort());
});
