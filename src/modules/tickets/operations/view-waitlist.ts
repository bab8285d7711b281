import { inTurn } from '#capacity';
import { listBaskets, listPoolsOf, listWaiting, type WaitingRow } from '#capacity/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { readId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { listWaitersIn } from '../queries/waiters.ts';

/** Somebody who waits, or has an offer; `place` is 0 for who is next, `null` for who has an offer. */
export type WaitlistRow = WaitingRow & {
  readonly place: number | null;
  /** `null`: a guest. */
  readonly personId: PersonId | null;
  /** As they wrote them when they joined; empty for who was put there otherwise. */
  readonly name: string;
  readonly email: string;
  /** Until when the offer stands. */
  readonly offeredUntil: InstantText | null;
};

/** Who waits in an edition, in turn, those with an offer first. The caller has checked who asks. */
export async function viewWaitlist(db: Db, editionId: EditionId): Promise<readonly WaitlistRow[]> {
  const poolIds = (await listPoolsOf(db, editionId))
    .filter(({ hasWaitlist }) => hasWaitlist)
    .map(({ id }) => id);
  if (poolIds.length === 0) return [];
  const all = (await listWaiting(db, { poolIds })).filter(
    ({ state }) => state === 'waiting' || state === 'offered',
  );
  const waiting = inTurn(all.filter(({ state }) => state === 'waiting')) as readonly WaitingRow[];
  const offered = all.filter(({ state }) => state === 'offered');
  const baskets = await listBaskets(
    db,
    offered.flatMap(({ basketId }) => basketId ?? []),
  );
  const until = new Map(baskets.map(({ id, claims }) => [id, claims[0]?.expiresAt ?? null]));
  const waiters = new Map((await listWaitersIn(db, editionId)).map((each) => [each.waitingId, each]));
  const rowOf = (entry: WaitingRow, place: number | null): WaitlistRow => ({
    ...entry,
    place,
    name: waiters.get(entry.id)?.name ?? '',
    email: waiters.get(entry.id)?.email ?? '',
    personId: readId<'person'>(/^person:(.*)$/.exec(entry.claimant)?.[1]),
    offeredUntil: entry.basketId ? (until.get(entry.basketId) ?? null) : null,
  });
  const before = (at: number, { poolIds: own }: WaitingRow) =>
    waiting.slice(0, at).filter(({ poolIds: theirs }) => theirs.some((id) => own.includes(id))).length;
  return [
    ...offered.map((entry) => rowOf(entry, null)),
    ...waiting.map((entry, at) => rowOf(entry, before(at, entry))),
  ];
}
