import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getEdition, removeEdition } from '#directory/server';
import { anonymous, operator, type Viewer } from '#people';
import { insertPerson } from '#people/server';
import { releaseTimetable, replaceProgramme } from '#programme/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody, someone } from '../../../../testing/viewers.ts';
import { smallProgramme } from '../../../../testing/web-for-tests.ts';
import type { MaterialId, TypedMaterial } from '../rules/material.ts';
import { mostMaterialBytes, mostMaterials } from '../rules/material.ts';
import { exportMyAgenda } from './export-my-agenda.ts';
import { forgetPersonInLive } from './forget-in-live.ts';
import {
  dropMaterial,
  findMaterialFile,
  listOpenMaterials,
  putMaterial,
  readMaterials,
} from './materials.ts';

let database: TestDatabase;
let house: TestHouse;
let key: Parameters<typeof readMaterials>[2];
let speaker: ReturnType<typeof someone>;
const pdf = Buffer.from('%PDF-1.7\nslides');

beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
beforeEach(async () => {
  const { id: editionId } = await anEdition(house);
  key = { editionId, code: 'TALK01' };
  must(await replaceProgramme(house, operator, { editionId, programme: smallProgramme() }));
  must(await releaseTimetable(house, operator, { editionId, name: 'First', note: null }));
  speaker = someone();
  const { personId: id } = speaker;
  const person = {
    id,
    name: 'Ana Example',
    email: `${id}@example.org`,
    locale: 'en',
    steward: false,
  } as const;
  await database.db.transaction().execute((tx) => insertPerson(tx, person));
  await sql`UPDATE programme.speaker SET person_id = ${id} WHERE edition_id = ${editionId} AND code = 'ANA'`.execute(
    database.db,
  );
});
afterAll(() => database.close());

const put = (viewer: Viewer, more: Partial<TypedMaterial> & { id?: MaterialId; code?: string } = {}) => {
  const { id = house.newId<MaterialId>(), code = key.code, ...typed } = more;
  const material = { title: 'Slides', url: 'https://slides.example', file: null, licence: null, ...typed };
  return putMaterial(house, viewer, { ...key, code, id, material: { audience: 'everybody', ...material } });
};
const seen = async (viewer: Viewer) => (await readMaterials(house, viewer, key))?.materials ?? [];
const filesKept = async () =>
  Number((await sql<{ n: string }>`SELECT count(*) AS n FROM platform.file`.execute(database.db)).rows[0]?.n);

test('speakers put materials on their sessions, the programme team on all, nobody else on any', async () => {
  expect(await put(speaker)).toMatchObject({ ok: true });
  expect(await put(speaker, { code: 'TALK02' })).toMatchObject({ refusal: { code: 'not-allowed' } });
  expect(await put(speaker, { code: 'NOWHERE' })).toMatchObject({ refusal: { code: 'session-unknown' } });
  for (const [who, viewer] of Object.entries(everybody(key.editionId))) {
    const may = ['owner', 'organiser', 'programme'].includes(who);
    const id = house.newId<MaterialId>();
    const tries = [await put(viewer, { id }), await dropMaterial(house, viewer, { ...key, id })];
    expect([who, ...tries.map(({ ok }) => ok)]).toEqual([who, may, may]);
  }
  expect(await seen(anonymous)).toMatchObject([
    { title: 'Slides', url: 'https://slides.example', isOpen: true },
  ]);
});

test('what is for those who take part is seen by all, and opened by these only', async () => {
  must(await put(speaker, { audience: 'attending', licence: 'CC-BY-4.0' }));
  const file = { name: '발표 자료.pdf', bytes: pdf };
  must(await put(speaker, { audience: 'attending', url: '', title: '', file }));
  for (const viewer of [anonymous, someone(), someone('owner', key.editionId, { via: 'token' })]) {
    const [link, saved] = await seen(viewer);
    expect([link?.url, link?.isOpen, link?.licence, saved?.title]).toEqual([
      null,
      false,
      'CC-BY-4.0',
      file.name,
    ]);
    expect(await findMaterialFile(house, viewer, { ...key, id: saved?.id ?? '' })).toBe(null);
  }
  for (const viewer of [speaker, someone('attendee', key.editionId)]) {
    const [link, saved] = await seen(viewer);
    expect([link?.url, saved?.file]).toEqual([
      'https://slides.example',
      { name: file.name, bytes: pdf.length },
    ]);
    const found = await findMaterialFile(house, viewer, { ...key, id: saved?.id ?? '' });
    expect(found && Buffer.from(found.file.bytes)).toEqual(pdf);
    const elsewhere = { ...key, code: 'TALK02', id: saved?.id ?? '' };
    expect(await findMaterialFile(house, viewer, elsewhere)).toBe(null);
  }
  expect(await listOpenMaterials(house, key.editionId)).toEqual([]);
});

test('what is sent twice is one, and many at once are as many as there is room for, with their files', async () => {
  const id = house.newId<MaterialId>();
  const before = await filesKept();
  const file = { name: 'a.pdf', bytes: pdf };
  for (const answer of await Promise.all([1, 2, 3].map(() => put(speaker, { id, url: '', file }))))
    expect(answer).toMatchObject({ ok: true });
  expect([(await seen(speaker)).length, (await filesKept()) - before]).toEqual([1, 1]);
  const others = await Promise.all([...Array(20)].map(() => put(speaker, { url: '', file })));
  const kept = (await seen(speaker)).length;
  expect(kept).toBe(1 + others.filter(({ ok }) => ok).length);
  expect(kept).toBeLessThanOrEqual(mostMaterials);
  while ((await seen(speaker)).length < mostMaterials) must(await put(speaker, { url: '', file }));
  expect(await put(speaker)).toMatchObject({ refusal: { code: 'too-many-materials' } });
  expect((await filesKept()) - before).toBe(mostMaterials);
  for (const each of await seen(speaker)) must(await dropMaterial(house, speaker, { ...key, id: each.id }));
  expect([(await seen(speaker)).length, (await filesKept()) - before]).toEqual([0, 0]);
});

test('a material is a title with a link or a file that we take', async () => {
  const code = async (more: Partial<TypedMaterial>) => {
    const answer = await put(speaker, more);
    return answer.ok ? null : answer.refusal.code;
  };
  const file = (bytes: Uint8Array) => ({ url: '', file: { name: 'page.pdf', bytes } });
  expect(await code({ title: ' ' })).toBe('material-title-missing');
  expect(await code({ title: '판'.repeat(121) })).toBe('material-title-too-long');
  expect(await code({ url: '' })).toBe('material-missing');
  expect(await code({ file: { name: 'a.pdf', bytes: pdf } })).toBe('material-both');
  for (const url of ['http://a.example', 'javascript:alert(1)', 'https://me:pass@a.example', 'slides'])
    expect(await code({ url })).toBe('material-not-https');
  expect(await code(file(Buffer.from('<html><script>')))).toBe('material-not-taken');
  expect(await code(file(Buffer.concat([pdf, Buffer.alloc(mostMaterialBytes)])))).toBe('material-not-taken');
});

test('who put something on has it in their data, and is forgotten while it stays', async () => {
  must(await put(speaker));
  const mine = must(await exportMyAgenda(house, speaker)).materials;
  expect(mine).toMatchObject([{ session: 'TALK01', title: 'Slides', url: 'https://slides.example' }]);
  await forgetPersonInLive(house.db, speaker.personId);
  expect(must(await exportMyAgenda(house, speaker)).materials).toEqual([]);
  expect((await seen(anonymous)).length).toBe(1);
});

test('an edition that is removed takes the files of its materials along, and no others', async () => {
  const file = { name: 'slides.pdf', bytes: pdf };
  must(await put(speaker, { url: '', file }));
  const elsewhere = await filesKept();
  const former = key;
  const { id: editionId } = await anEdition(house);
  key = { ...key, editionId };
  must(await replaceProgramme(house, operator, { editionId, programme: smallProgramme() }));
  must(await releaseTimetable(house, operator, { editionId, name: 'First', note: null }));
  must(await put(operator, { url: '', file }));
  must(await put(operator, { url: '', file, code: 'TALK02' }));
  must(await put(operator));
  expect(await filesKept()).toBe(elsewhere + 2);
  const { slug } = await getEdition(database.db, editionId);
  must(await removeEdition(house, operator, { editionId, confirm: slug }));
  expect(await filesKept()).toBe(elsewhere);
  expect(await readMaterials(house, operator, former)).toMatchObject({ materials: [{ isOpen: true }] });
});
