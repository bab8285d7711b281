import type { EditionId } from '../../../kernel/ids.ts';
import { type BatchWork, createBatches } from '../../../platform/batches.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret } from '../../../platform/settings.ts';
import { findVisit, listVisits } from '../queries/visits.ts';
import { listCalls, listRooms, type Room } from '../queries/waiting-rooms.ts';
import type { Visit } from '../rules/visit.ts';
import { isInForce, nobodyWaits, type RoomCall, type RoundId } from '../rules/waiting-room.ts';
import { type Given, givePlaces, ranksOf, type TurnParts, turnIfDue } from './turn-room.ts';

/** A waiting room as this process remembers it. */
export type OpenRoom = {
  readonly room: Room;
  readonly calls: readonly RoomCall[];
  readonly visits: Map<number, Visit>;
  /** The rank of each number of those who were present at the opening. */
  readonly ranks: Int32Array | null;
};

/** The waiting rooms of this process: what they remember is read anew each second while somebody asks or waits. */
export type WaitingRooms = {
  /** Every room that is in force, at most a second old; a few seconds where the database is slow. */
  look(): Promise<ReadonlyMap<EditionId, OpenRoom>>;
  /** Gives the next place; `null` if the room is gone. */
  give(editionId: EditionId, offer: string): Promise<Given | null>;
  /** Reads a visit past the memory, and remembers it. */
  readVisit(editionId: EditionId, rank: number): Promise<Visit | null>;
  secret(): Promise<Uint8Array>;
  /** Milliseconds since 1970 by the house's clock. */
  now(): number;
  readonly house: Parts;
};

type Parts = Pick<House, 'db' | 'clock' | 'log' | 'chance'>;
type Memory = { readonly at: number; readonly rooms: Map<EditionId, OpenRoom> };
type Ranks = Map<RoundId, Int32Array>;

/** For how long what was read is taken as it is, and for how long it is while newer is being read; in milliseconds. */
type Ages = { readonly freshMs: number; readonly usableMs: number };

const usual: Ages = { freshMs: 1_000, usableMs: 5_000 };
const betweenTurnsMs = 1_000;

/** Makes the waiting rooms of a process; nothing is read before somebody asks. */
export function createWaitingRooms(house: Parts, ages: Ages = usual): WaitingRooms {
  const parts = { chance: house.chance, now: () => Date.now() + house.clock.offsetMs };
  const batches = createBatches({ db: house.db, lanes: 1, most: 500, waiting: 5_000, retryAfterSeconds: 5 });
  const giving: BatchWork<{ editionId: EditionId; offer: string }, Given | null> = (tx, requests) =>
    givePlaces(tx, parts, requests);
  const memory = createMemory(house, parts, ages);
  let secret: Promise<Uint8Array> | null = null;
  return {
    ...{ house, now: parts.now, look: memory.look },
    async give(editionId, offer) {
      const given = await batches.run(giving, { editionId, offer });
      // Whose coming opens the sale makes ranks known, which are read.
      if (given && !remember(memory.latest(), given.room)) await memory.refresh();
      return given;
    },
    async readVisit(editionId, rank) {
      const visit = await findVisit(house.db, editionId, rank);
      if (visit) memory.latest()?.rooms.get(editionId)?.visits.set(rank, visit);
      return visit;
    },
    secret() {
      secret ??= signingSecret(house.db).catch((error: unknown) => {
        secret = null;
        throw error;
      });
      return secret;
    },
  };
}

function createMemory(house: Parts, parts: TurnParts, { freshMs, usableMs }: Ages) {
  let memory: Memory | null = null;
  let underWay: Promise<Memory> | null = null;
  const refresh = (): Promise<Memory> => {
    underWay ??= readRooms(house, parts, memory)
      .then((read) => {
        memory = read;
        // Somebody's turn comes also while nobody asks: pages may be closed.
        if ([...read.rooms.values()].some(({ room }) => room.present !== null && !nobodyWaits(room)))
          setTimeout(quietly, betweenTurnsMs).unref();
        return read;
      })
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };
  const quietly = () => {
    refresh().catch((error: unknown) =>
      house.log.warn('waiting-room.not-read', { error: error instanceof Error ? error.name : 'unknown' }),
    );
  };
  return {
    refresh,
    latest: () => memory,
    async look() {
      const age = memory ? performance.now() - memory.at : Number.POSITIVE_INFINITY;
      if (!memory || age > usableMs) return (await refresh()).rooms;
      if (age > freshMs && !underWay) quietly();
      return memory.rooms;
    },
  };
}

/** Remembers what was just written without reading it again; `false` if it must be read. */
function remember(memory: Memory | null, room: Room): boolean {
  const before = memory?.rooms.get(room.editionId);
  if (!before || before.room.round !== room.round) return false;
  if (before.room.present === null && room.present !== null) return false;
  if (before.room.nextNumber < room.nextNumber) memory?.rooms.set(room.editionId, { ...before, room });
  return true;
}

async function readRooms(house: Parts, parts: TurnParts, memory: Memory | null): Promise<Memory> {
  const at = performance.now();
  const isDue = ({ rule }: Room) => isInForce(rule, parts.now());
  const due = (await listRooms(house.db)).filter(isDue);
  for (const { editionId } of due) await turnIfDue(house.db, parts, editionId);
  const ranks: Ranks = new Map(
    [...(memory?.rooms.values() ?? [])].flatMap(({ room, ranks }) => (ranks ? [[room.round, ranks]] : [])),
  );
  const rooms = due.length === 0 ? [] : (await listRooms(house.db)).filter(isDue);
  const open = await Promise.all(rooms.map((room) => openRoom(house, room, ranks)));
  return { at, rooms: new Map(open.map((one) => [one.room.editionId, one])) };
}

async function openRoom({ db }: Parts, room: Room, known: Ranks): Promise<OpenRoom> {
  const [calls, visits] = await Promise.all([listCalls(db, room.editionId), listVisits(db, room.editionId)]);
  const { seed, present } = room;
  const ranks = known.get(room.round) ?? (seed && present !== null ? ranksOf(seed, present) : null);
  return { room, calls, ranks, visits: new Map(visits.map((visit) => [visit.rank, visit])) };
}

/** The rank of a number: by the shuffle for who was present, in order of arrival for who came later; `null` before the opening. */
export function rankOf({ room, ranks }: OpenRoom, number: number): number | null {
  if (room.present === null) return null;
  return number < room.present ? (ranks?.[number] ?? null) : number;
}
