import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { updateEdition } from '#directory/server';
import { operator, roles } from '#people';
import { insertPerson } from '#people/server';
import { compareProgrammes, type Programme } from '#programme';
import { findNewestRelease, releaseTimetable, replaceProgramme } from '#programme/server';
import { saveProduct, setUpShop, takeOrders } from '#tickets/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody, someone } from '../../../../testing/viewers.ts';
import { smallProgramme } from '../../../../testing/web-for-tests.ts';
import type { EditionId, OrderId, ReleaseId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import { countUnseen } from '../queries/notices.ts';
import { isNews, type NoticeFacts } from '../rules/notice.ts';
import { changeStars } from './change-stars.ts';
import { exportMyAgenda } from './export-my-agenda.ts';
import { foreseeRelease } from './foresee-release.ts';
import { forgetPersonInLive } from './forget-in-live.ts';
import { chooseNotices, readMyNotices, seeNotices } from './my-notices.ts';
import type { NoticeLetter } from './notice-letters.ts';
import { sendNoticeDigests } from './send-notice-digests.ts';
import { stopNotices } from './stop-notices.ts';
import { tellOfRelease } from './tell-of-release.ts';

let database: TestDatabase;
let house: TestHouse;
let edition: { readonly id: EditionId; readonly slug: string };
let letters: NoticeLetter[];
let releases = 0;
/** A moment of the house's own, in which nothing is over yet. */
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
  await release(smallProgramme());
});

const linesOf = (facts: NoticeFacts) => (isNews(facts) ? [] : facts.lines);
const write = (letter: NoticeLetter) => {
  letters.push(letter);
  return {
    subject: 'Changes',
    text: letter.notices.map((facts) => linesOf(facts).length).join(),
    push: 'Changes',
  };
};
async function release(programme: Programme): Promise<ReleaseId> {
  moment += 60_000;
  must(await replaceProgramme(house, operator, { editionId: edition.id, programme }));
  releases += 1;
  return must(
    await releaseTimetable(house, operator, {
      editionId: edition.id,
      name: `Release ${releases}`,
      note: null,
    }),
  ).id;
}
const tell = (releaseId: ReleaseId) => tellOfRelease(house, { editionId: edition.id, releaseId }, write);

async function aPerson(locale: Locale = 'en') {
  const viewer = someone();
  const { personId } = viewer;
  const email = `${personId}@example.org`;
  await database.db
    .transaction()
    .execute((tx) => insertPerson(tx, { id: personId, name: 'Min-ji Kim', email, locale, steward: false }));
  return { viewer, personId, email };
}
async function star({ viewer }: Awaited<ReturnType<typeof aPerson>>, ...codes: string[]) {
  moment += 1000;
  must(await changeStars(house, viewer, { editionId: edition.id, add: codes, remove: [] }));
}
const shifted = (code: string, minutes: number, programme = smallProgramme()): Programme => ({
  ...programme,
  sessions: programme.sessions.map((one) => {
    const later = (at: string) =>
      new Date(Date.parse(at) + minutes * 60_000).toISOString().replace('.000', '');
    return one.code === code && one.slot
      ? { ...one, slot: { ...one.slot, start: later(one.slot.start), end: later(one.slot.end) } }
      : one;
  }),
});
const toldTo = async (viewer: Awaited<ReturnType<typeof aPerson>>['viewer']) =>
  must(await readMyNotices(house, viewer, edition.id)).notices.map(({ facts }) =>
    linesOf(facts).map(({ change }) => change.code),
  );
const lettersTo = (email: string) =>
  platformTables(house.db).selectFrom('platform.letter').selectAll().where('recipient', '=', email).execute();

describe('a release', () => {
  test('is told to whom it touches, once, in their language, however often the event comes and whoever delivers it', async () => {
    const [kim, lee] = [await aPerson('ko'), await aPerson()];
    await star(kim, 'TALK01', 'TALK02');
    await star(lee, 'TALK02');
    const id = await release(shifted('TALK01', 15));
    const told = await Promise.all([tell(id), tell(id), tell(id)]);
    expect(told.toSorted()).toEqual([0, 0, 1]);
    expect(await tell(id)).toBe(0);
    expect([await toldTo(kim.viewer), await toldTo(lee.viewer)]).toEqual([[['TALK01']], []]);
    expect(letters.find(({ locale }) => locale === 'ko')).toMatchObject({ zone: 'Europe/Prague' });
    expect((await lettersTo(kim.email)).map(({ headers }) => headers['List-Unsubscribe-Post'])).toEqual([
      'List-Unsubscribe=One-Click',
    ]);
    expect(await lettersTo(lee.email)).toEqual([]);
  });

  test('is told to nobody who starred after it, nor twice to whom it was told before the worker died', async () => {
    const [early, late] = [await aPerson(), await aPerson()];
    await star(early, 'TALK01');
    const id = await release(shifted('TALK01', 30));
    await star(late, 'TALK01');
    const dying = () => {
      throw new Error('The worker died.');
    };
    await expect(tellOfRelease(house, { editionId: edition.id, releaseId: id }, dying)).rejects.toThrow(
      'died',
    );
    expect(await toldTo(early.viewer)).toEqual([]);
    expect(await tell(id)).toBe(1);
    expect([await toldTo(early.viewer), await toldTo(late.viewer)]).toEqual([[['TALK01']], []]);
  });

  test('of a hidden edition, the first one, or one after the end tells nobody', async () => {
    const kim = await aPerson();
    await star(kim, 'TALK01');
    const first = (await findNewestRelease(house.db, edition.id))?.id;
    if (!first) throw new Error('Nothing is released.');
    expect(await tell(first)).toBe(0);
    must(await updateEdition(house, operator, { editionId: edition.id, changes: { isPublic: false } }));
    const id = await release(shifted('TALK01', 30));
    expect(await tell(id)).toBe(0);
    must(await updateEdition(house, operator, { editionId: edition.id, changes: { isPublic: true } }));
    const before = moment;
    moment = Date.parse('2027-06-01T00:00:00Z');
    expect(await tell(id)).toBe(0);
    moment = before;
  });

  test('tells who holds a seat where to change it, with an account or without', async () => {
    const kim = await aPerson();
    const { id: editionId, slug } = edition;
    must(await setUpShop(house, operator, { editionId, slug, changes: { isOpen: true } }));
    const seat = must(
      await saveProduct(house, operator, {
        ...{ editionId, slug, id: null },
        product: {
          ...{ kind: 'seat', name: { en: 'Seat' }, about: {}, price: 0, steps: [], least: null, taxRate: 0 },
          ...{
            variations: [],
            needs: [],
            includes: [],
            isHidden: false,
            admits: null,
            sessionCode: 'TALK01',
          },
        },
        terms: { capacity: 5, mostEach: null, opensAt: null, closesAt: null, hasWaitlist: false },
      }),
    );
    const guest = `guest-${editionId}@example.org`;
    for (const email of [kim.email.toUpperCase(), guest]) {
      const holder = { name: 'Kim', email };
      const line = { productId: seat.id, variation: null, price: null, holder, answers: [] };
      const ordered = await house.batches.run(takeOrders, {
        house,
        wish: {
          ...{ orderId: house.newId<OrderId>(), editionId, locale: 'ko', lines: [line] },
          ...{ voucherCode: '', expectedTotal: 0 },
          buyer: { ...holder, personId: null, company: null, method: null, accepted: [] },
        },
      });
      expect(ordered).toMatchObject({ ok: true });
    }
    const id = await release(shifted('TALK01', 15));
    expect(await tell(id)).toBe(2);
    expect(letters.map(({ locale, stopLink }) => [locale, stopLink === null]).sort()).toEqual([
      ['en', false],
      ['ko', true],
    ]);
    for (const { notices } of letters)
      expect(notices.flatMap(linesOf)).toMatchObject([
        { reasons: ['seat'], swap: expect.stringContaining('/orders/') },
      ]);
    expect(await lettersTo(guest)).toHaveLength(1);
    expect(must(await readMyNotices(house, kim.viewer, edition.id)).notices).toHaveLength(1);
  });

  test('over random agendas and releases: told exactly once, only what is one’s own', async () => {
    const codes = ['TALK01', 'TALK02', 'LATER'];
    const step = fc.record({
      moved: fc.subarray(['TALK01', 'TALK02'], { minLength: 1 }),
      stars: fc.array(fc.subarray(codes), { minLength: 3, maxLength: 3 }),
      late: fc.boolean(),
      twice: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
        edition = await anEdition(house, { isPublic: true });
        let programme = smallProgramme();
        await release(programme);
        const people = [await aPerson(), await aPerson(), await aPerson()];
        const expected: string[][][] = [[], [], []];
        const has = [new Set<string>(), new Set<string>(), new Set<string>()];
        for (const { moved, stars, late, twice } of steps) {
          const before = programme;
          for (const code of moved) programme = shifted(code, 5, programme);
          const changed = compareProgrammes(before, programme).flatMap((one) =>
            'title' in one ? one.code : [],
          );
          const setStars = async () => {
            for (const [index, wanted] of stars.entries()) {
              const person = people[index];
              if (!person || wanted.length === 0) continue;
              await star(person, ...wanted);
              for (const code of wanted) has[index]?.add(code);
            }
          };
          if (!late) await setStars();
          const id = await release(programme);
          for (const [index] of people.entries()) {
            const mine = changed.filter((code) => has[index]?.has(code));
            if (mine.length > 0) expected[index]?.unshift(mine.sort());
          }
          // Whoever stars between the release and its delivery has seen it.
          if (late) await setStars();
          await Promise.all(twice ? [tell(id), tell(id)] : [tell(id)]);
        }
        for (const [index, { viewer, email }] of people.entries()) {
          const told = (await toldTo(viewer)).map((lines) => lines.toSorted());
          expect(told).toEqual(expected[index]);
          expect(await lettersTo(email)).toHaveLength(expected[index]?.length ?? 0);
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe('a choice', () => {
  const choose = (who: Awaited<ReturnType<typeof aPerson>>, way: string, zone = '', announcements = 'mail') =>
    chooseNotices(house, who.viewer, { editionId: edition.id, way, announcements, zone });

  test('says by which way, and in which zone', async () => {
    const [app, none, seoul] = [await aPerson(), await aPerson(), await aPerson()];
    for (const person of [app, none, seoul]) await star(person, 'TALK01');
    must(await choose(app, 'app'));
    must(await choose(none, 'none'));
    must(await choose(seoul, 'mail', 'Asia/Seoul'));
    expect(await tell(await release(shifted('TALK01', 15)))).toBe(2);
    expect([await toldTo(app.viewer), await toldTo(none.viewer)]).toEqual([[['TALK01']], []]);
    expect([await lettersTo(app.email), await lettersTo(none.email)]).toEqual([[], []]);
    expect(letters.map(({ zone }) => zone)).toEqual(['Asia/Seoul']);
  });

  test('of one letter a day gathers what changed, also when two workers send at once', async () => {
    const kim = await aPerson();
    await star(kim, 'TALK01', 'TALK02');
    must(await choose(kim, 'digest'));
    await tell(await release(shifted('TALK01', 15)));
    await tell(await release(shifted('TALK02', 15, shifted('TALK01', 15))));
    expect(await sendNoticeDigests(house, write)).toBe(0);
    const before = moment;
    moment += 24 * 3_600_000;
    const sent = await Promise.all([sendNoticeDigests(house, write), sendNoticeDigests(house, write)]);
    expect(sent.toSorted()).toEqual([0, 1]);
    moment = before;
    expect(letters.at(-1)?.notices.map((facts) => linesOf(facts)[0]?.change.code)).toEqual([
      'TALK01',
      'TALK02',
    ]);
    expect(await lettersTo(kim.email)).toHaveLength(1);
  });

  test('is refused with what to do', async () => {
    const kim = await aPerson();
    expect(await choose(kim, 'pigeon')).toMatchObject({ refusal: { code: 'way-unknown', field: 'way' } });
    expect(await choose(kim, 'mail', 'Mars/Base')).toMatchObject({ refusal: { code: 'zone-unknown' } });
  });

  test('is ended by the link of a letter, and by no other link', async () => {
    const kim = await aPerson();
    await star(kim, 'TALK01');
    await tell(await release(shifted('TALK01', 15)));
    const link = letters[0]?.stopLink ?? '';
    const token = new URL(link).searchParams.get('stop') ?? '';
    expect(await stopNotices(house, `${token}x`)).toMatchObject({ refusal: { code: 'link-not-valid' } });
    expect(await stopNotices(house, '')).toMatchObject({ ok: false });
    must(await stopNotices(house, token));
    expect(must(await readMyNotices(house, kim.viewer, edition.id)).choice.way).toBe('app');
    must(await choose(kim, 'none'));
    must(await stopNotices(house, token));
    expect(must(await readMyNotices(house, kim.viewer, edition.id)).choice.way).toBe('none');
  });
});

describe('notices', () => {
  test('are new until they were looked at; what came meanwhile stays new', async () => {
    const kim = await aPerson();
    await star(kim, 'TALK01', 'TALK02');
    await tell(await release(shifted('TALK01', 15)));
    const until = house.clock.now();
    await tell(await release(shifted('TALK02', 15, shifted('TALK01', 15))));
    expect(await countUnseen(house.db, edition.id, kim.personId)).toEqual({ changes: 2, announcements: 0 });
    must(await seeNotices(house, kim.viewer, { editionId: edition.id, until }));
    expect(await countUnseen(house.db, edition.id, kim.personId)).toEqual({ changes: 1, announcements: 0 });
  });

  test('are handed out to their person, and go with them', async () => {
    const kim = await aPerson();
    await star(kim, 'TALK01');
    must(
      await chooseNotices(house, kim.viewer, {
        editionId: edition.id,
        way: 'app',
        announcements: 'mail',
        zone: '',
      }),
    );
    await tell(await release(shifted('TALK01', 15)));
    const exported = must(await exportMyAgenda(house, kim.viewer));
    expect([exported.notices.length, exported.noticeChoices]).toEqual([
      1,
      [{ editionId: edition.id, way: 'app', announcements: 'mail', zone: null }],
    ]);
    await forgetPersonInLive(house.db, kim.personId);
    const left = await sql<{
      n: number;
    }>`SELECT (SELECT count(*) FROM live.notice WHERE person_id = ${kim.personId})
      + (SELECT count(*) FROM live.notice_choice WHERE person_id = ${kim.personId}) AS n`.execute(house.db);
    expect(Number(left.rows[0]?.n)).toBe(0);
  });

  test('are for whoever is signed in at a browser, and foresight for those who edit the programme', async () => {
    const programme = smallProgramme();
    const editors = ['owner', 'organiser', 'programme'];
    for (const [who, viewer] of Object.entries(everybody(edition.id))) {
      const isPerson = viewer.kind === 'person' && viewer.via === 'session';
      expect([who, (await readMyNotices(house, viewer, edition.id)).ok]).toEqual([who, isPerson]);
      const chosen = await chooseNotices(house, viewer, {
        editionId: edition.id,
        way: 'app',
        announcements: 'mail',
        zone: '',
      });
      expect([who, chosen.ok]).toEqual([who, isPerson]);
      const seen = await seeNotices(house, viewer, { editionId: edition.id, until: house.clock.now() });
      expect([who, seen.ok]).toEqual([who, isPerson]);
      const asked = { editionId: edition.id, before: programme, after: programme, changes: [] };
      const foreseen = await foreseeRelease(house, viewer, asked);
      if ((roles as readonly string[]).includes(who))
        expect([who, foreseen.ok]).toEqual([who, editors.includes(who)]);
      if (who === 'anonymous' || who === 'owner elsewhere') expect(foreseen.ok).toBe(false);
    }
  });

  test('are foreseen in numbers, browsers’ lists among them', async () => {
    const kim = await aPerson();
    await star(kim, 'TALK01');
    const after = shifted('TALK01', 15);
    const changes = compareProgrammes(smallProgramme(), after);
    const owner = someone('owner', edition.id);
    const input = { editionId: edition.id, before: smallProgramme(), after, changes };
    const foreseen = must(await foreseeRelease(house, owner, input));
    expect(foreseen).toMatchObject({ all: { starred: 1, seats: 0, speaking: 0, clashes: 0 }, told: 1 });
    expect(foreseen.byCode.get('TALK01')?.starred).toBe(1);
  });
});
