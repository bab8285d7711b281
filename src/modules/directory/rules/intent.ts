/** What a person does with an edition. */
export const intents = ['going', 'maybe', 'speaking', 'submitted'] as const;
export type Intent = (typeof intents)[number];
