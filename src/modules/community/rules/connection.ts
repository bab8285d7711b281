import type { Id, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';

export type IntroductionId = Id<'introduction'>;
export type ConnectionId = Id<'connection'>;

/** Minutes for which a code that is held out opens one's card. */
export const codeMinutes = 10;
/** Minutes for which an answer waits for a yes: two days, as phones are not always at hand. */
export const answerMinutes = 2 * 24 * 60;
/** Signs of a code. */
export const codeSigns = 8;
/** Signs of a code that is made ready in advance: it lives long, so it is longer. */
export const preparedSigns = 12;
/** Codes that are made ready at once. */
export const preparedCodes = 3;
export const longestNote = 2_000;
/** Characters of a word of thanks. */
export const longestThanks = 500;

/** A code as somebody types it: small letters, spaces and hyphens do not matter; `null` if it can be none. */
export function readCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '');
  return /^[2-9A-HJ-NP-Z]{8}(?:[2-9A-HJ-NP-Z]{4})?$/.test(code) ? code : null;
}

/** Two people in the one order in which a pair is kept. */
export function pairOf(one: PersonId, other: PersonId): readonly [PersonId, PersonId] {
  return one < other ? [one, other] : [other, one];
}

type Timed = {
  readonly title: string;
  readonly start: InstantText | null;
  readonly end: InstantText | null;
};

/**
 * The session in which two people meet now: one that both have in their agendas, or the only one that is on. What only one of them has is
 * their own affair and is not told.
 */
export function metIn(on: readonly Timed[], shared: readonly Timed[], now: InstantText): string | null {
  const running = ({ start, end }: Timed) => start !== null && end !== null && start <= now && now < end;
  const both = shared.filter(running);
  if (both.length === 1) return both[0]?.title ?? null;
  const all = on.filter(running);
  return all.length === 1 ? (all[0]?.title ?? null) : null;
}
