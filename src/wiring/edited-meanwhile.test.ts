import '../../testing/as-in-production.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listJobRows, listSponsorRows, saveJob, saveSponsor } from '#expo/server';
import { operator } from '#people';
import { listProducts } from '#tickets/server';
import { builtPages } from '../../testing/built-pages.ts';
import { must } from '../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { testHouse } from '../../testing/test-house.ts';
import { type TestWeb, webForTests } from '../../testing/web-for-tests.ts';
import { aProduct } from '../modules/tickets/tickets.fixture.ts';

let database: TestDatabase;
let at: TestWeb;

beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  at = await webForTests(testHouse(database.db), built);
  const editionId = at.shown.id;
  const sponsor = { name: 'Anchor', level: 'Gold', levelOrder: 0, website: null, logo: null };
  const rest = { description: null, booth: null, jobFairTable: null };
  const { house } = at;
  must(
    await saveSponsor(house, operator, {
      ...{ editionId, id: null, picture: null },
      sponsor: { ...sponsor, ...rest },
    }),
  );
  const job = { title: 'Pilot', employer: 'Wharf', place: null, url: null, description: null };
  must(await saveJob(house, operator, { editionId, id: null, job }));
  await aProduct(house, { editionId, slug: at.shown.slug });
}, 150_000);
afterAll(() => database?.close());

const sign = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

/** What a browser would send of the form that has the named field, before anybody writes in it. */
function formWith(html: string, field: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.split('</form>')[0]?.includes(`name="${field}"`));
  const body = form?.split('</form>')[0] ?? '';
  const fields: Record<string, string> = {};
  const attribute = (tag: string, name: string) =>
    sign(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  for (const [tag] of body.matchAll(/<input[^>]*>/g)) {
    const kind = attribute(tag, 'type');
    const isOff = (kind === 'checkbox' || kind === 'radio') && !/ checked/.test(tag);
    const name = attribute(tag, 'name');
    if (name && !isOff && kind !== 'file') fields[name] = attribute(tag, 'value');
  }
  for (const [, tag = '', text = ''] of body.matchAll(/<textarea([^>]*)>([^<]*)</g))
    fields[attribute(tag, 'name')] = sign(text).replace(/^\n/, '');
  for (const [, tag = '', options = ''] of body.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]* selected[^>]*>/.exec(options)?.[0] ?? /<option[^>]*>/.exec(options)?.[0];
    fields[attribute(tag, 'name')] = attribute(chosen ?? '', 'value');
  }
  return fields;
}

type Form = { readonly page: string; readonly field: string; readonly theirs: string; readonly mine: string };

const words = { theirs: 'Written by her', mine: 'Written by me' };
const forms: Readonly<Record<string, () => Promise<Form> | Form>> = {
  'a room': () => ({ page: 'rooms/hall', field: 'floor', ...words }),
  'a track': () => ({ page: 'tracks/web', field: 'description', ...words }),
  'a speaker': () => ({ page: 'speakers/ANA', field: 'affiliation', ...words }),
  'a session': () => ({ page: 'sessions/TALK01', field: 'subtitle', ...words }),
  'a sponsor': async () => {
    const [row] = await listSponsorRows(at.house.db, at.shown.id);
    return { page: `sponsors/${row?.id}`, field: 'booth', ...words };
  },
  'a job': async () => {
    const [row] = await listJobRows(at.house.db, at.shown.id);
    return { page: `jobs/${row?.id}`, field: 'place', ...words };
  },
  'an information page': () => ({ page: 'pages/venue?in=en', field: 'body', ...words }),
  'an information page’s translation': () => ({ page: 'pages/venue?in=ko', field: 'body', ...words }),
  'a product': async () => {
    const [product] = await listProducts(at.house.db, at.shown.id);
    return { page: `tickets/products/${product?.id}`, field: 'about-en', ...words };
  },
  'a product’s number': async () => {
    const [product] = await listProducts(at.house.db, at.shown.id);
    return { page: `tickets/products/${product?.id}`, field: 'capacity', theirs: '40', mine: '50' };
  },
  'who sells': () => ({ page: 'tickets/settings', field: 'sellerAddress', ...words }),
  'what cancelling costs': () => ({
    ...{ page: 'tickets/settings/terms', field: 'transfersUntil' },
    ...{ theirs: '2027-01-02T10:00', mine: '2027-01-03T10:00' },
  }),
  'an edition’s facts': () => ({ page: 'settings?index', field: 'venueName', ...words }),
  'an edition’s texts': () => ({ page: 'settings/texts?in=zh-Hans', field: 'about', ...words }),
  'an edition’s look': () => ({ page: 'settings/look', field: 'accent', theirs: '#123456', mine: '#654321' }),
  'an edition’s dates': () => ({
    ...{ page: 'settings/dates', field: 'callOpensAt' },
    ...{ theirs: '2027-01-02T10:00', mine: '2027-01-03T10:00' },
  }),
};

for (const [name, find] of Object.entries(forms)) {
  test(`the form of ${name} that somebody saved meanwhile shows both, and saves again`, async () => {
    const { page, field, theirs, mine } = await find();
    const path = `/${at.shown.slug}/manage/${page}`;
    const read = async () => formWith(await (await at.ask(path, { as: 'owner' })).text(), field);
    const send = (fields: Record<string, string>) =>
      at.ask(path, { as: 'owner', method: 'POST', body: new URLSearchParams({ act: 'save', ...fields }) });
    const opened = await read();
    expect((await send({ ...opened, [field]: theirs })).status).toBeLessThan(400);
    const refused = await send({ ...opened, [field]: mine });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    const told = /<dl class="differences">(.*?)<\/dl>/s.exec(html)?.[1] ?? '';
    expect(told).toContain(theirs);
    expect(told).toContain(mine);
    expect(told.match(/<dt>/g)).toHaveLength(1);
    expect(html).toContain('Save mine all the same');
    expect((await read())[field]).toBe(theirs);
    const again = formWith(html, field);
    expect(again[field]).toBe(mine);
    expect((await send(again)).status).toBeLessThan(400);
    expect((await read())[field]).toBe(mine);
  });
}

test('a form that comes back with a preview or another refusal still knows what it was opened on', async () => {
  const path = `/${at.shown.slug}/manage/`;
  const send = (page: string, fields: Record<string, string>) =>
    at.ask(`${path}${page}`, { as: 'owner', method: 'POST', body: new URLSearchParams(fields) });
  const read = async (page: string, field: string) =>
    formWith(await (await at.ask(`${path}${page}`, { as: 'owner' })).text(), field);
  const cases: { page: string; field: string; back: Record<string, string> }[] = [
    { page: 'pages/venue?in=en', field: 'body', back: { act: 'preview' } },
    { page: 'settings/texts?in=en', field: 'about', back: { act: 'preview' } },
    { page: 'rooms/attic', field: 'floor', back: { act: 'save', name: '' } },
    { page: 'speakers/ANA', field: 'affiliation', back: { act: 'save', name: '' } },
  ];
  for (const { page, field, back } of cases) {
    const opened = await read(page, field);
    expect((await send(page, { act: 'save', ...opened, [field]: 'Theirs' })).status).toBeLessThan(400);
    const html = await (await send(page, { ...opened, [field]: 'Mine', ...back })).text();
    const sent = await send(page, {
      ...formWith(html, field),
      act: 'save',
      ...('name' in opened ? { name: 'Ana' } : {}),
    });
    expect([page, sent.status]).toEqual([page, 409]);
    expect((await read(page, field))[field]).toBe('Theirs');
  }
});
