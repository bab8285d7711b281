import type { Id } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';

export type PollId = Id<'poll'>;

export const pollStates = ['draft', 'open', 'closed', 'revealed'] as const;
/** `draft`: seen by those who make it; `open`: takes answers; `closed`: takes none any more; `revealed`: shows its counts and its key. */
export type PollState = (typeof pollStates)[number];

export type PollOption = { readonly number: number; readonly text: string; readonly isKey: boolean };

/** A poll as it is stored. It leaves the server through `viewPoll` only. */
export type StoredPoll = {
  readonly id: PollId;
  readonly title: string;
  readonly isMultiple: boolean;
  readonly state: PollState;
  readonly options: readonly PollOption[];
};

/** What was counted of a poll: answers by the option's number, and how many people answered. */
export type PollCounts = { readonly byOption: ReadonlyMap<number, number>; readonly people: number };

export type PollView = {
  readonly id: PollId;
  readonly title: string;
  readonly isMultiple: boolean;
  readonly state: PollState;
  readonly options: readonly {
    readonly number: number;
    readonly text: string;
    /** Only once it is revealed; else there is no such key at all. */
    readonly result?: { readonly n: number; readonly isKey: boolean };
  }[];
  /** People who answered; only once it is revealed. */
  readonly people?: number;
  /** It has right answers, which are told once it is revealed. */
  readonly isQuiz: boolean;
};

export const mostOptions = 8;
/** Polls of one session, at most. */
export const mostPolls = 20;
const mostSigns = 160;

export type PollCode =
  | 'poll-title-missing'
  | 'poll-too-long'
  | 'poll-too-few-options'
  | 'poll-key-not-single';

export type PollInput = {
  readonly title: string;
  readonly isMultiple: boolean;
  /** Empty ones are left out. */
  readonly options: readonly { readonly text: string; readonly isKey: boolean }[];
};

/** A poll that may be put: a question, and two to eight different answers. */
export function checkPoll(
  input: PollInput,
): Outcome<Pick<StoredPoll, 'title' | 'isMultiple' | 'options'>, PollCode> {
  const title = input.title.replace(/\s+/gu, ' ').trim();
  const options = input.options
    .map(({ text, isKey }) => ({ text: text.replace(/\s+/gu, ' ').trim(), isKey }))
    .filter(({ text }) => text !== '')
    .slice(0, mostOptions)
    .map((option, index) => ({ ...option, number: index + 1 }));
  if (!title) return refuse('poll-title-missing', { field: 'title' });
  if ([title, ...options.map(({ text }) => text)].some((text) => [...text].length > mostSigns))
    return refuse('poll-too-long', { field: 'title' });
  if (new Set(options.map(({ text }) => text)).size < Math.max(2, options.length))
    return refuse('poll-too-few-options', { field: 'option-1' });
  if (!input.isMultiple && options.filter(({ isKey }) => isKey).length > 1)
    return refuse('poll-key-not-single', { field: 'option-1' });
  return done({ title, isMultiple: input.isMultiple, options });
}

/** The chosen options of an answer, each once; `null` if it is none to this poll. Nothing chosen takes the answer back. */
export function readAnswer(
  poll: Pick<StoredPoll, 'isMultiple' | 'options'>,
  numbers: readonly number[],
): number[] | null {
  const chosen = [...new Set(numbers)].sort((a, b) => a - b);
  const known = new Set(poll.options.map(({ number }) => number));
  if (chosen.some((number) => !known.has(number))) return null;
  return chosen.length > 1 && !poll.isMultiple ? null : chosen;
}

/** Whether it has right answers. */
export function isQuiz(poll: Pick<StoredPoll, 'options'>): boolean {
  return poll.options.some(({ isKey }) => isKey);
}

/** What of a poll may leave the server: no count and no key before it is revealed, to nobody. */
export function viewPoll(poll: StoredPoll, counts: PollCounts | undefined): PollView {
  const { id, title, isMultiple, state } = poll;
  const shown = state === 'revealed' ? (counts ?? { byOption: new Map(), people: 0 }) : null;
  return {
    ...{ id, title, isMultiple, state },
    isQuiz: isQuiz(poll),
    options: poll.options.map(({ number, text, isKey }) => ({
      number,
      text,
      ...(shown ? { result: { n: shown.byOption.get(number) ?? 0, isKey } } : {}),
    })),
    ...(shown ? { people: shown.people } : {}),
  };
}

/** Whether a poll may go from one state to another: on from draft to revealed, and back to open while nothing was shown. */
export function mayTurn(from: PollState, to: PollState): boolean {
  const ways: Readonly<Record<PollState, readonly PollState[]>> = {
    draft: ['open'],
    open: ['closed', 'revealed'],
    closed: ['open', 'revealed'],
    revealed: [],
  };
  return ways[from].includes(to);
}
