import type { Slot, TimetableWarning } from '#programme';
import type { Locale } from '../../kernel/locale.ts';
import type { Texts } from '../../texts/texts.ts';
import { slotTime } from './sessions-view.ts';
import { useManage } from './use-manage.ts';

/** A slot in words: "Fri 14 May, 10:30–11:00, Hall B". */
export function useSlotWords(data: {
  readonly zone: string;
  readonly rooms: readonly { readonly code: string; readonly name: string }[];
}) {
  const { locale } = useManage();
  return (slot: Slot): string => {
    const rooms = slot.rooms.map((code) => data.rooms.find((room) => room.code === code)?.name ?? code);
    return [slotTime(slot, { zone: data.zone, locale }), ...rooms].join(', ');
  };
}

/** A warning about the timetable as a sentence. */
export function warningSentence(
  warning: TimetableWarning,
  at: { readonly zone: string; readonly locale: Locale; readonly texts: Texts },
): string {
  const words = at.texts.manage.timetable.warnings;
  const a = warning.a.title;
  const time = slotTime({ start: warning.start, end: warning.start }, at);
  switch (warning.name) {
    case 'room-twice':
      return words['room-twice']({ a, b: warning.b.title, room: warning.room, time });
    case 'speaker-twice':
      return words['speaker-twice']({ a, b: warning.b.title, speaker: warning.speaker, time });
    case 'over-plenary':
      return words['over-plenary']({ a, b: warning.b.title, time });
    case 'outside-parent':
      return words['outside-parent']({ a, b: warning.b.title, time });
    case 'outside-days':
      return words['outside-days']({ a, time });
    case 'no-room':
      return words['no-room']({ a, time });
  }
}
