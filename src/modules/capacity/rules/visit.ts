/** One who was let in. Moments are milliseconds since 1970. */
export type Visit = {
  readonly rank: number;
  /** What the browser shows that is inside; `null` until it has shown the first one that was offered. */
  readonly pass: string | null;
  /** The one before, which may still be under way. */
  readonly passBefore: string | null;
  /** Sent to one browser; once it is shown, the pass before counts no longer, and whoever holds a copy of that is outside. */
  readonly offer: string | null;
  readonly offeredAt: number;
  readonly enteredAt: number;
  readonly changedAt: number;
  readonly until: number;
};

/** What a visit says to a browser. */
export type VisitAnswer =
  | 'pass'
  /** Inside, and it is time for another pass. */
  | 'renew'
  /** Shows what was offered: from now on that is the pass. */
  | 'confirm'
  /** Nobody has shown yet what was offered, and it may have been lost: offer anew. */
  | 'offer'
  /** It was offered a moment ago, perhaps to this very browser. */
  | 'again'
  /** Another browser is inside with this place. */
  | 'elsewhere'
  | 'over';

/** A pass is replaced after so long. */
const renewMs = 2 * 60_000;
/** What was offered and not shown for so long was lost on the way. */
export const offerMs = 20_000;
/** Requests that were under way when the pass was replaced. */
const underWayMs = 10_000;

/** Judges what a browser shows (`shown`) against the visit of its place. */
export function judgeVisit(visit: Visit, shown: string, now: number): VisitAnswer {
  if (visit.until <= now) return 'over';
  if (shown === visit.offer) return 'confirm';
  const mayOffer = visit.offer === null || now - visit.offeredAt >= offerMs;
  if (visit.pass === null) return mayOffer ? 'offer' : 'again';
  if (shown === visit.pass) return mayOffer && now - visit.changedAt >= renewMs ? 'renew' : 'pass';
  return shown === visit.passBefore && now - visit.changedAt < underWayMs ? 'pass' : 'elsewhere';
}

/** Until when one who was inside just now may stay: so many minutes more, and at most three times as many in all. */
export function stayUntil(enteredAt: number, keepMinutes: number, now: number): number {
  const keep = keepMinutes * 60_000;
  return Math.min(now + keep, enteredAt + 3 * keep);
}
