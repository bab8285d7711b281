import { createHash } from 'node:crypto';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { insertVisits } from '../queries/visits.ts';
import {
  countCrowd,
  listCalls,
  lockDueRoom,
  lockRoom,
  type Room,
  writeStep,
} from '../queries/waiting-rooms.ts';
import { shuffledRanks } from '../rules/shuffle.ts';
import { lapsedBy, stepRoom } from '../rules/waiting-room.ts';

/** What turning needs: chance for the shuffle, and the moment. */
export type TurnParts = { readonly chance: (length: number) => Uint8Array; readonly now: () => number };

/** A place that was given, and whether its turn is now. */
export type Given = { readonly number: number; readonly isCalled: boolean; readonly room: Room };

/** Rooms are turned at most this often. */
const turnMs = 900;

/** Numbers for the shuffle: SHA-256 over the seed and a counter (32 bits, big-endian), eight words of 32 bits from each. */
function wordsFrom(seed: Uint8Array): () => number {
  const counter = Buffer.alloc(4);
  let block = Buffer.alloc(0);
  let drawn = 0;
  return () => {
    const at = (drawn % 8) * 4;
    if (at === 0) {
      counter.writeUInt32BE(drawn / 8);
      block = createHash('sha256').update(seed).update(counter).digest();
    }
    drawn += 1;
    return block.readUInt32BE(at);
  };
}

/** The rank of each number given before the opening; the same for everybody who knows the seed. */
export function ranksOf(seed: Uint8Array, present: number): Int32Array {
  return shuffledRanks(present, wordsFrom(seed));
}

/** Calls whoever's turn it is, if nobody did a moment ago. */
export async function turnIfDue(db: Db, parts: TurnParts, editionId: EditionId): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const room = await lockDueRoom(tx, editionId, parts.now() - turnMs);
    if (room) await turn(tx, parts, room, 0);
  });
}

/** Gives places in the order of asking. Whose turn it is at once is let in by what was offered with the request. */
export async function givePlaces(
  tx: Tx,
  parts: TurnParts,
  requests: readonly { readonly editionId: EditionId; readonly offer: string }[],
): Promise<readonly (Given | null)[]> {
  const given = new Map<number, Given | null>();
  // Rooms are locked in the order of their keys, by everybody.
  for (const editionId of [...new Set(requests.map((request) => request.editionId))].sort()) {
    const mine = [...requests.entries()].filter(([, request]) => request.editionId === editionId);
    const before = await lockRoom(tx, editionId);
    if (!before) continue;
    const now = parts.now();
    const room = await turn(tx, parts, before, mine.length);
    const places = mine.map(([index, { offer }], order) => {
      const number = before.nextNumber + order;
      return { index, offer, number, isCalled: number >= (room.present ?? Infinity) && number < room.called };
    });
    for (const { index, number, isCalled } of places) given.set(index, { number, isCalled, room });
    const called = places.filter(({ isCalled }) => isCalled);
    const until = now + room.rule.keepMinutes * 60_000;
    const visits = called.map(({ number, offer }) => ({ rank: number, offer }));
    await insertVisits(tx, editionId, visits, { now, until });
  }
  return requests.map((_, index) => given.get(index) ?? null);
}

async function turn(tx: Tx, parts: TurnParts, before: Room, newcomers: number): Promise<Room> {
  const now = parts.now();
  const calls = await listCalls(tx, before.editionId);
  const crowd = await countCrowd(tx, before, calls, now);
  const stepped = { ...before, ...stepRoom(before, crowd, newcomers, now) };
  const opens = before.present === null && stepped.present !== null;
  const seed = opens ? Buffer.from(parts.chance(32)) : before.seed;
  const after: Room = { ...stepped, seed, lapsed: lapsedBy(before, calls, now) };
  await writeStep(tx, before, after, now);
  return after;
}
