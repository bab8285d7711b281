import { minutesFor, type OpenRoom, secondsToLook, type Waiting } from '#capacity/server';
import type { Locale } from '../kernel/locale.ts';
import { clockTime, momentInZone, zoneWords } from '../texts/format.ts';
import { type Texts, textsFor } from '../texts/texts.ts';

/** What somebody who waits is told, whether as a page or piece by piece. */
export type Said = {
  readonly kind: keyof Texts['shell']['waiting']['heading'];
  readonly title: string;
  readonly heading: string;
  /** People before, in words; empty where nobody is or nobody knows. */
  readonly before: string;
  readonly lines: readonly string[];
  /** How far the line has come, of how far it must; `null` where that says nothing. */
  readonly progress: { readonly value: number; readonly max: number } | null;
  /** Seconds until the page should look again; `null`: it need not. */
  readonly seconds: number | null;
};

/** What words need to know beside the answer. */
export type Reader = {
  readonly locale: Locale;
  readonly edition: { readonly name: string; readonly zone: string };
  readonly now: number;
  /** 0 to 1: spreads people who look at the same time. */
  readonly chance: number;
};

/** Says an answer in the reader's language. */
export function sayWaiting(answer: Waiting | 'no-cookies', { room }: OpenRoom, reader: Reader): Said {
  const { waiting: words } = textsFor(reader.locale).shell;
  const kind = answer === 'no-cookies' ? answer : answer.why;
  const standing = answer === 'no-cookies' ? null : answer.standing;
  const ahead = standing?.kind === 'waiting' ? standing.ahead : null;
  const before = ahead === null ? '' : words.before({ people: ahead });
  const pace = answer === 'no-cookies' ? 1 : answer.pace;
  const { edition, now } = reader;
  return {
    kind,
    title: `${before || words.heading[kind]} · ${words.tickets({ edition: edition.name })}`,
    heading: words.heading[kind],
    before,
    lines: linesOf(kind, { ahead, pace, room }, reader),
    progress: ahead === null ? null : { value: room.called, max: room.called + ahead },
    seconds: asksAgain(kind)
      ? secondsToLook(standing ?? { kind: 'called', until: now }, pace, now, reader.chance)
      : null,
  };
}

function asksAgain(kind: Said['kind']): boolean {
  return ['early', 'waiting', 'called', 'elsewhere', 'too-many-places'].includes(kind);
}

function linesOf(
  kind: Said['kind'],
  { ahead, pace, room }: { ahead: number | null; pace: number; room: OpenRoom['room'] },
  { locale, edition, now }: Reader,
): readonly string[] {
  const { waiting: words } = textsFor(locale).shell;
  const { opensAt, keepMinutes, admittedPerMinute } = room.rule;
  switch (kind) {
    case 'early': {
      const time = momentInZone(opensAt ?? '', edition.zone, locale);
      return [words.opens({ time }), words.byLot, words.comeBack, words.looks];
    }
    case 'waiting': {
      // No turn comes sooner than the rule lets it, and then the place is kept.
      const soonest = Math.max(0, (ahead ?? 0) - admittedPerMinute / 6) / admittedPerMinute;
      const until = new Date(now + (soonest + keepMinutes) * 60_000).toISOString();
      const time = `${clockTime(until, edition.zone)} (${zoneWords(until, edition.zone, locale)})`;
      return [words.minutes({ minutes: minutesFor(ahead ?? 0, pace) }), words.kept({ time }), words.looks];
    }
    case 'called':
      return [words.goingIn];
    case 'lapsed':
      return [words.wasKept({ minutes: keepMinutes })];
    case 'over':
      return [words.wasInside];
    case 'elsewhere':
      return [words.oneBrowser];
    case 'too-many-places':
      return [words.others];
    case 'no-cookies':
      return [words.cookies];
  }
}
