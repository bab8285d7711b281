import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { updateEdition } from '#directory/server';
import { anonymous, operator, type Role, type Viewer } from '#people';
import { insertGrant, insertPerson } from '#people/server';
import { releaseTimetable, replaceProgramme, setSpeakerAddress } from '#programme/server';
import { saveProduct, setUpShop, takeOrders } from '#tickets/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody, someone } from '../../../../testing/viewers.ts';
import { smallProgramme } from '../../../../testing/web-for-tests.ts';
import type { EditionId, OrderId, PersonId, ProductId } from '../../../kernel/ids.ts';
import { type Locale, locales } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/database/database.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import { countUnseen } from '../queries/notices.ts';
import type { AnnouncementId, TypedAnnouncement } from '../rules/announcement.ts';
import type { AnnouncementLetter } from './announcement-letters.ts';
import { changeStars } from './change-stars.ts';
import { exportMyAgenda } from './export-my-agenda.ts';
import { forgetPersonInLive } from './forget-in-live.ts';
import { chooseNotices, readMyNotices, seeAnnouncements } from './my-notices.ts';
import { readAnnouncements, readUrgent, viewAnnouncement, viewAnnouncements } from './read-announcements.ts';
import { scheduleAnnouncement, stopAnnouncement } from './schedule-announcement.ts';
import { sendAnnouncements } from './send-announcements.ts';
import { sendNoticeDigests } from './send-notice-digests.ts';
import { stopAnnouncements } from './stop-announcements.ts';
import { dropAnnouncement, writeAnnouncement } from './write-announcement.ts';

let database: TestDatabase;
let house: TestHouse;
let edition: { readonly id: EditionId; readonly slug: string };
let owner: Viewer;
let letters: AnnouncementLetter[];
let moment = Date.parse('2027-05-01T08:00:00Z');
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(
    database.db,
    {},
    { clock: { now: () => new Date(moment).toISOString() } as TestHouse['clock'] },
  );
});
afterAll(() => database.close());
beforeEach(async () => {
  letters = [];
  edition = await anEdition(house, { isPublic: true });
  owner = someone('owner', edition.id);
  must(await replaceProgramme(house, operator, { editionId: edition.id, programme: smallProgramme() }));
  must(await releaseTimetable(house, operator, { editionId: edition.id, name: 'First', note: null }));
});

const write = (letter: AnnouncementLetter) => {
  letters.push(letter);
  return { subject: 'Said', text: 'Said', push: 'Said' };
};
const send = () => sendAnnouncements(house, write);
const nothing = { en: '', ko: '', 'zh-Hans': '' };
const typed = (more: Partial<TypedAnnouncement> = {}): TypedAnnouncement => ({
  title: { ...nothing, en: 'Room 2 is closed' },
  body: { ...nothing, en: 'Go to *room 3*.' },
  audience: ['everybody'],
  ...{ isPublic: false, isUrgent: false, corrects: null },
  ...more,
});

async function aPerson(locale: Locale = 'en', role: Role | null = null) {
  const viewer = someone(role, edition.id);
  const { personId } = viewer;
  const email = `${personId}@example.org`;
  await database.db.transaction().execute(async (tx) => {
    await insertPerson(tx, { id: personId, name: 'Min-ji Kim', email, locale, steward: false });
    const grant = { editionId: edition.id, personId, grantedBy: null, grantedAt: house.clock.now() };
    if (role) await insertGrant(tx, { ...grant, role });
  });
  return { viewer, personId, email };
}
type Someone = Awaited<ReturnType<typeof aPerson>>;

async function aDraft(more: Partial<TypedAnnouncement> = {}, viewer = owner): Promise<AnnouncementId> {
  const id = house.newId<AnnouncementId>();
  const input = { editionId: edition.id, id, revision: null, typed: typed(more) };
  must(await writeAnnouncement(house, viewer, input));
  return id;
}
const schedule = (id: AnnouncementId, at: string | null = null, revision = 1, viewer = owner) =>
  scheduleAnnouncement(house, viewer, { editionId: edition.id, id, revision, at });
async function say(more: Partial<TypedAnnouncement> = {}): Promise<AnnouncementId> {
  const id = await aDraft(more);
  must(await schedule(id));
  await send();
  return id;
}
const choose = ({ viewer }: Someone, announcements: string) =>
  chooseNotices(house, viewer, { editionId: edition.id, way: 'mail', announcements, zone: '' });
const readBy = async (viewer: Viewer) =>
  (await readAnnouncements(house, viewer, edition.id)).map(({ id }) => id);
const toldOf = async (id: AnnouncementId) =>
  must(await viewAnnouncement(house, owner, { editionId: edition.id, id })).told;
const toldLive = async () => {
  const { rows } = await sql<{ kind: string; subject: string }>`
    SELECT kind, subject FROM platform.live_event WHERE edition_id = ${edition.id} AND kind <> 'release' ORDER BY id`.execute(
    database.db,
  );
  return rows.map(({ kind, subject }) => [kind, subject]);
};
const freshFor = async (personId: PersonId) =>
  (await countUnseen(house.db, edition.id, personId)).announcements;
const lettersTo = (email: string) =>
  platformTables(house.db).selectFrom('platform.letter').selectAll().where('recipient', '=', email).execute();

async function aProduct(content: { sessionCode?: string; isDay?: boolean } = {}): Promise<ProductId> {
  const { id: editionId, slug } = edition;
  must(await setUpShop(house, operator, { editionId, slug, changes: { isOpen: true } }));
  const { sessionCode = null, isDay = false } = content;
  const made = await saveProduct(house, operator, {
    ...{ editionId, slug, id: null },
    product: {
      ...{
        kind: sessionCode ? 'seat' : 'ticket',
        name: { en: 'P' },
        about: {},
        price: 0,
        steps: [],
        least: null,
      },
      ...{ taxRate: 0, variations: [], needs: [], includes: [], isHidden: false, sessionCode },
      admits: isDay ? { from: '2027-05-14', until: '2027-05-15' } : null,
    },
    terms: { capacity: 50, mostEach: null, opensAt: null, closesAt: null, hasWaitlist: false },
  });
  return must(made).id;
}
async function order(productId: ProductId, email: string, locale: Locale = 'ko') {
  const holder = { name: 'Kim', email };
  const line = { productId, variation: null, price: null, holder, answers: [] };
  const ordered = await house.batches.run(takeOrders, {
    house,
    wish: {
      ...{ orderId: house.newId<OrderId>(), editionId: edition.id, locale, lines: [line], voucherCode: '' },
      expectedTotal: 0,
      buyer: { ...holder, personId: null, company: null, method: null, accepted: [] },
    },
  });
  expect(ordered).toMatchObject({ ok: true });
}

describe('an audience', () => {
  test('of everybody is whoever has a role, a ticket or a session, each once by whatever they are known', async () => {
    const [kim, helper, stranger] = [await aPerson('ko'), await aPerson('en', 'attendee'), await aPerson()];
    const day = await aProduct({ isDay: true });
    for (const email of [
      kim.email,
      kim.email.toUpperCase(),
      'guest@example.org',
      'Guest@Example.org',
      helper.email,
    ])
      await order(day, email);
    const at = { editionId: edition.id, code: 'ANA', email: 'ana@example.org' };
    must(await setSpeakerAddress(house, operator, at));
    const id = await say();
    expect(await toldOf(id)).toEqual({ mail: 4 });
    for (const to of [kim.email, helper.email, 'guest@example.org', 'ana@example.org'])
      expect([to, (await lettersTo(to)).filter(({ subject }) => subject === 'Said').length]).toEqual([to, 1]);
    expect(await lettersTo(stranger.email)).toEqual([]);
    expect(letters.find(({ stopLink }) => stopLink.includes(kim.personId))?.locale).toBe('ko');
    const kept = await sql<{ n: number }>`SELECT count(*) AS n FROM live.announcement_reader
      WHERE announcement_id = ${id} AND email IS NOT NULL`.execute(house.db);
    expect(Number(kept.rows[0]?.n)).toBe(0);
  });

  test('is holders of a product, of a seat, remote people, the team, speakers of a track, those who starred; or their union', async () => {
    const [day, online, seat] = [
      await aProduct({ isDay: true }),
      await aProduct(),
      await aProduct({ sessionCode: 'TALK01' }),
    ];
    const people = {
      day: await aPerson(),
      online: await aPerson(),
      seat: await aPerson(),
      star: await aPerson(),
    };
    const team = await aPerson('en', 'desk');
    const ana = await aPerson();
    const at = { editionId: edition.id, code: 'ANA', email: ana.email };
    must(await setSpeakerAddress(house, operator, at));
    await order(day, people.day.email);
    await order(online, people.online.email);
    await order(seat, people.seat.email);
    must(
      await changeStars(house, people.star.viewer, { editionId: edition.id, add: ['TALK02'], remove: [] }),
    );
    const expected: readonly (readonly [string[], readonly Someone[]])[] = [
      [[`product:${day}`], [people.day]],
      [['remote'], [people.online]],
      [['seats:TALK01'], [people.seat]],
      [['stars:TALK02'], [people.star]],
      [['team'], [team]],
      [['speakers'], [ana]],
      [['speakers:web'], [ana]],
      [['speakers:data'], []],
      [['stars:TALK01', 'seats:TALK02'], []],
      [
        [`product:${day}`, `product:${online}`, 'remote', 'team'],
        [people.day, people.online, team],
      ],
    ];
    for (const [audience, to] of expected) {
      letters = [];
      const id = await aDraft({ audience });
      const scheduled = await schedule(id);
      if (to.length === 0)
        expect([audience, scheduled]).toMatchObject([audience, { refusal: { code: 'nobody-there' } }]);
      await send();
      const told = letters.map(({ stopLink }) => new URL(stopLink).searchParams.get('stop')?.split('.')[1]);
      expect([audience, told.toSorted()]).toEqual([
        audience,
        to.map(({ personId }) => personId as string).sort(),
      ]);
    }
  });
});

describe('sending', () => {
  test('tells each exactly once over workers that die between and beside each other, and ends', async () => {
    const dying = fc.array(fc.record({ after: fc.nat({ max: 4 }), beside: fc.boolean() }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(dying, fc.integer({ min: 1, max: 5 }), async (deaths, count) => {
        edition = await anEdition(house, { isPublic: true });
        owner = someone('owner', edition.id);
        const people = await Promise.all(Array.from({ length: count }, () => aPerson('en', 'attendee')));
        const id = await aDraft();
        must(await schedule(id));
        for (const { after, beside } of deaths) {
          let left = after;
          const mortal = testHouse(
            database.db,
            {},
            { clock: house.clock, db: dyingAfter(database.db, () => left-- > 0) },
          );
          const works = [sendAnnouncements(mortal, write), ...(beside ? [send()] : [])];
          await Promise.allSettled(works);
        }
        await Promise.all([send(), send()]);
        await send();
        const there = must(await viewAnnouncement(house, owner, { editionId: edition.id, id }));
        expect([there.state, there.told]).toEqual(['sent', { mail: count }]);
        expect(await toldLive()).toEqual([['notices', id]]);
        for (const { email, viewer, personId } of people) {
          expect(await lettersTo(email)).toHaveLength(1);
          expect(await readBy(viewer)).toEqual([id]);
          expect(await freshFor(personId)).toBe(1);
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  test('is told to open pages: what is public to all of them, else to those who are signed in', async () => {
    await aPerson('en', 'attendee');
    const open = await say({ isPublic: true });
    expect(await toldLive()).toEqual([
      ['announcement', open],
      ['notices', open],
    ]);
  });

  test('goes in batches, and who comes later is not told', async () => {
    await database.db.transaction().execute(async (tx) => {
      for (let n = 0; n < 450; n += 1) {
        const personId = house.newId<PersonId>();
        await insertPerson(tx, { id: personId, name: 'A', email: `${personId}@example.org`, locale: 'en' });
        await insertGrant(tx, {
          ...{ editionId: edition.id, personId, role: 'attendee' },
          ...{ grantedBy: null, grantedAt: house.clock.now() },
        });
      }
    });
    const id = await say();
    const late = await aPerson('en', 'attendee');
    expect(await send()).toBe(0);
    expect([await toldOf(id), await readBy(late.viewer)]).toEqual([{ mail: 450 }, []]);
  });

  test('waits for its moment, and can be stopped until then; the race of both has one winner', async () => {
    const kim = await aPerson('en', 'attendee');
    const id = await aDraft();
    const later = new Date(moment + 3_600_000).toISOString();
    must(await schedule(id, later));
    expect(await send()).toBe(0);
    expect(await readBy(kim.viewer)).toEqual([]);
    must(await stopAnnouncement(house, owner, { editionId: edition.id, id }));
    moment += 7_200_000;
    expect(await send()).toBe(0);
    for (let n = 0; n < 5; n += 1) {
      const raced = await aDraft();
      must(await schedule(raced));
      const [stopped, told] = await Promise.all([
        stopAnnouncement(house, owner, { editionId: edition.id, id: raced }),
        send(),
      ]);
      expect([stopped.ok, told]).toEqual(stopped.ok ? [true, 0] : [false, 1]);
      if (!stopped.ok) expect(stopped.refusal.code).toBe('announcement-gone-out');
    }
  });

  test('refuses what was not looked at, moments that are over, a hidden edition and too many a day', async () => {
    await aPerson('en', 'attendee');
    const id = await aDraft();
    const change = { editionId: edition.id, id, revision: 1, typed: typed({ isUrgent: true }) };
    must(await writeAnnouncement(house, owner, change));
    expect(await schedule(id)).toMatchObject({ refusal: { code: 'edited-meanwhile' } });
    expect(await schedule(id, new Date(moment - 3_600_000).toISOString(), 2)).toMatchObject({
      refusal: { code: 'moment-past', field: 'at' },
    });
    must(await updateEdition(house, operator, { editionId: edition.id, changes: { isPublic: false } }));
    expect(await schedule(id, null, 2)).toMatchObject({ refusal: { code: 'edition-hidden' } });
    must(await updateEdition(house, operator, { editionId: edition.id, changes: { isPublic: true } }));
    expect(
      (await Promise.all([schedule(id, null, 2), schedule(id, null, 2)])).map(({ ok }) => ok).sort(),
    ).toEqual([false, true]);
    for (let n = 1; n < 24; n += 1) must(await schedule(await aDraft()));
    expect(await schedule(await aDraft())).toMatchObject({ refusal: { code: 'too-many-today' } });
  });
});

describe('a choice', () => {
  test('is kept: by mail, in the day’s letter, in the app, or not at all but for what is urgent', async () => {
    const people = { mail: await aPerson('en', 'attendee'), digest: await aPerson('ko', 'attendee') };
    const more = { app: await aPerson('en', 'attendee'), none: await aPerson('en', 'attendee') };
    must(await choose(people.digest, 'digest'));
    must(await choose(more.app, 'app'));
    must(await choose(more.none, 'none'));
    const id = await say();
    expect(await toldOf(id)).toEqual({ mail: 1, digest: 1, app: 1, none: 1 });
    for (const [who, fresh] of [
      [people.digest, 1],
      [more.app, 1],
      [more.none, 0],
    ] as const) {
      expect(await lettersTo(who.email)).toEqual([]);
      expect(await freshFor(who.personId)).toBe(fresh);
    }
    await say({ isUrgent: true });
    expect(await freshFor(more.none.personId)).toBe(1);
    const before = moment;
    moment += 24 * 3_600_000;
    const said: string[][] = [];
    const digest = () =>
      sendNoticeDigests(house, ({ announcements }) => {
        said.push(announcements.map(({ title }) => title.en ?? ''));
        return { subject: 'Day', text: '', push: '' };
      });
    expect((await Promise.all([digest(), digest()])).sort()).toEqual([0, 1]);
    moment = before;
    expect(said).toEqual([['Room 2 is closed', 'Room 2 is closed']]);
    expect(await lettersTo(people.digest.email)).toHaveLength(1);
    expect(await lettersTo(people.mail.email)).toHaveLength(2);
  });

  test('of none takes what waits out of the day’s letter, and is refused where it is no way', async () => {
    const kim = await aPerson('en', 'attendee');
    must(await choose(kim, 'digest'));
    await say();
    must(await choose(kim, 'none'));
    moment += 24 * 3_600_000;
    expect(await sendNoticeDigests(house, () => ({ subject: '', text: '', push: '' }))).toBe(0);
    expect(await choose(kim, 'pigeon')).toMatchObject({
      refusal: { code: 'way-unknown', field: 'announcements' },
    });
  });

  test('is ended by the link of a letter, with an account or without, and by no other link', async () => {
    const kim = await aPerson('en', 'attendee');
    await order(await aProduct(), 'guest@example.org');
    await say();
    const tokens = letters.map(({ stopLink }) => new URL(stopLink).searchParams.get('stop') ?? '');
    expect(await stopAnnouncements(house, `${tokens[0]}x`)).toMatchObject({
      refusal: { code: 'link-not-valid' },
    });
    for (const token of tokens) must(await stopAnnouncements(house, token));
    expect(must(await readMyNotices(house, kim.viewer, edition.id)).choice).toMatchObject({
      ...{ way: 'mail', announcements: 'app' },
    });
    letters = [];
    expect(await toldOf(await say())).toEqual({ app: 1, none: 1 });
    expect(letters).toEqual([]);
  });
});

describe('reading', () => {
  test('gives all what is public, and to each what was said to them; nothing that did not go out', async () => {
    const [kim, lee] = [await aPerson('en', 'attendee'), await aPerson('en', 'speaker')];
    must(await changeStars(house, kim.viewer, { editionId: edition.id, add: ['TALK01'], remove: [] }));
    const open = await say({ isPublic: true });
    moment += 1000;
    const own = await say({ audience: ['stars:TALK01'] });
    await aDraft({ isPublic: true });
    must(await schedule(await aDraft({ isPublic: true }), new Date(moment + 3_600_000).toISOString()));
    expect([await readBy(anonymous), await readBy(lee.viewer)]).toEqual([[open], [open]]);
    expect(await readBy(kim.viewer)).toEqual([own, open]);
    const until = house.clock.now();
    must(await seeAnnouncements(house, kim.viewer, { editionId: edition.id, until }));
    expect(await freshFor(kim.personId)).toBe(0);
    expect(await freshFor(lee.personId)).toBe(1);
    expect(await seeAnnouncements(house, kim.viewer, { editionId: edition.id, until: 'soon' })).toMatchObject(
      { ok: false },
    );
  });

  test('of one’s own is handed out and goes with the person', async () => {
    const kim = await aPerson('en', 'attendee');
    await say();
    expect(must(await exportMyAgenda(house, kim.viewer)).announcements).toMatchObject([{ way: 'mail' }]);
    await forgetPersonInLive(house.db, kim.personId);
    expect(await readBy(kim.viewer)).toEqual([]);
  });
});

describe('writing', () => {
  test('is for owners, organisers and, to their own people, the programme; at a browser', async () => {
    const may = ['owner', 'organiser', 'programme'];
    await aPerson('en', 'attendee');
    const sent = await say();
    for (const [who, viewer] of Object.entries(everybody(edition.id))) {
      const id = house.newId<AnnouncementId>();
      const at = { editionId: edition.id, id };
      const speakers = typed({ audience: ['speakers'] });
      const written = await writeAnnouncement(house, viewer, { ...at, revision: null, typed: speakers });
      expect([who, written.ok]).toEqual([who, may.includes(who)]);
      const wide = await writeAnnouncement(house, viewer, { ...at, revision: 1, typed: typed() });
      expect([who, wide.ok]).toEqual([who, ['owner', 'organiser'].includes(who)]);
      expect([who, (await viewAnnouncements(house, viewer, edition.id)).ok]).toEqual([
        who,
        may.includes(who),
      ]);
      expect([who, (await viewAnnouncement(house, viewer, { ...at, id: sent })).ok]).toEqual([
        who,
        may.includes(who),
      ]);
      if (!may.includes(who)) {
        const refused = { refusal: { code: 'not-allowed' } };
        expect(await schedule(sent, null, 1, viewer)).toMatchObject(refused);
        expect(await stopAnnouncement(house, viewer, at)).toMatchObject(refused);
        expect(await dropAnnouncement(house, viewer, at)).toMatchObject(refused);
      }
    }
    const programme = someone('programme', edition.id);
    const wide = await aDraft();
    expect(await schedule(wide, null, 1, programme)).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await dropAnnouncement(house, programme, { editionId: edition.id, id: wide })).toMatchObject({
      ok: false,
    });
  });

  test('twice by the same form is once, by two at once is refused to one, and another edition’s is unknown', async () => {
    const id = house.newId<AnnouncementId>();
    const at = { editionId: edition.id, id };
    const first = { ...at, revision: null, typed: typed() };
    const both = await Promise.all([
      writeAnnouncement(house, owner, first),
      writeAnnouncement(house, owner, first),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const other = { ...first, typed: typed({ isUrgent: true }) };
    expect(await writeAnnouncement(house, owner, other)).toMatchObject({
      refusal: { code: 'edited-meanwhile' },
    });
    const changes = locales.map((one) => ({
      ...at,
      revision: 1,
      typed: typed({ title: { ...nothing, en: `For ${one}` } }),
    }));
    const outcomes = await Promise.all(changes.map((change) => writeAnnouncement(house, owner, change)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const elsewhere = await anEdition(house, { isPublic: true });
    const stranger = someone('owner', elsewhere.id);
    const theirs = { editionId: elsewhere.id, id };
    const unknown = { refusal: { code: 'announcement-unknown' } };
    expect(
      await writeAnnouncement(house, stranger, { ...theirs, revision: 2, typed: typed() }),
    ).toMatchObject(unknown);
    expect(
      await writeAnnouncement(house, stranger, { ...theirs, revision: null, typed: typed() }),
    ).toMatchObject(unknown);
    expect(await scheduleAnnouncement(house, stranger, { ...theirs, revision: 2, at: null })).toMatchObject(
      unknown,
    );
    expect(await stopAnnouncement(house, stranger, theirs)).toMatchObject(unknown);
    expect(await dropAnnouncement(house, stranger, theirs)).toMatchObject(unknown);
    expect(await viewAnnouncement(house, stranger, theirs)).toMatchObject(unknown);
  });

  test('of a correction names what went out; what went out stays as it is', async () => {
    await aPerson('en', 'attendee');
    const wrong = await say({ isPublic: true });
    const change = { editionId: edition.id, id: wrong, revision: 1, typed: typed() };
    const goneOut = { refusal: { code: 'announcement-gone-out' } };
    expect(await writeAnnouncement(house, owner, change)).toMatchObject(goneOut);
    expect(await dropAnnouncement(house, owner, { editionId: edition.id, id: wrong })).toMatchObject(goneOut);
    expect(await schedule(wrong)).toMatchObject(goneOut);
    const right = await say({ isPublic: true, corrects: wrong });
    const said = await readAnnouncements(house, anonymous, edition.id);
    expect(said.find(({ id }) => id === right)?.corrects).toBe(wrong);
    const draft = await aDraft();
    const id = house.newId<AnnouncementId>();
    const of = (corrects: AnnouncementId) =>
      writeAnnouncement(house, owner, {
        editionId: edition.id,
        id,
        revision: null,
        typed: typed({ corrects }),
      });
    expect(await of(draft)).toMatchObject({ refusal: { code: 'corrects-unknown' } });
    expect(await of(house.newId<AnnouncementId>())).toMatchObject({ refusal: { code: 'corrects-unknown' } });
    must(await dropAnnouncement(house, owner, { editionId: edition.id, id: draft }));
  });
});

describe('what is urgent', () => {
  test('stands on pages for three hours, for those to whom it was said, until they look at it or it is put right', async () => {
    const [kim, lee] = [await aPerson(), await aPerson('en', 'attendee')];
    must(await choose(lee, 'none'));
    const urgentFor = async (viewer: Viewer) =>
      (await readUrgent(house, viewer, edition.id)).map(({ id }) => id);
    await say({ isPublic: true });
    const own = await say({ isUrgent: true });
    expect([await urgentFor(anonymous), await urgentFor(kim.viewer)]).toEqual([[], []]);
    expect(await urgentFor(lee.viewer)).toEqual([own]);
    must(await seeAnnouncements(house, lee.viewer, { editionId: edition.id, until: house.clock.now() }));
    expect(await urgentFor(lee.viewer)).toEqual([]);
    moment += 60_000;
    const open = await say({ isUrgent: true, isPublic: true });
    for (const viewer of [anonymous, kim.viewer, lee.viewer]) expect(await urgentFor(viewer)).toEqual([open]);
    moment += 60_000;
    const right = await say({ isUrgent: true, isPublic: true, corrects: open });
    expect(await urgentFor(anonymous)).toEqual([right]);
    const before = moment;
    moment += 181 * 60_000;
    expect(await urgentFor(anonymous)).toEqual([]);
    moment = before;
  });
});

/** A database whose transactions fail at their end once `alive` says no: what they wrote is taken back, as if the process had died. */
function dyingAfter(db: Db, alive: () => boolean): Db {
  const transaction: Db['transaction'] = () => {
    const builder = db.transaction();
    const execute: typeof builder.execute = (work) =>
      builder.execute(async (tx) => {
        const answer = await work(tx);
        if (!alive()) throw new Error('The worker died.');
        return answer;
      });
    return new Proxy(builder, { get: (of, key) => (key === 'execute' ? execute : Reflect.get(of, key)) });
  };
  return new Proxy(db, {
    get: (of, key) => {
      if (key === 'transaction') return transaction;
      const value = Reflect.get(of, key);
      return typeof value === 'function' ? value.bind(of) : value;
    },
  });
}
