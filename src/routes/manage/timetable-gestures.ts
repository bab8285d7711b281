import type { Slot } from '#programme';
import { minutesAfter, minutesBetween } from '../../kernel/time.ts';
import type { Drag } from './timetable-drag.ts';
import { type Grid, inRoom, later, longer, momentAt, step } from './timetable-geometry.ts';
import type { EditorSession } from './timetable-load.ts';

const usualMinutes = 30;

/** Where a dropped session goes; `null` takes its time away, `undefined` means that nothing changes. */
export function slotOfDrop(
  session: EditorSession,
  { from, target }: Drag,
  grid: Pick<Grid, 'rooms' | 'date'>,
  zone: string,
): Slot | null | undefined {
  if (target === 'outside') return session.slot ? null : undefined;
  const room = target ? grid.rooms[target.column]?.code : undefined;
  if (!target || room === undefined) return undefined;
  const start = momentAt(grid.date, target.start, zone);
  const end = minutesAfter(start, session.minutes ?? usualMinutes);
  const slot = session.slot ?? { start, end, rooms: [] };
  const was = from === null ? undefined : grid.rooms[from]?.code;
  return inRoom(later(slot, minutesBetween(slot.start, start)), was, room);
}

/** Where a key takes a placed session: arrows by a step or a room, with Shift its end, Delete out; `undefined` for other keys. */
export function slotOfKey(
  slot: Slot,
  at: { readonly key: string; readonly shift: boolean; readonly column: number },
  rooms: Grid['rooms'],
): Slot | null | undefined {
  const by = { ArrowUp: -step, ArrowDown: step }[at.key];
  if (by) return at.shift ? longer(slot, by) : later(slot, by);
  const side = { ArrowLeft: -1, ArrowRight: 1 }[at.key];
  if (side) {
    const room = rooms[at.column + side];
    return room && inRoom(slot, rooms[at.column]?.code, room.code);
  }
  return at.key === 'Delete' || at.key === 'Backspace' ? null : undefined;
}
