/** Pages that people look for at every conference, by their addresses; a text to start from stands in `texts.manage.templates`. */
export const wantedPages = ['code-of-conduct', 'health', 'first-timers', 'venue', 'wifi', 'safety'] as const;
export type WantedPage = (typeof wantedPages)[number];
