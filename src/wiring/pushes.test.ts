import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AnnouncementId, PushDeviceId, TypedAnnouncement } from '#live';
import {
  addDevice,
  changeStars,
  chooseNotices,
  endDevice,
  exportMyAgenda,
  forgetPersonInLive,
  pushKeys,
  readMyDevices,
  readMyNotices,
  removeOldPushes,
  scheduleAnnouncement,
  sendAnnouncements,
  sendPushes,
  tellOfRelease,
  viewAnnouncement,
  writeAnnouncement,
} from '#live/server';
import { operator } from '#people';
import { insertGrant, insertPerson } from '#people/server';
import { releaseTimetable, replaceProgramme } from '#programme/server';
import { anEdition, must } from '../../testing/editions.ts';
import { type PushService, startPushService } from '../../testing/push-service.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import { everybody, someone } from '../../testing/viewers.ts';
import { smallProgramme } from '../../testing/web-for-tests.ts';
import type { EditionId, ReleaseId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import { platformTables } from '../platform/database/tables.ts';
import { safeFetch } from '../platform/http/safe-fetch.ts';
import { writeAnnouncementLetter } from '../routes/announce/announcement-letter.ts';
import { writeNoticeLetter } from '../routes/edition/notice-letter.ts';

let database: TestDatabase;
let house: TestHouse;
let service: PushService;
let edition: { readonly id: EditionId; readonly slug: string };
let moment = Date.parse('2027-05-01T08:00:00Z');
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(
    database.db,
    {},
    { clock: { now: () => new Date(moment).toISOString() } as TestHouse['clock'] },
  );
  service = await startPushService();
});
afterAll(async () => {
  await service.close();
  await database.close();
});
beforeEach(async () => {
  edition = await anEdition(house, { isPublic: true, name: 'Shown 2027' });
  await release(0);
});

const push = () => sendPushes(house, service.fetch);
/** Releases the small programme with its first talk so many minutes later. */
async function release(minutes: number): Promise<ReleaseId> {
  moment += 60_000;
  const programme = smallProgramme();
  const later = (at: string) => new Date(Date.parse(at) + minutes * 60_000).toISOString().replace('.000', '');
  const sessions = programme.sessions.map((one) =>
    one.code === 'TALK01' && one.slot
      ? { ...one, slot: { ...one.slot, start: later(one.slot.start), end: later(one.slot.end) } }
      : one,
  );
  const editionId = edition.id;
  must(await replaceProgramme(house, operator, { editionId, programme: { ...programme, sessions } }));
  const name = `Release ${moment}`;
  return must(await releaseTimetable(house, operator, { editionId, name, note: null })).id;
}
const tell = (releaseId: ReleaseId) =>
  tellOfRelease(house, { editionId: edition.id, releaseId }, (letter) => writeNoticeLetter(house, letter));

async function aPerson(locale: Locale = 'en') {
  const viewer = someone('attendee', edition.id);
  const { personId } = viewer;
  const email = `${personId}@example.org`;
  await database.db.transaction().execute(async (tx) => {
    await insertPerson(tx, { id: personId, name: 'Min-ji Kim', email, locale, steward: false });
    const grant = { editionId: edition.id, personId, grantedBy: null, grantedAt: house.clock.now() };
    await insertGrant(tx, { ...grant, role: 'attendee' });
  });
  must(await changeStars(house, viewer, { editionId: edition.id, add: ['TALK01'], remove: [] }));
  return { viewer, personId, email };
}
type Someone = Awaited<ReturnType<typeof aPerson>>;
async function aDevice({ viewer }: Pick<Someone, 'viewer'>, device = service.subscribe()) {
  must(
    await addDevice(house, viewer, { ...device.subscription, editionId: edition.id, name: 'Firefox, Linux' }),
  );
  return device;
}
const devicesOf = async ({ viewer }: Pick<Someone, 'viewer'>) => must(await readMyDevices(house, viewer));
const lettersTo = async (email: string) =>
  (
    await platformTables(house.db)
      .selectFrom('platform.letter')
      .select('id')
      .where('recipient', '=', email)
      .execute()
  ).length;

async function announce(more: Partial<TypedAnnouncement> = {}): Promise<AnnouncementId> {
  const id = house.newId<AnnouncementId>();
  const owner = someone('owner', edition.id);
  const at = { editionId: edition.id, id };
  const typed = {
    title: { en: 'Room 2 is closed', ko: '2번 방은 닫혔습니다', 'zh-Hans': '' },
    body: { en: 'Go to *room 3*.', ko: '*3번 방*으로 오세요.', 'zh-Hans': '' },
    audience: ['everybody'],
    ...{ isPublic: true, isUrgent: true, corrects: null },
    ...more,
  };
  must(await writeAnnouncement(house, owner, { ...at, revision: null, typed }));
  must(await scheduleAnnouncement(house, owner, { ...at, revision: 1, at: null }));
  await sendAnnouncements(house, (letter) => writeAnnouncementLetter(house, letter));
  return id;
}

describe('a release', () => {
  test('reaches every device of whom it touches, sealed, signed, once, in their language, and names no session of theirs', async () => {
    const [kim, lee] = [await aPerson('ko'), await aPerson()];
    const devices = [await aDevice(kim), await aDevice(kim)];
    const id = await release(15);
    await Promise.all([tell(id), tell(id)]);
    await Promise.all([push(), push()]);
    await push();
    const { publicKey } = await pushKeys(house);
    for (const { arrived } of devices) {
      expect(arrived).toEqual([
        {
          payload: {
            ...{ title: 'Shown 2027', body: expect.stringContaining('내 일정'), lang: 'ko' },
            ...{ path: `/${edition.slug}/notices`, tag: `notice:${id}` },
          },
          ...{ ttl: 43_200, urgency: 'high', key: publicKey },
        },
      ]);
      expect(JSON.stringify(arrived)).not.toContain('Parsers');
    }
    expect([service.wrong, await lettersTo(kim.email), await lettersTo(lee.email)]).toEqual([[], 0, 1]);
    expect(must(await readMyNotices(house, kim.viewer, edition.id)).notices).toHaveLength(1);
  });

  test('goes by mail as long as there is no device, and by the way that one chose in any case', async () => {
    const [bare, mailed] = [await aPerson(), await aPerson()];
    const choice = { editionId: edition.id, way: 'push', announcements: 'push', zone: '' };
    must(await chooseNotices(house, bare.viewer, choice));
    const device = await aDevice(mailed);
    must(await chooseNotices(house, mailed.viewer, { ...choice, way: 'mail' }));
    await tell(await release(30));
    await push();
    expect([await lettersTo(bare.email), await lettersTo(mailed.email), device.arrived]).toEqual([1, 1, []]);
  });
});

describe('an announcement', () => {
  test('shows its beginning if it is public, else its title alone; it counts as told by push', async () => {
    const kim = await aPerson('ko');
    const device = await aDevice(kim);
    const open = await announce();
    const own = await announce({ isPublic: false, isUrgent: false });
    await push();
    expect(device.arrived.map(({ payload, urgency }) => [payload.body, payload.path, urgency])).toEqual([
      ['2번 방은 닫혔습니다\n3번 방으로 오세요.', `/${edition.slug}/announcements#${open}`, 'high'],
      ['2번 방은 닫혔습니다', `/${edition.slug}/announcements#${own}`, 'normal'],
    ]);
    const at = { editionId: edition.id, id: open };
    expect(must(await viewAnnouncement(house, someone('owner', edition.id), at)).told).toEqual({ push: 1 });
    expect(await lettersTo(kim.email)).toBe(0);
  });
});

describe('a push service', () => {
  test('that says gone has its device dropped; one that is busy is asked again, when it says', async () => {
    const kim = await aPerson();
    const [gone, busy] = [await aDevice(kim), await aDevice(kim)];
    gone.answer(410);
    busy.answer(429, 600);
    await announce();
    expect(await push()).toBe(2);
    expect((await devicesOf(kim)).map(({ endpoint }) => endpoint)).toEqual([busy.subscription.endpoint]);
    busy.answer(503);
    moment += 540_000;
    expect(await push()).toBe(0);
    moment += 120_000;
    expect(await push()).toBe(1);
    busy.answer(201);
    moment += 300_000;
    expect([await push(), busy.arrived.length]).toEqual([1, 1]);
    moment += 24 * 3_600_000;
    expect([await push(), busy.arrived.length]).toEqual([0, 1]);
  });

  test('whose worker died on the way is told again after two minutes, under the same tag', async () => {
    const device = await aDevice(await aPerson());
    await announce();
    const dying: PushService['fetch'] = async () => {
      throw new Error('The worker died.');
    };
    await expect(sendPushes(house, dying)).rejects.toThrow('died');
    expect(await push()).toBe(0);
    moment += 180_000;
    expect([await push(), device.arrived.length]).toEqual([1, 1]);
  });

  test('within the house is not asked, and its device is dropped', async () => {
    const kim = await aPerson();
    const inner = { ...service.subscribe().subscription, endpoint: 'https://127.0.0.1:8443/push' };
    must(await addDevice(house, kim.viewer, { ...inner, editionId: edition.id, name: '' }));
    await announce();
    expect(await sendPushes(house, safeFetch)).toBe(1);
    expect(await devicesOf(kim)).toEqual([]);
  });
});

describe('a device', () => {
  test('turns mail at once into push, and leaves other choices alone', async () => {
    const [kim, lee] = [await aPerson(), await aPerson()];
    await aDevice(kim);
    const choice = { editionId: edition.id, way: 'digest', announcements: 'none', zone: 'Asia/Seoul' };
    must(await chooseNotices(house, lee.viewer, choice));
    await aDevice(lee);
    const chosen = async (who: Someone) => must(await readMyNotices(house, who.viewer, edition.id)).choice;
    expect(await chosen(kim)).toMatchObject({ way: 'push', announcements: 'push' });
    expect(await chosen(lee)).toMatchObject({ way: 'digest', announcements: 'none', zone: 'Asia/Seoul' });
  });

  test('is one however often it comes, whoever’s is signed in there last, and ten at most', async () => {
    const [kim, lee] = [await aPerson(), await aPerson()];
    const shared = await aDevice(kim);
    await Promise.all([aDevice(kim, shared), aDevice(kim, shared)]);
    expect(await devicesOf(kim)).toHaveLength(1);
    await aDevice(lee, shared);
    expect([(await devicesOf(kim)).length, (await devicesOf(lee)).length]).toEqual([0, 1]);
    for (let n = 0; n < 10; n += 1) await aDevice(kim);
    const eleventh = { ...service.subscribe().subscription, editionId: edition.id, name: '' };
    expect(await addDevice(house, kim.viewer, eleventh)).toMatchObject({
      refusal: { code: 'too-many-devices' },
    });
    expect(await devicesOf(kim)).toHaveLength(10);
  });

  test('is its person’s to end and nobody else’s, with what was on its way; it goes with the person, or after half a year', async () => {
    const [kim, lee] = [await aPerson(), await aPerson()];
    const device = await aDevice(kim);
    await announce();
    const [own] = await devicesOf(kim);
    const id = own?.id ?? house.newId<PushDeviceId>();
    expect(await endDevice(house, lee.viewer, { id })).toMatchObject({ refusal: { code: 'device-unknown' } });
    must(await endDevice(house, kim.viewer, { id }));
    await push();
    expect([device.arrived, await devicesOf(kim)]).toEqual([[], []]);
    await aDevice(kim);
    expect(must(await exportMyAgenda(house, kim.viewer)).devices).toMatchObject([{ name: 'Firefox, Linux' }]);
    await forgetPersonInLive(house.db, kim.personId);
    expect(await devicesOf(kim)).toEqual([]);
    await aDevice(lee);
    const before = { messages: new Date(moment - 1), devices: new Date(moment - 1) };
    await removeOldPushes(house.db, before);
    expect(await devicesOf(lee)).toHaveLength(1);
    await removeOldPushes(house.db, { ...before, devices: new Date(moment + 1) });
    expect(await devicesOf(lee)).toEqual([]);
  });

  test('is added and seen by whoever is signed in at a browser, and refused where it is none', async () => {
    for (const [who, viewer] of Object.entries(everybody(edition.id))) {
      const isPerson = viewer.kind === 'person' && viewer.via === 'session';
      const given = { ...service.subscribe().subscription, editionId: edition.id, name: '' };
      expect([who, (await addDevice(house, viewer, given)).ok]).toEqual([who, isPerson]);
      expect([who, (await readMyDevices(house, viewer)).ok]).toEqual([who, isPerson]);
      const ended = await endDevice(house, viewer, { id: house.newId<PushDeviceId>() });
      expect(ended).toMatchObject({ refusal: { code: isPerson ? 'device-unknown' : 'not-signed-in' } });
      const wrong = await addDevice(house, viewer, { ...given, endpoint: 'http://push.example.org/' });
      expect(wrong).toMatchObject({ refusal: { code: isPerson ? 'device-not-usable' : 'not-signed-in' } });
    }
  });
});

test('the installation’s keys are made once, sealed, and in no log', async () => {
  const all = await Promise.all([pushKeys(house), pushKeys(house), pushKeys(house)]);
  expect(new Set(all.map(({ publicKey }) => publicKey)).size).toBe(1);
  const [{ privateKey } = { privateKey: '' }] = all;
  const kept = await platformTables(house.db).selectFrom('platform.setting').selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain(privateKey);
  expect(house.lines.join()).not.toContain(privateKey);
});
