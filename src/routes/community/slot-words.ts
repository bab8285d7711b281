import { type SpaceSlot, slotKey } from '#community';
import type { Locale } from '../../kernel/locale.ts';
import { dateIn } from '../../kernel/time.ts';
import { clockTime, dateWords, numberWords } from '../../texts/format.ts';

type Rooms = ReadonlyMap<string, { readonly name: string; readonly capacity: number | null }>;
type At = { readonly zone: string; readonly locale: Locale };

/** "Fri, 14 May 13:00–13:45". */
export function slotTime({ start, end }: Pick<SpaceSlot, 'start' | 'end'>, { zone, locale }: At): string {
  const day = dateIn(start, zone);
  const date = `${dateWords(day, locale, 'weekday')} ${dateWords(day, locale, 'short')}`;
  return `${date} ${clockTime(start, zone)}–${clockTime(end, zone)}`;
}

/** Slots as a form offers them, with how many people the room holds. */
export function slotOptions(slots: readonly SpaceSlot[], rooms: Rooms, at: At) {
  return slots.map((slot) => {
    const room = rooms.get(slot.room);
    const holds = room?.capacity ? ` (${numberWords(room.capacity, at.locale)})` : '';
    return { value: slotKey(slot), label: `${slotTime(slot, at)} · ${room?.name ?? slot.room}${holds}` };
  });
}
