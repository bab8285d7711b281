/** Pages that people look for at every conference, by their addresses; a text to start from stands in `texts.manage.templates`. */
export const wantedPages = ['conduct', 'health', 'first-time', 'venue', 'wifi', 'help'] as const;
