/** What the organisers' pages about the programme say. */
export const manageProgramme = {
  frame: {
    label: 'Organisers’ pages',
    palette: 'Find or do anything',
    paletteEmpty: 'Nothing fits. Try another word.',
    paletteHint: 'Ctrl K or ⌘K to find or do anything',
    publicPages: 'Public pages',
    nav: {
      today: 'Today',
      sessions: 'Sessions',
      speakers: 'Speakers',
      rooms: 'Rooms',
      tracks: 'Tracks',
      timetable: 'Timetable',
      release: 'Release',
      importing: 'Import',
      pages: 'Pages',
      sponsors: 'Sponsors',
      team: 'Team',
      settings: 'Settings',
      audit: 'Audit log',
    },
    notes: {
      unplaced: (p: { n: number }) => `${p.n} without time`,
      releases: (p: { n: number }) => `no. ${p.n}`,
      noRelease: 'none yet',
    },
    commands: {
      newSession: 'New session',
      newSpeaker: 'New speaker',
      newRoom: 'New room',
      newTrack: 'New track',
      unplaced: 'Sessions without a time',
      unplacedWords: 'unplaced to be announced',
    },
  },
};
