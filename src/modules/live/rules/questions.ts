import type { Session, SessionKind } from '#programme';
import type { Id, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';

export type QuestionId = Id<'question'>;

export const questionStates = ['new', 'approved', 'answered', 'hidden'] as const;
/** `new` waits for whoever leads the session; `approved` and `answered` are for all; `hidden` for nobody but them. */
export type QuestionState = (typeof questionStates)[number];

/** A question to a session as it is stored. Whose it is must go no further than `viewQuestion`. */
export type StoredQuestion = {
  readonly id: QuestionId;
  readonly personId: PersonId | null;
  readonly isAnonymous: boolean;
  readonly text: string;
  readonly state: QuestionState;
  readonly askedAt: InstantText;
  readonly votes: number;
  /** How many reported it since somebody last looked at it. */
  readonly reports: number;
};

/** A question as it may be shown: without a trace of who asked, unless they said that their name may stand there. */
export type QuestionView = Omit<StoredQuestion, 'personId' | 'isAnonymous'> & {
  /** `null`: asked anonymously, or whoever asked is gone. */
  readonly name: string | null;
};

/** What an edition's organisers decided of questions. */
export type AskingRules = {
  readonly allowsAnonymous: boolean;
  /** New questions are seen by all only after somebody of the session approved them. */
  readonly isModerated: boolean;
};

export const usualAsking: AskingRules = { allowsAnonymous: true, isModerated: true };

/** Questions of one person to one session that are not answered yet, at most. */
export const mostOpenQuestions = 5;
/** So many readers' reports hide a question until somebody looked at it. */
export const reportsThatHide = 3;
const mostSigns = 400;
const minutesBefore = 15;
const minutesAfterEnd = 24 * 60;

const withoutQuestions: readonly SessionKind[] = ['break', 'notice', 'social'];

export type AskingWindow = {
  readonly state: 'none' | 'not-yet' | 'open' | 'over';
  /** `null` where there is no time yet. */
  readonly opensAt: InstantText | null;
};

/**
 * Whether a session takes questions now: from 15 minutes before its start until a day after its end. Who leads it may open them before, or
 * close them; what was opened so closes with all others.
 */
export function askingWindow(
  session: Pick<Session, 'kind' | 'status'>,
  slot: { readonly start: InstantText; readonly end: InstantText } | null,
  opened: boolean | null,
  now: InstantText,
): AskingWindow {
  if (withoutQuestions.includes(session.kind) || session.status === 'cancelled')
    return { state: 'none', opensAt: null };
  const opensAt = slot && minutesAfter(slot.start, -minutesBefore);
  if (slot && now > minutesAfter(slot.end, minutesAfterEnd)) return { state: 'over', opensAt };
  if (opened !== null) return { state: opened ? 'open' : 'over', opensAt };
  return { state: opensAt !== null && now >= opensAt ? 'open' : 'not-yet', opensAt };
}

export type QuestionCode = 'question-missing' | 'question-too-long' | 'not-anonymous';

/** What is asked, tidied, if it may stand here: 400 signs at most. */
export function checkQuestion(
  input: { readonly text: string; readonly isAnonymous: boolean },
  rules: AskingRules,
): Outcome<string, QuestionCode> {
  const text = input.text.replace(/\s+/gu, ' ').trim();
  if (!text) return refuse('question-missing', { field: 'text' });
  if ([...text].length > mostSigns) return refuse('question-too-long', { field: 'text' });
  if (input.isAnonymous && !rules.allowsAnonymous) return refuse('not-anonymous', { field: 'anonymous' });
  return done(text);
}

/** The most wanted first, of two alike the earlier; those that were answered come after all that wait. */
export function inOrder<Question extends Pick<StoredQuestion, 'id' | 'votes' | 'askedAt' | 'state'>>(
  questions: readonly Question[],
): Question[] {
  const rank = ({ state }: Question) => (state === 'answered' ? 1 : 0);
  return questions.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      b.votes - a.votes ||
      a.askedAt.localeCompare(b.askedAt) ||
      a.id.localeCompare(b.id),
  );
}

/** What anybody may read. */
export function isForAll({ state }: Pick<StoredQuestion, 'state'>): boolean {
  return state === 'approved' || state === 'answered';
}

/** A question as it may leave the server; `names` are those of persons who asked under them. */
export function viewQuestion(
  { personId, isAnonymous, ...question }: StoredQuestion,
  names: ReadonlyMap<PersonId, string>,
): QuestionView {
  return { ...question, name: isAnonymous || !personId ? null : (names.get(personId) ?? null) };
}
