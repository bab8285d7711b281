import type { Id } from '../../../kernel/ids.ts';

export type SuggestionId = Id<'suggestion'>;
export type DoubtId = Id<'doubt'>;

/** `unconfirmed`: the address has not answered yet. */
export const suggestionStates = ['unconfirmed', 'open', 'accepted', 'declined'] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/** Signs that the note and the reply may have at the most. */
export const longestNote = 2_000;
/** Nobody fills in such a form in less; programs do. */
export const leastSeconds = 4;
/** A form that was opened longer ago is opened anew. */
export const mostSeconds = 86_400;
