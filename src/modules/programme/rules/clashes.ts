import type { InstantText } from '../../../kernel/time.ts';
import type { Session, Slot } from './programme.ts';

/** What of a session decides whether it clashes. */
type Timed = Pick<Session, 'code' | 'slot' | 'parent' | 'status'>;

/** Two sessions that share time; `start` and `end` bound what they share. */
export type SessionClash<Part extends Timed = Session> = {
  readonly a: Part;
  readonly b: Part;
  readonly start: InstantText;
  readonly end: InstantText;
};

/**
 * The pairs among chosen sessions that overlap, by time. Cancelled ones, those without a slot or length, and a session with
 * the one it is nested in do not clash; touching ends do not either.
 */
export function clashesAmong<Part extends Timed>(sessions: readonly Part[]): readonly SessionClash<Part>[] {
  const timed = sessions
    .flatMap((session) => {
      const slot = session.status === 'cancelled' ? null : session.slot;
      return slot && slot.start < slot.end ? [{ session, slot }] : [];
    })
    .sort((x, y) => order(x.slot, y.slot) || (x.session.code < y.session.code ? -1 : 1));
  const clashes: SessionClash<Part>[] = [];
  let open: typeof timed = [];
  for (const late of timed) {
    open = open.filter((early) => early.slot.end > late.slot.start);
    for (const early of open) {
      if (areNested(early.session, late.session)) continue;
      const [end = late.slot.end] = [early.slot.end, late.slot.end].sort();
      clashes.push({ a: early.session, b: late.session, start: late.slot.start, end });
    }
    open.push(late);
  }
  return clashes;
}

function order(x: Slot, y: Slot): number {
  if (x.start !== y.start) return x.start < y.start ? -1 : 1;
  if (x.end !== y.end) return x.end < y.end ? -1 : 1;
  return 0;
}

/** A poster and its poster session, or two posters of the same one: being at one is being at the other. */
function areNested(a: Timed, b: Timed): boolean {
  return (
    a.code === b.code ||
    a.parent === b.code ||
    b.parent === a.code ||
    (a.parent !== null && a.parent === b.parent)
  );
}
