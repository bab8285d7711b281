import { anywhereDay } from '#directory';
import type { Locale } from '../../kernel/locale.ts';
import { type InstantText, Temporal, type ZoneName } from '../../kernel/time.ts';
import { dateSpan, dateWords, momentWords, zoneWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';

/** A deadline as a page says it. */
export type MomentView = {
  readonly moment: InstantText;
  /** Date and time with their zone: the reader's own, else the place's, else UTC. */
  readonly clock: string;
  /** The day with whose end it passes anywhere on Earth, if that is how it was set. */
  readonly anywhere: string | null;
  /** The reader's own zone goes first, else what was announced. */
  readonly isOwn: boolean;
};

/** A deadline in the reader's zone (`own`) or that of the place; the day anywhere on Earth is always said where it is one. */
export function momentView(
  moment: InstantText,
  place: ZoneName | null,
  own: ZoneName | null,
  locale: Locale,
): MomentView {
  const zone = own ?? place ?? 'UTC';
  const day = anywhereDay(moment);
  return {
    moment,
    clock: `${momentWords(moment, zone, locale)} ${zoneWords(moment, zone, locale)}`,
    anywhere: day && `${dateSpan(day, day, locale)}, ${textsFor(locale).directory.deadline.anywhere}`,
    isOwn: own !== null,
  };
}

/** The same in one line of text. */
export function momentText({ clock, anywhere, isOwn }: MomentView): string {
  const parts = isOwn ? [clock, anywhere] : [anywhere, clock];
  return parts.filter(Boolean).join(' · ');
}

/** "in 3 days" or a date, and which of the two it is. */
export type WhenView = { readonly text: string; readonly isDate: boolean };

/** When a deadline is, by the days of the reader's zone; without one, of the zone that is last to end a day (UTC−12). */
export function whenView(
  moment: InstantText,
  now: InstantText,
  locale: Locale,
  own: ZoneName | null = null,
): WhenView {
  const { deadline } = textsFor(locale).directory;
  const dayOf = (at: InstantText) =>
    Temporal.Instant.from(at)
      .toZonedDateTimeISO(own ?? '-12:00')
      .toPlainDate();
  const days = dayOf(now).until(dayOf(moment)).days;
  if (days <= 0) return { text: deadline.today, isDate: false };
  if (days === 1) return { text: deadline.tomorrow, isDate: false };
  if (days <= 14) return { text: deadline.inDays({ n: days }), isDate: false };
  const date = dayOf(moment).toString();
  const words = dateWords(date, locale, 'short');
  return {
    text: deadline.on({ date: date.slice(0, 4) === now.slice(0, 4) ? words : dateSpan(date, date, locale) }),
    isDate: true,
  };
}

/** "in 3 days"; `null` where that would only be the date again, or it is over. */
export function timeLeft(
  moment: InstantText,
  now: InstantText,
  locale: Locale,
  own: ZoneName | null,
): string | null {
  const { text, isDate } = whenView(moment, now, locale, own);
  return moment > now && !isDate ? text : null;
}

/** What a list says of a deadline: its words around the time, and the mark of one that passes anywhere on Earth. */
export type DeadlineView = {
  readonly moment: InstantText;
  readonly before: string;
  readonly when: WhenView;
  readonly after: string;
  /** "AoE", with the day where the words before it are of another zone; `null` for any other deadline. */
  readonly anywhere: string | null;
  readonly soon: boolean;
};

const soonMs = 8 * 86_400_000;
const gap = '\u0000';

/** A sentence of a deadline in parts, so that a page's script can write its date anew. */
export function deadlineView(
  moment: InstantText,
  sentence: (p: { when: string }) => string,
  at: { readonly now: InstantText; readonly locale: Locale; readonly zone: ZoneName | null },
): DeadlineView {
  const { now, locale, zone } = at;
  const [before = '', after = ''] = sentence({ when: gap }).split(gap);
  const day = anywhereDay(moment);
  const { aoe } = textsFor(locale).directory.deadline;
  const when = whenView(moment, now, locale, zone);
  const isPlain = zone === null && when.isDate;
  return {
    ...{ moment, before, when, after },
    anywhere: day && (isPlain ? aoe : `${dateWords(day, locale, 'short')} ${aoe}`),
    soon: Date.parse(moment) - Date.parse(now) < soonMs,
  };
}
