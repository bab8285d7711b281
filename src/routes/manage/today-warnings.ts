import type { TimetableWarning } from '#programme';
import type { Locale } from '../../kernel/locale.ts';
import { dateIn } from '../../kernel/time.ts';
import { clockTime, dateWords } from '../../texts/format.ts';
import type { Texts } from '../../texts/texts.ts';

/** A slip in the timetable in one sentence, with when it is. */
export function warningSentence(
  warning: TimetableWarning,
  zone: string,
  locale: Locale,
  texts: Texts,
): string {
  const words = texts.manage.house.slips;
  const at = `${dateWords(dateIn(warning.start, zone), locale, 'weekday')} ${clockTime(warning.start, zone)}`;
  switch (warning.name) {
    case 'room-twice':
      return words.roomTwice({ room: warning.room, a: warning.a.title, b: warning.b.title, at });
    case 'speaker-twice':
      return words.speakerTwice({ speaker: warning.speaker, a: warning.a.title, b: warning.b.title, at });
    case 'over-plenary':
      return words.overPlenary({ a: warning.a.title, b: warning.b.title, at });
    case 'outside-days':
      return words.outsideDays({ a: warning.a.title, at });
    case 'no-room':
      return words.noRoom({ a: warning.a.title, at });
    case 'outside-parent':
      return words.outsideParent({ a: warning.a.title, b: warning.b.title, at });
  }
}
