import { readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import {
  findLetter,
  type LetterCopy,
  type LetterLine,
  listLetters,
  readMailState,
  retryLetter,
} from '../../../platform/mail/letters.ts';
import { isSteward } from '../rules/granting.ts';
import type { Viewer } from '../rules/viewer.ts';

export type OutboxPage = {
  readonly letters: readonly LetterLine[];
  /** Give it as `before` for the page after; `null` on the last. */
  readonly next: string | null;
  readonly counts: { readonly waiting: number; readonly failed: number; readonly kept: number };
  /** False: letters are kept as files and nobody gets them. */
  readonly sends: boolean;
};

/** Stewards read every letter. In a rehearsal that sends none everybody does: its people are invented, and who takes part gets their own link there. */
function mayReadLetters({ config }: House, viewer: Viewer): boolean {
  return isSteward(viewer) || keepsLettersOpen(config);
}

/** Whether the letters lie open, as those of a rehearsal do that sends none. */
export function keepsLettersOpen({ mode, smtpUrl }: House['config']): boolean {
  return mode === 'rehearsal' && smtpUrl === null;
}

/** Letters of the whole installation, the newest first; for stewards, and for everybody in a rehearsal that sends none. */
export async function readOutbox(
  house: House,
  viewer: Viewer,
  input: { readonly before?: string; readonly limit: number },
): Promise<Outcome<OutboxPage, 'not-allowed'>> {
  if (!mayReadLetters(house, viewer)) return refuse('not-allowed');
  const before = readId<'letter'>(input.before) ?? undefined;
  const found = await listLetters(house.db, { limit: input.limit + 1, before });
  const letters = found.slice(0, input.limit);
  return done({
    letters,
    next: found.length > input.limit ? (letters.at(-1)?.id ?? null) : null,
    counts: await readMailState(house.db),
    sends: house.config.smtpUrl !== null,
  });
}

/** One letter with what it says, unless that is a secret on its way. */
export async function readLetter(
  house: House,
  viewer: Viewer,
  input: { readonly letterId: string },
): Promise<Outcome<LetterCopy, 'not-allowed' | 'not-found'>> {
  if (!mayReadLetters(house, viewer)) return refuse('not-allowed');
  const id = readId<'letter'>(input.letterId);
  const letter = id && (await findLetter(house.db, id));
  return letter ? done(letter) : refuse('not-found');
}

/** Lets a letter that failed try again. */
export async function sendLetterAgain(
  house: House,
  viewer: Viewer,
  input: { readonly letterId: string },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!isSteward(viewer)) return refuse('not-allowed');
  const id = readId<'letter'>(input.letterId);
  return id && (await retryLetter(house.db, id)) ? done(null) : refuse('not-found');
}
