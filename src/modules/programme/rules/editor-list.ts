import { foldedText } from '../../../kernel/search-text.ts';
import type { Session } from './programme.ts';

/** Where a session stands, for those who make the programme. A session may be in several. */
export const editorStates = ['placed', 'unplaced', 'no-speaker', 'announced', 'cancelled'] as const;
export type EditorState = (typeof editorStates)[number];

/** What an organiser looks for in the list of sessions; empty texts mean any. */
export type EditorFilter = {
  readonly text: string;
  readonly kind: string;
  readonly track: string;
  readonly state: EditorState | '';
};

export type EditorEntry = { readonly session: Session; readonly announced: boolean };

/** Kinds that need nobody on stage. */
const withoutSpeaker: ReadonlySet<string> = new Set([
  'break',
  'notice',
  'social',
  'open-space',
  'sprint',
  'poster',
  'lightning-talk',
]);

/** True if the session stands so. */
function isInState({ session, announced }: EditorEntry, state: EditorState): boolean {
  const confirmed = session.status === 'confirmed';
  switch (state) {
    case 'placed':
      return confirmed && session.slot !== null;
    case 'unplaced':
      return confirmed && session.slot === null && session.parent === null;
    case 'no-speaker':
      return confirmed && session.speakers.length === 0 && !withoutSpeaker.has(session.kind);
    case 'announced':
      return announced;
    case 'cancelled':
      return !confirmed;
  }
}

/** The entries that fit, in their order; `names` are the speakers' names by code, which the text is looked for in too. */
export function filterForEditors<Entry extends EditorEntry>(
  entries: readonly Entry[],
  filter: EditorFilter,
  names: ReadonlyMap<string, string>,
): Entry[] {
  const wanted = foldedText(filter.text).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const { session } = entry;
    if (filter.kind && session.kind !== filter.kind) return false;
    if (filter.track && session.track !== filter.track) return false;
    if (filter.state && !isInState(entry, filter.state)) return false;
    if (wanted.length === 0) return true;
    const text = foldedText(
      [
        session.title,
        session.code,
        session.kindLabel,
        ...session.tags,
        ...Object.values(session.translations).map((translation) => translation.title),
        ...session.speakers.map((code) => names.get(code)),
      ].join(' '),
    );
    return wanted.every((word) => text.includes(word));
  });
}

/** How many sessions stand in each state. */
export function countStates(entries: readonly EditorEntry[]): Record<EditorState, number> {
  const count = (state: EditorState) => entries.filter((entry) => isInState(entry, state)).length;
  return {
    placed: count('placed'),
    unplaced: count('unplaced'),
    'no-speaker': count('no-speaker'),
    announced: count('announced'),
    cancelled: count('cancelled'),
  };
}
