import { confirmPass, endVisit, insertVisits, offerPass } from '../queries/visits.ts';
import { judgeVisit, stayUntil } from '../rules/visit.ts';
import { nobodyWaits, paceOf, type Standing, standingOf } from '../rules/waiting-room.ts';
import { freshPlace, isAging, type Place, readPlace, writePlace } from './place-token.ts';
import { type OpenRoom, rankOf, type WaitingRooms } from './waiting-rooms.ts';

/** Who stands in front of a sale: what the browser kept, and what it may ask for. */
export type Comer = {
  readonly kept: string | null;
  /** Whether it reads a page; a form that is sent gets no other pass meanwhile. */
  readonly reads: boolean;
  /** Takes one of the new places that this network may have; `false` if there were too many. */
  readonly mayTakePlace: () => boolean;
};

/** Why somebody is not inside (yet). */
export type Waiting = {
  readonly kind: 'wait';
  readonly why: Standing['kind'] | 'over' | 'elsewhere' | 'too-many-places';
  readonly standing: Standing | null;
  /** People called a minute. */
  readonly pace: number;
  readonly arrivedAt: number | null;
  /** What the browser should keep from now on; `null`: what it has. */
  readonly keep: string | null;
};

export type Answer =
  | { readonly kind: 'pass'; readonly keep: string | null }
  /** Ask again with this. */
  | { readonly kind: 'enter'; readonly keep: string }
  | Waiting;

/** Answers whether somebody may go in to the sale. What is known needs no database; a turn, a new place and a new pass are written. */
export async function comeToRoom(rooms: WaitingRooms, open: OpenRoom, comer: Comer): Promise<Answer> {
  const place = await placeOf(rooms, open, comer.kept);
  if (!place) return takePlace(rooms, open, comer);
  const rank = rankOf(open, place.number);
  if (place.pass !== null && rank !== null) return showPass(rooms, open, comer, { ...place, rank });
  const standing = standingOf(rank, open.room, open.calls, rooms.now());
  if (standing.kind === 'called' && rank !== null) return enter(rooms, open, { ...place, rank });
  if (standing.kind === 'lapsed' && nobodyWaits(open.room)) return takePlace(rooms, open, comer);
  const keep = isAging(place, rooms.now()) ? await written(rooms, open, place) : null;
  return waiting(rooms, open, standing.kind, { standing, place, keep });
}

/** What a place means now, from memory alone: for pages that look whether it is their turn. */
export async function lookAtPlace(
  rooms: WaitingRooms,
  open: OpenRoom,
  kept: string | null,
): Promise<Waiting> {
  const place = await placeOf(rooms, open, kept);
  if (!place) return waiting(rooms, open, 'lapsed', {});
  const standing: Standing =
    place.pass === null
      ? standingOf(rankOf(open, place.number), open.room, open.calls, rooms.now())
      : { kind: 'called', until: rooms.now() };
  return waiting(rooms, open, standing.kind, { standing, place });
}

/** Gives up what a browser has: a place inside is free at once; one in the line is passed over when its turn comes. */
export async function leaveRoom(rooms: WaitingRooms, open: OpenRoom, kept: string | null): Promise<void> {
  const place = await placeOf(rooms, open, kept);
  const rank = place && rankOf(open, place.number);
  if (!place || rank === null || place.pass === null) return;
  const { editionId } = open.room;
  await endVisit(rooms.house.db, editionId, { rank, shown: place.pass, now: rooms.now() });
  await rooms.readVisit(editionId, rank);
}

async function placeOf(rooms: WaitingRooms, { room }: OpenRoom, kept: string | null): Promise<Place | null> {
  return kept === null ? null : readPlace(await rooms.secret(), room, kept, rooms.now());
}

async function written(
  rooms: WaitingRooms,
  { room }: Pick<OpenRoom, 'room'>,
  place: Pick<Place, 'number' | 'arrivedAt' | 'pass'>,
): Promise<string> {
  return writePlace(await rooms.secret(), room, freshPlace(place, rooms.now()));
}

function waiting(
  rooms: WaitingRooms,
  { room, calls }: OpenRoom,
  why: Waiting['why'],
  more: { readonly standing?: Standing; readonly place?: Place; readonly keep?: string | null },
): Waiting {
  const { standing = null, place, keep = null } = more;
  const arrivedAt = place?.arrivedAt ?? null;
  return { kind: 'wait', why, standing, arrivedAt, keep, pace: paceOf(room, calls, rooms.now()) };
}

const newPass = ({ house }: WaitingRooms) => Buffer.from(house.chance(12)).toString('base64url');

async function takePlace(rooms: WaitingRooms, open: OpenRoom, comer: Comer): Promise<Answer> {
  if (!comer.mayTakePlace()) return waiting(rooms, open, 'too-many-places', {});
  const offer = newPass(rooms);
  const given = await rooms.give(open.room.editionId, offer);
  if (!given) return { kind: 'pass', keep: null };
  const { number, isCalled, room } = given;
  const now = rooms.now();
  const place = freshPlace({ number, arrivedAt: now, pass: isCalled ? offer : null }, now);
  const keep = writePlace(await rooms.secret(), room, place);
  if (isCalled) return { kind: 'pass', keep };
  const rank = room.present === null || number < room.present ? null : number;
  const standing = standingOf(rank, room, open.calls, now);
  return waiting(rooms, { ...open, room }, standing.kind, { standing, place, keep });
}

type Ranked = Place & { readonly rank: number };

/** Whose turn it is gets a pass by a way back to the same address, so that it is known which browser has it. */
async function enter(rooms: WaitingRooms, open: OpenRoom, place: Ranked): Promise<Answer> {
  const { editionId, rule } = open.room;
  const now = rooms.now();
  const known = open.visits.get(place.rank) ?? (await rooms.readVisit(editionId, place.rank));
  const offer = newPass(rooms);
  if (!known) {
    const until = now + rule.keepMinutes * 60_000;
    await insertVisits(rooms.house.db, editionId, [{ rank: place.rank, offer }], { now, until });
    const visit = await rooms.readVisit(editionId, place.rank);
    if (visit?.offer !== offer) return waiting(rooms, open, 'called', { place });
    return { kind: 'enter', keep: await written(rooms, open, { ...place, pass: offer }) };
  }
  return offerAnew(rooms, open, place, offer);
}

async function offerAnew(rooms: WaitingRooms, open: OpenRoom, place: Ranked, offer: string): Promise<Answer> {
  const { editionId } = open.room;
  const { rank } = place;
  const visit = await rooms.readVisit(editionId, rank);
  // Nothing is what a waiting browser has to show.
  const says = visit ? judgeVisit(visit, '', rooms.now()) : 'over';
  if (says === 'over' || says === 'elsewhere') return waiting(rooms, open, says, { place });
  if (!(await offerPass(rooms.house.db, editionId, { rank, offer, now: rooms.now() })))
    return waiting(rooms, open, 'called', { place });
  await rooms.readVisit(editionId, rank);
  return { kind: 'enter', keep: await written(rooms, open, { ...place, pass: offer }) };
}

async function showPass(rooms: WaitingRooms, open: OpenRoom, comer: Comer, place: Ranked): Promise<Answer> {
  const { editionId } = open.room;
  const shown = place.pass ?? '';
  const known = open.visits.get(place.rank);
  let says = known ? judgeVisit(known, shown, rooms.now()) : 'elsewhere';
  let visit = known ?? null;
  // Another process may know better: what is remembered is up to a second old.
  if (says !== 'pass' && says !== 'renew') {
    visit = await rooms.readVisit(editionId, place.rank);
    says = visit ? judgeVisit(visit, shown, rooms.now()) : 'over';
  }
  if (says === 'pass' || (says === 'renew' && !comer.reads)) return { kind: 'pass', keep: null };
  if (says === 'renew') return renew(rooms, open, place);
  if (says === 'confirm' && visit) {
    const until = stayUntil(visit.enteredAt, open.room.rule.keepMinutes, rooms.now());
    const { db } = rooms.house;
    await confirmPass(db, editionId, { rank: place.rank, shown, now: rooms.now(), until });
    await rooms.readVisit(editionId, place.rank);
    return { kind: 'pass', keep: null };
  }
  if (says === 'offer' || says === 'again') return offerAnew(rooms, open, place, newPass(rooms));
  if (says === 'over' && nobodyWaits(open.room)) return takePlace(rooms, open, comer);
  return waiting(rooms, open, says === 'over' ? 'over' : 'elsewhere', { place });
}

async function renew(rooms: WaitingRooms, open: OpenRoom, place: Ranked): Promise<Answer> {
  const { editionId } = open.room;
  const { rank } = place;
  const offer = newPass(rooms);
  const isOffered = await offerPass(rooms.house.db, editionId, { rank, offer, now: rooms.now() });
  await rooms.readVisit(editionId, rank);
  return {
    kind: 'pass',
    keep: isOffered ? await written(rooms, open, { ...place, pass: offer }) : null,
  };
}
