import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { instantText, Temporal } from '../../../kernel/time.ts';
import { listRooms } from '../queries/waiting-rooms.ts';
import type { WaitingRoomRule } from '../rules/waiting-room.ts';
import { type Answer, comeToRoom, leaveRoom, lookAtPlace } from './come-to-room.ts';
import { setWaitingRoom } from './set-waiting-room.ts';
import { ranksOf } from './turn-room.ts';
import { createWaitingRooms, rankOf, type WaitingRooms } from './waiting-rooms.ts';

/** A waiting room over a real database, by two processes that share nothing but it. */
let database: TestDatabase;
let house: TestHouse;
let processes: WaitingRooms[];
let editionId: EditionId;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
beforeEach(() => {
  house.clock.setOffset(0);
  editionId = house.newId<EditionId>();
  restart();
});
afterAll(() => database.close());

/** Forgets all that processes had in memory. */
function restart() {
  processes = [0, 1].map(() => createWaitingRooms(house, { freshMs: 0, usableMs: 0 }));
}

const pass = (seconds: number) => house.clock.setOffset(house.clock.offsetMs + seconds * 1000);

function openRule(changes: Partial<WaitingRoomRule> = {}): Promise<void> {
  const rule = { opensAt: null, insideAtOnce: 5, admittedPerMinute: 600, keepMinutes: 10, ...changes };
  return database.db.transaction().execute((tx) => setWaitingRoom(tx, house, { editionId, rule }));
}

const inSeconds = (seconds: number) =>
  instantText(Temporal.Instant.fromEpochMilliseconds(Date.now() + house.clock.offsetMs + seconds * 1000));

async function open(process = 0) {
  const rooms = processes[process];
  const room = (await rooms?.look())?.get(editionId);
  if (!rooms || !room) throw new Error('There is no such room.');
  return { rooms, room };
}

class Browser {
  kept: string | null = null;
  reads = true;
  async ask(process = 0, at = open(process)): Promise<Answer> {
    const { rooms, room } = await at;
    const comer = { kept: this.kept, reads: this.reads, mayTakePlace: () => true };
    const answer = await comeToRoom(rooms, room, comer);
    if (answer.keep) this.kept = answer.keep;
    return answer;
  }
  /** Follows the way back to the same address, as browsers do. */
  async goIn(process = 0): Promise<Answer> {
    const answer = await this.ask(process);
    return answer.kind === 'enter' ? this.ask(process) : answer;
  }
  async leave(): Promise<void> {
    const { rooms, room } = await open();
    await leaveRoom(rooms, room, this.kept);
  }
}

const browsers = (count: number) => Array.from({ length: count }, () => new Browser());
const says = (answer: Answer) => (answer.kind === 'wait' ? answer.why : answer.kind);

test('while few come, everybody is let in at once and again', async () => {
  await openRule();
  for (const browser of browsers(5)) {
    expect(says(await browser.ask())).toBe('pass');
    expect(says(await browser.ask(1))).toBe('pass');
  }
  const sixth = new Browser();
  expect(await sixth.ask()).toMatchObject({ why: 'waiting', standing: { ahead: 0 } });
});

test('a place inside is free as soon as somebody leaves, or keeps silent for too long', async () => {
  await openRule({ insideAtOnce: 1 });
  const [first, second, third] = browsers(3) as [Browser, Browser, Browser];
  for (const browser of [first, second, third]) await browser.ask();
  await first.ask();
  expect(says(await second.ask())).toBe('waiting');
  await first.leave();
  pass(1);
  expect(says(await second.goIn())).toBe('pass');
  pass(599);
  expect(says(await third.ask())).toBe('waiting');
  pass(2);
  expect(says(await third.goIn(1))).toBe('pass');
  // Its time is over, and as nobody else waits it has a new place at once.
  expect(says(await second.ask())).toBe('waiting');
});

test('who is called and does not come keeps the place for its time, and blocks nobody for long', async () => {
  await openRule({ insideAtOnce: 1 });
  const [first, absent, third] = browsers(3) as [Browser, Browser, Browser];
  for (const browser of [first, absent, third]) await browser.ask();
  await first.leave();
  pass(1);
  expect(says(await third.ask())).toBe('waiting');
  pass(46);
  expect(says(await third.goIn())).toBe('pass');
  pass(300);
  expect(says(await absent.goIn())).toBe('pass');
  await absent.leave();
  const late = new Browser();
  await late.ask();
  pass(1);
  // Called, and then not there for longer than its place is kept, while others wait.
  await openRule({ insideAtOnce: 1, keepMinutes: 1 });
  await third.leave();
  pass(1);
  await open();
  pass(100);
  const [next, after] = browsers(2) as [Browser, Browser];
  await next.ask();
  await after.ask();
  expect(says(await late.ask())).toBe('lapsed');
});

test('a copied place lets one browser in, whichever comes first, and a lost answer shuts nobody out', async () => {
  await openRule({ insideAtOnce: 1 });
  const [first, owner, copy] = browsers(3) as [Browser, Browser, Browser];
  await first.ask();
  await owner.ask();
  copy.kept = owner.kept;
  await first.leave();
  pass(1);
  const waited = owner.kept;
  expect(says(await owner.ask())).toBe('enter');
  // That answer never arrived: for some seconds nobody gets another, then whoever asks.
  owner.kept = waited;
  expect(says(await copy.ask(1))).toBe('called');
  pass(20);
  expect(says(await owner.goIn(1))).toBe('pass');
  expect(says(await copy.ask())).toBe('elsewhere');
  expect(says(await copy.ask(1))).toBe('elsewhere');
  // A copy of the pass itself lasts until the pass is renewed.
  copy.kept = owner.kept;
  pass(130);
  expect(says(await owner.ask())).toBe('pass');
  expect(says(await owner.ask())).toBe('pass');
  pass(11);
  expect([says(await owner.ask(1)), says(await copy.ask(1))]).toEqual(['pass', 'elsewhere']);
});

test('a place of another edition or opening, a changed and an old one are none', async () => {
  await openRule({ insideAtOnce: 1 });
  await new Browser().ask();
  const browser = new Browser();
  await browser.ask();
  const place = browser.kept ?? '';
  const look = async (kept: string) => {
    const { rooms, room } = await open();
    return (await lookAtPlace(rooms, room, kept)).why;
  };
  expect(await look(place)).toBe('waiting');
  expect(await look(place.replace(/^\d+/, '0'))).toBe('lapsed');
  expect(await look(`${place}A`)).toBe('lapsed');
  expect(await look('nonsense')).toBe('lapsed');
  pass(86_401);
  expect(await look(place)).toBe('lapsed');
  house.clock.setOffset(0);
  await openRule({ opensAt: inSeconds(60) });
  expect(await look(place)).toBe('lapsed');
});

test('two processes agree on every rank, call and count, and on the shuffle that anybody can do again', async () => {
  await openRule({ opensAt: inSeconds(30), insideAtOnce: 7 });
  const present = browsers(50);
  await Promise.all(present.map((browser, index) => browser.ask(index % 2)));
  pass(31);
  // Another process that looks at the same moment may be the one that opens: a look later all know of it.
  await expect.poll(async () => (await open(0)).room.room.present).toBe(50);
  const [one, other] = [(await open(0)).room, (await open(1)).room];
  expect(other.room).toEqual({ ...one.room, ticked_at: undefined, tickedAt: other.room.tickedAt });
  expect([one.room.present, one.room.called]).toEqual([50, 7]);
  const { seed } = one.room;
  const ranks = Array.from({ length: 50 }, (_, number) => rankOf(one, number));
  expect(ranks).toEqual(Array.from({ length: 50 }, (_, number) => rankOf(other, number)));
  expect(ranks).toEqual([...ranksOf(seed ?? new Uint8Array(), 50)]);
});

test('everybody of a crowd gets in once, in the order of ranks, never too many at once, over restarts', async () => {
  await openRule({ opensAt: inSeconds(20), insideAtOnce: 8, admittedPerMinute: 240 });
  const crowd = browsers(90);
  await Promise.all(crowd.slice(0, 60).map((browser, index) => browser.ask(index % 2)));
  pass(21);
  await open();
  // Later ones come one after the other.
  for (const browser of crowd.slice(60)) await browser.ask();
  const inside = new Map<Browser, number>();
  const gone = new Set<Browser>();
  const entries: { round: number; rank: number | null }[] = [];
  for (let round = 0; round < 200 && gone.size < crowd.length; round += 1) {
    pass(2);
    if (round % 7 === 6) restart();
    // One after the other, so that both know of the same calls.
    const first = await open(0);
    const at = [Promise.resolve(first), open(1)] as const;
    await at[1];
    for (const [browser, since] of inside) {
      if (round - since < 2) continue;
      await browser.leave();
      inside.delete(browser);
      gone.add(browser);
    }
    for (const [index, browser] of crowd.entries()) {
      if (gone.has(browser)) continue;
      const answer = await browser.ask((index + round) % 2, (index + round) % 2 === 0 ? at[0] : at[1]);
      if (answer.kind === 'wait') {
        expect([answer.why, inside.has(browser)]).toEqual(['waiting', false]);
        continue;
      }
      if (inside.has(browser)) continue;
      inside.set(browser, round);
      const { room } = await at[0];
      entries.push({ round, rank: rankOf(room, Number(browser.kept?.split('.')[0])) });
    }
    expect(inside.size).toBeLessThanOrEqual(8);
  }
  expect([gone.size, new Set(entries.map(({ rank }) => rank)).size]).toEqual([90, 90]);
  const rounds = entries.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ round }) => round);
  // Calls are exact; a process that looked a moment earlier than the other learns of one a look later.
  for (const [index, round] of rounds.entries())
    expect(Math.max(...rounds.slice(0, index + 1)) - round).toBeLessThanOrEqual(1);
  expect(entries.every(({ rank }) => rank !== null)).toBe(true);
  const { room } = await open();
  expect([room.room.called, room.room.present]).toEqual([90, 60]);
});

test('places that come at once in two processes are all different', async () => {
  await openRule({ insideAtOnce: 1 });
  const crowd = browsers(120);
  await Promise.all(crowd.map((browser, index) => browser.ask(index % 2)));
  expect(new Set(crowd.map(({ kept }) => kept?.split('.')[0])).size).toBe(120);
  expect((await open()).room.room.nextNumber).toBe(120);
});

test('a turn comes also while nobody asks', async () => {
  await openRule({ insideAtOnce: 1 });
  const [first, second] = browsers(2) as [Browser, Browser];
  const rooms = createWaitingRooms(house);
  const at = async () => {
    const room = (await rooms.look()).get(editionId);
    if (!room) throw new Error('There is no such room.');
    return { rooms, room };
  };
  await first.ask(0, at());
  await second.ask(0, at());
  await first.leave();
  const called = async () =>
    (await listRooms(database.db)).find((room) => room.editionId === editionId)?.called;
  await expect.poll(called, { timeout: 6_000 }).toBe(2);
}, 10_000);
