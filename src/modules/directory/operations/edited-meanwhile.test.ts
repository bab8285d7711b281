import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operator } from '#people';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { someone } from '../../../../testing/viewers.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { editionRevision, editionTextsRevision, pageRevision } from '../index.ts';
import {
  arrangePages,
  findPage,
  getEdition,
  listPages,
  movePage,
  savePage,
  savePages,
  updateEdition,
  updateEditionTexts,
} from '../server.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

const meanwhile = { ok: false, refusal: { code: 'edited-meanwhile' } };

describe('an information page', () => {
  async function aPage() {
    const { id: editionId } = await anEdition(house);
    const page = {
      ...{ slug: 'help', isPublic: true },
      title: { en: 'Help', ko: '도움' },
      body: { en: 'Ask us.' },
    };
    must(await savePages(house, operator, { editionId, pages: [page] }));
    const read = async () => {
      const found = await findPage(house.db, editionId, 'help');
      if (!found) throw new Error('The page is gone.');
      return found;
    };
    return { editionId, read };
  }
  const save = (editionId: EditionId, language: Locale, body: string, revision: string | null) =>
    savePage(house, operator, {
      ...{ editionId, slug: 'help', language, revision, title: `Title ${language}`, body, isPublic: true },
    });

  test('in a language that somebody saved since the form was opened is not overwritten', async () => {
    const { editionId, read } = await aPage();
    const opened = pageRevision(await read(), 'en');
    must(await save(editionId, 'en', 'Theirs', opened));
    expect(await save(editionId, 'en', 'Mine', opened)).toEqual(meanwhile);
    expect((await read()).body).toEqual({ en: 'Theirs' });
    must(await save(editionId, 'en', 'Mine', pageRevision(await read(), 'en')));
    expect((await read()).body).toEqual({ en: 'Mine' });
  });

  test('keeps both languages that two people save at once', async () => {
    const { editionId, read } = await aPage();
    const page = await read();
    await Promise.all(
      (['en', 'ko', 'zh-Hans'] as const).map((one) =>
        save(editionId, one, `Body ${one}`, pageRevision(page, one)).then(must),
      ),
    );
    expect(await read()).toMatchObject({
      title: { en: 'Title en', ko: 'Title ko', 'zh-Hans': 'Title zh-Hans' },
      body: { en: 'Body en', ko: 'Body ko', 'zh-Hans': 'Body zh-Hans' },
    });
  });

  test('is made once: of two who make it at the same time, one is told that the address is taken', async () => {
    const { id: editionId } = await anEdition(house);
    const made = await Promise.all([
      save(editionId, 'en', 'One', null),
      save(editionId, 'en', 'Two', null),
      save(editionId, 'en', 'Three', null),
    ]);
    expect(made.filter((one) => one.ok)).toHaveLength(1);
    expect(made.filter((one) => !one.ok)).toEqual([
      { ok: false, refusal: { code: 'slug-taken', field: 'slug' } },
      { ok: false, refusal: { code: 'slug-taken', field: 'slug' } },
    ]);
  });

  test('that is new begins with our words in the other languages', async () => {
    const { id: editionId } = await anEdition(house);
    must(
      await savePage(house, operator, {
        ...{ editionId, slug: 'help', language: 'en', revision: null, title: 'Help', body: 'Ask.' },
        isPublic: true,
        start: { title: { en: 'x', ko: '도움' }, body: { ko: '물어보세요.' } },
      }),
    );
    expect(await findPage(house.db, editionId, 'help')).toMatchObject({
      title: { en: 'Help', ko: '도움' },
      body: { en: 'Ask.', ko: '물어보세요.' },
    });
  });

  test('that is gone, or that nobody may write, is not made by saving it', async () => {
    const { editionId, read } = await aPage();
    const opened = pageRevision(await read(), 'en');
    const stranger = someone();
    const input = { editionId, slug: 'gone', language: 'en', revision: opened } as const;
    const words = { title: 'x', body: 'x', isPublic: true };
    expect(await savePage(house, operator, { ...input, ...words })).toEqual({
      ok: false,
      refusal: { code: 'not-found' },
    });
    expect(await savePage(house, stranger, { ...input, ...words })).toEqual({
      ok: false,
      refusal: { code: 'not-allowed' },
    });
    expect(await movePage(house, stranger, { editionId, slug: 'help', by: 1 })).toEqual({
      ok: false,
      refusal: { code: 'not-allowed' },
    });
  });

  test('that two people move at once with another ends where both say', async () => {
    const { id: editionId } = await anEdition(house);
    const slugs = [...'abcdef'];
    const pages = slugs.map((slug) => ({ slug, title: { en: slug }, body: {}, isPublic: true }));
    must(await savePages(house, operator, { editionId, pages }));
    for (let round = 0; round < 5; round += 1) {
      must(await arrangePages(house, operator, { editionId, slugs }));
      const move = (slug: string, by: -1 | 1) =>
        movePage(house, operator, { editionId, slug, by }).then(must);
      await Promise.all([move('a', 1), move('f', -1)]);
      expect((await listPages(house.db, editionId)).map((page) => page.slug).join('')).toBe('bacdfe');
    }
  });
});

describe("an edition's settings", () => {
  test('that somebody saved since the form was opened are not overwritten; other forms of it go on', async () => {
    const { id } = await anEdition(house);
    const opened = await getEdition(house.db, id);
    const place = (city: string, revision: string) =>
      updateEdition(house, operator, { editionId: id, revision, changes: { city, country: 'CZ' } });
    const fields = ['country', 'city'] as const;
    must(await place('Theirs', editionRevision(opened, fields)));
    expect(await place('Mine', editionRevision(opened, fields))).toEqual(meanwhile);
    const accent = editionRevision(opened, ['accent']);
    must(
      await updateEdition(house, operator, {
        ...{ editionId: id, revision: accent, changes: { accent: '#123456' } },
      }),
    );
    const now = await getEdition(house.db, id);
    expect(now).toMatchObject({ city: 'Theirs', accent: '#123456' });
    must(await place('Mine', editionRevision(now, fields)));
  });

  test('keep the texts of both languages that two people save at once', async () => {
    const { id: editionId } = await anEdition(house, { about: { en: 'Old', ko: '예전' } });
    const opened = await getEdition(house.db, editionId);
    const save = (language: Locale, about: string, revision: string) =>
      updateEditionTexts(house, operator, {
        ...{ editionId, language, revision },
        texts: { about, forWhom: '', takePart: '', tagline: '' },
      });
    await Promise.all([
      save('en', 'New', editionTextsRevision(opened, 'en')).then(must),
      save('ko', '새로운', editionTextsRevision(opened, 'ko')).then(must),
    ]);
    expect((await getEdition(house.db, editionId)).about).toEqual({ en: 'New', ko: '새로운' });
    expect(await save('en', 'Mine', editionTextsRevision(opened, 'en'))).toEqual(meanwhile);
    expect((await getEdition(house.db, editionId)).about).toEqual({ en: 'New', ko: '새로운' });
  });
});
