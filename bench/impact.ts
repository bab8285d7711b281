import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { getEdition } from '#directory/server';
import { foreseeRelease, tellOfRelease } from '#live/server';
import { compareProgrammes, programmeHead } from '#programme';
import {
  findNewestRelease,
  findPublishedProgramme,
  getRelease,
  placeSession,
  readWorkingProgramme,
  releaseTimetable,
  saveRoom,
} from '#programme/server';
import type { House } from '../src/platform/house.ts';
import { writeNoticeLetter } from '../src/routes/edition/notice-letter.ts';
import { startHallway } from '../testing/running-hallway.ts';
import type { Bench, BenchContext } from './bench.ts';
import { medianOf, percentile, processorMsOf, rounded } from './measure.ts';
import {
  type BenchDatabase,
  orThrow,
  type SeededEdition,
  seedEdition,
  seedProgramme,
  startBenchDatabase,
} from './with-edition.ts';
import { openPhones, type Phones } from './with-phones.ts';
import { frabSchedule } from './with-programme.ts';
import { closeStreams } from './with-streams.ts';

const people = 5_000;
/** Releases that open phones see. */
const edits = 3;
const starsEach = 15;

/**
 * 5,000 phones (`--phones=`) that are open while a session of 300 is moved to another room, or come back right after. Then a release that
 * moves each tenth, with 5,000 people who starred 15 each: foreseen by the team, told to everybody, and how long nothing else had its turn.
 */
export const run: Bench = async (context) => {
  const database = await startBenchDatabase();
  const { house } = database;
  try {
    const edition = await seedEdition(house, 'impact');
    await seedProgramme(house, edition, { name: 'bench.xml', text: frabSchedule(300) });
    await seedStars(house, edition);
    const phones = await measurePhones(context, database, edition);
    await moveSome(house, edition);
    return { ...phones, ...(await measureTelling(context, house, edition)) };
  } finally {
    await database.stop();
  }
};

/** Foreseeing and telling, and for how long nothing else had its turn. */
async function measureTelling({ say }: BenchContext, house: House, edition: SeededEdition) {
  const foresee = await foreseeing(house, edition);
  const turns = watchTurns();
  const seconds = await medianOf(5, async () => (await timed(foresee)).seconds);
  const foreseeStall = turns.longestMs();
  const { told } = await foresee();
  const input = { editionId: edition.id, name: 'Moved', note: null };
  const release = orThrow(await releaseTimetable(house, edition.organiser, input));
  turns.longestMs();
  const telling = await timed(() =>
    tellOfRelease(house, { editionId: edition.id, releaseId: release.id }, (letter) =>
      writeNoticeLetter(house, letter),
    ),
  );
  const tellStall = turns.longestMs();
  turns.stop();
  say(`${telling.value} of ${people} people were told in ${telling.seconds.toFixed(1)} s`);
  say(`nothing else had its turn for ${foreseeStall.toFixed(0)} and ${tellStall.toFixed(0)} ms at most`);
  return {
    foresee_seconds: rounded(seconds),
    tell_seconds: rounded(telling.seconds),
    foresee_stall_ms: rounded(foreseeStall),
    tell_stall_ms: rounded(tellStall),
    people_foreseen: told,
    people_told: telling.value,
  };
}

/**
 * The longest time for which nothing else had its turn, counted in processor time of this thread, since others may keep the processor busy
 * too; each question begins anew.
 */
function watchTurns() {
  let [longest, isOver] = [0, false];
  let last = process.threadCpuUsage();
  const turn = () => {
    const { user, system } = process.threadCpuUsage();
    longest = Math.max(longest, (user + system - last.user - last.system) / 1000);
    last = { user, system };
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    longestMs() {
      const most = longest;
      longest = 0;
      return most;
    },
    stop() {
      isOver = true;
    },
  };
}

/** Phones that are open while the team moves a session to another room, and phones that were away meanwhile. */
async function measurePhones(
  { say, flags }: BenchContext,
  { house, url }: BenchDatabase,
  edition: SeededEdition,
) {
  const count = Number(flags.find((flag) => flag.startsWith('--phones='))?.slice(9) ?? 5_000);
  const environment = { DATABASE_URL: url, LIVE_STREAMS: String(count * 2) };
  const hallway = await startHallway({ mode: 'real', environment });
  try {
    const published = await findPublishedProgramme(house, edition.id);
    const session = published?.programme.sessions.find(({ slot }) => slot !== null)?.code ?? '';
    const phones = await openPhones(count, { port: hallway.port, slug: edition.slug }, session);
    say(`${count} phones are open`);
    const times: number[] = [];
    const pid = hallway.process.pid ?? 0;
    const usedBefore = processorMsOf(pid);
    for (let edit = 1; edit <= edits; edit += 1) {
      const began = await moveTo(house, edition, session, `Harbour room ${edit}`, phones);
      await untilShown(phones, 15_000);
      const mine = [...phones.shownAt].map((at) => (at || Number.POSITIVE_INFINITY) - began);
      const [half, most] = [0.5, 0.99].map((share) => Math.round(percentile(mine, share)));
      say(`edit ${edit}: half of the phones show it after ${half} ms, 99 % after ${most} ms`);
      times.push(...mine);
    }
    const processorMs = (processorMsOf(pid) - usedBefore) / edits;
    say(`each edit cost the server ${Math.round(processorMs)} ms of a processor`);
    // Every third loses its network, and has it again when the release is out.
    const away = phones.streams.filter(({ number }) => number % 3 === 0);
    for (const { socket } of away) socket?.destroy();
    await moveTo(house, edition, session, 'Harbour room again', phones);
    await untilShown(phones, 15_000);
    const wrong = [...phones.shownAt].filter((at) => at === 0).length;
    say(`${away.length} phones were away; ${wrong} do not show it, ${phones.wrong()} pages came without it`);
    closeStreams(phones.streams);
    return {
      phones: count,
      edit_to_phone_p99_ms: rounded(percentile(times, 0.99)),
      edit_processor_ms: rounded(processorMs),
      wrong_after_reconnect: wrong + phones.wrong(),
    };
  } finally {
    await hallway.remove();
  }
}

/** Moves a session to a room of its own and releases; answers with when that began. */
async function moveTo(
  house: House,
  { id: editionId, organiser }: SeededEdition,
  code: string,
  name: string,
  phones: Phones,
): Promise<number> {
  const room = { name, capacity: 100, pin: null, floor: null, description: null, accessibility: null };
  const saved = orThrow(await saveRoom(house, organiser, { editionId, code: null, room }));
  const number = ((await findNewestRelease(house.db, editionId))?.number ?? 0) + 1;
  phones.expect({ number, room: name });
  const began = performance.now();
  const slot = { start: '2027-02-06T10:00:00Z', minutes: 25, rooms: [saved.code] };
  orThrow(await placeSession(house, organiser, { editionId, code, slot }));
  orThrow(await releaseTimetable(house, organiser, { editionId, name, note: null }));
  return began;
}

async function untilShown({ shownAt }: Phones, patienceMs: number): Promise<void> {
  const until = performance.now() + patienceMs;
  while (shownAt.includes(0) && performance.now() < until) await wait(50);
}

async function timed<Value>(work: () => Promise<Value>) {
  const started = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - started) / 1000 };
}

async function seedStars({ db }: House, { id }: SeededEdition): Promise<void> {
  await sql`INSERT INTO people.person (id, name, email, email_verified, locale, steward, first_organiser)
    SELECT gen_random_uuid(), 'Person ' || n, 'person-' || n || '@example.org', true,
      (ARRAY['en', 'ko', 'zh-Hans'])[1 + n % 3], false, false FROM generate_series(1, ${people}::int) n`.execute(
    db,
  );
  await sql`INSERT INTO live.star_list (id, edition_id, person_id, address_serial, updated_at)
    SELECT gen_random_uuid(), ${id}, id, 1, now() FROM people.person WHERE email LIKE 'person-%'`.execute(db);
  await sql`INSERT INTO live.star (list_id, session_code, starred_at)
    SELECT l.id, c.code, now() - interval '1 hour' FROM live.star_list l CROSS JOIN LATERAL (
      SELECT code FROM programme.session WHERE edition_id = ${id} ORDER BY md5(code || l.id::text) LIMIT ${starsEach}
    ) c`.execute(db);
}

async function moveSome({ db }: House, { id }: SeededEdition): Promise<void> {
  await sql`UPDATE programme.placement p SET starts_at = starts_at + interval '15 minutes', ends_at = ends_at + interval '15 minutes'
    FROM programme.session s WHERE s.id = p.session_id AND s.edition_id = ${id} AND s.number % 10 = 0`.execute(
    db,
  );
}

/** What the release page asks, with the programmes at hand as there. */
async function foreseeing(house: House, { id, organiser }: SeededEdition) {
  const newest = await findNewestRelease(house.db, id);
  if (!newest) throw new Error('Nothing is released.');
  const before = (await getRelease(house.db, newest.id)).programme;
  const after = await readWorkingProgramme(house.db, id, programmeHead(await getEdition(house.db, id)));
  const changes = compareProgrammes(before, after);
  return async () =>
    orThrow(await foreseeRelease(house, organiser, { editionId: id, before, after, changes }));
}
