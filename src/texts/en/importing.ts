import { count as plural } from '../plural.ts';

/** What a remark of an import tells; missing parts are empty, `count` is 1 where one row is meant. */
export type RemarkFacts = {
  readonly subject: string;
  readonly field: string;
  readonly value: string;
  readonly count: number;
};
/** What a change of a programme tells: the name of the thing, how it was and is (written out), and which fields. */
export type ChangeFacts = {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly fields: string;
};

const rows = (count: number) => (count > 1 ? ` (${plural('en', count, '# row', '# rows')})` : '');
const quoted = (value: string) => (value ? ` “${value}”` : '');
const example = (value: string) => (value ? `, for example “${value}”` : '');
const given = (value: string) => (value ? `: ${value}` : '');
const at = (field: string) => (field ? ` in “${field}”` : '');

export const importing = {
  title: 'Import a programme',
  formats: {
    'frab-xml': 'frab, pentabarf or pretalx XML (schedule.xml)',
    'pretalx-json': 'pretalx or c3voc JSON (schedule.json)',
    'pycon-us': 'PyCon US (conference.json)',
    europython: 'EuroPython (sessions, schedule or speakers as JSON)',
    icalendar: 'iCalendar (.ics)',
    csv: 'Table (CSV)',
  },
  weights: { lost: 'Not brought in', changed: 'Brought in with changes', noted: 'Worth a look' },
  unreadable: {
    'not-this-format': 'This is not a file in the chosen format. Choose another format, or another file.',
    'broken-file': 'The file is damaged or ends in the middle. Export it again and try once more.',
    'empty-file': 'The file is empty. Check that the export has finished.',
    'too-large': 'The file is too large. Split it, for example by day.',
  },
  columns: {
    code: 'Code',
    title: 'Title',
    subtitle: 'Subtitle',
    abstract: 'Abstract',
    description: 'Description',
    contentNotes: 'Content notes',
    kind: 'Kind of session',
    track: 'Track',
    level: 'Level',
    language: 'Language',
    speakers: 'Speakers',
    affiliation: 'Speaker’s affiliation',
    biography: 'Speaker’s biography',
    room: 'Room',
    date: 'Date',
    start: 'Start',
    endDate: 'End date',
    end: 'End',
    minutes: 'Length',
    tags: 'Tags',
    link: 'Link',
    recorded: 'Recorded',
    delivery: 'On site or remote',
    status: 'Status',
  },
  remarks: {
    'field-not-used': ({ subject, field, value, count }: RemarkFacts) =>
      `${subject}: the field “${field}”${rows(count)} has no place here${example(value)}.`,
    'row-not-readable': ({ subject, value, count }: RemarkFacts) =>
      `${subject}${rows(count)}: could not be read and was left out${given(value)}`,
    'row-without-title': ({ subject }: RemarkFacts) => `${subject}: has no title and was left out.`,
    'no-start': ({ subject, count }: RemarkFacts) =>
      `${subject}${rows(count)}: has no time yet and is shown as “to be announced”.`,
    'no-end': ({ subject, value }: RemarkFacts) =>
      `${subject}: has neither an end nor a length; the usual length was taken${given(value)}.`,
    'ends-before-start': ({ subject, value }: RemarkFacts) =>
      `${subject}: ends before it starts (${value}); the end was worked out from the length.`,
    'no-zone': ({ subject, value, count }: RemarkFacts) =>
      `${subject}${rows(count)}: names no time zone; ${value || 'that of the edition'} is used.`,
    'date-repaired': ({ subject, field, value }: RemarkFacts) =>
      `${subject}: the date${at(field)} cannot be meant as written and was corrected (${value}).`,
    'date-not-readable': ({ subject, field, value }: RemarkFacts) =>
      `${subject}: no date or time could be read${at(field)}${given(value)}.`,
    'outside-dates': ({ subject, value }: RemarkFacts) =>
      `${subject}: takes place outside the dates of the edition (${value}).`,
    'past-midnight': ({ subject, value }: RemarkFacts) =>
      `${subject}: goes past midnight or starts after it; placed on the next calendar day (${value}).`,
    'duplicate-code': ({ subject, field, value }: RemarkFacts) =>
      `${subject}: the ${field || 'code'} “${value}” was taken already; a new one was given.`,
    'duplicate-slug': ({ subject, value }: RemarkFacts) =>
      `${subject}: another session has the address “${value}” too.`,
    'duplicate-title': ({ subject, value, count }: RemarkFacts) =>
      `${subject}: ${count} sessions have this title (${value}).`,
    'placeholder-name': ({ subject, value }: RemarkFacts) =>
      `${subject}: “${value}” looks like a placeholder for a name to come.`,
    'html-to-markdown': ({ subject, field, count }: RemarkFacts) =>
      `${subject}: HTML in “${field}”${rows(count)} was turned into Markdown.`,
    'html-dropped': ({ subject, field, value }: RemarkFacts) =>
      `${subject}: elements that may not stand in a text were taken out${at(field)} (${value}).`,
    'markdown-in-name': ({ subject, value }: RemarkFacts) =>
      `${subject}: the link in the title (${value}) became a link of the session.`,
    'speaker-missing': ({ subject, count }: RemarkFacts) => `${subject}${rows(count)}: no speaker is named.`,
    'speaker-unknown': ({ subject, value }: RemarkFacts) =>
      `${subject}: it is not clear which speaker is meant${given(value)}.`,
    'speaker-merged': ({ subject, field, value }: RemarkFacts) =>
      field === 'id'
        ? `${subject}: stood in the file several times (${value}) and became one person.`
        : `${subject}: the file says two different things${at(field)}; left out:${quoted(value)}.`,
    'same-name-different-people': ({ subject, value }: RemarkFacts) =>
      `${subject}: several people have this name; they stay apart (${value}).`,
    'room-missing': ({ subject, count }: RemarkFacts) => `${subject}${rows(count)}: no room is named.`,
    'room-unknown': ({ subject, value }: RemarkFacts) =>
      `${subject}: the file names two rooms (${value}); the session’s own was taken.`,
    'room-shared': ({ subject, value }: RemarkFacts) =>
      `${subject}: two sessions at the same time: ${value}.`,
    'track-unknown': ({ subject, value, count }: RemarkFacts) =>
      `${subject}${rows(count)}: “${value}” is no track; these sessions have none.`,
    'kind-unknown': ({ value, count }: RemarkFacts) =>
      `The kind “${value}”${rows(count)} is not known; these sessions count as talks and keep it as their label.`,
    'level-unknown': ({ subject, value }: RemarkFacts) => `${subject}: the level “${value}” is not known.`,
    'language-unknown': ({ subject, value }: RemarkFacts) =>
      `${subject}: the language “${value}” is not known.`,
    'link-not-usable': ({ subject, field, value }: RemarkFacts) =>
      `${subject}: a link${at(field)} leads nowhere from here and was left out${given(value)}`,
    'no-length': ({ subject, value }: RemarkFacts) =>
      value
        ? `${subject}: the length “${value}” could not be read.`
        : `${subject}: has a start but no length.`,
    cancelled: ({ subject }: RemarkFacts) =>
      `${subject}: is cancelled; it stays in the programme and says so.`,
    'not-released': ({ subject, value }: RemarkFacts) =>
      `${subject}: is not confirmed or public at its source yet${value ? ` (${value})` : ''}; look at it before a release.`,
    'contact-not-kept': ({ subject, field, count }: RemarkFacts) =>
      `${subject}: addresses and contacts in “${field}”${rows(count)} were not kept, to protect people’s privacy.`,
    'repeated-event-not-expanded': ({ subject, value }: RemarkFacts) =>
      `${subject}: repeats (${value}); only its first time was brought in.`,
    'repeated-event-expanded': ({ subject, value }: RemarkFacts) =>
      `${subject}: repeats (${value}); each time became a session of its own.`,
    'picture-not-fetched': ({ subject, value }: RemarkFacts) =>
      `${subject}: the picture could not be fetched${given(value)}`,
    'too-long': ({ subject, field, value }: RemarkFacts) =>
      `${subject}: the text${at(field)} is too long (${value} characters) and was cut.`,
  },
  changes: {
    added: ({ name }: ChangeFacts) => `New: “${name}”`,
    removed: ({ name }: ChangeFacts) => `Taken out: “${name}”`,
    cancelled: ({ name }: ChangeFacts) => `Cancelled: “${name}”`,
    reinstated: ({ name }: ChangeFacts) => `Takes place after all: “${name}”`,
    moved: ({ name, before, after }: ChangeFacts) => `Moved: “${name}” from ${before} to ${after}`,
    'time-announced': ({ name, after }: ChangeFacts) => `Has a time now: “${name}”, ${after}`,
    'time-withdrawn': ({ name, before }: ChangeFacts) => `Has no time any more: “${name}”, was ${before}`,
    retitled: ({ name, before }: ChangeFacts) => `New title: “${name}”, was “${before}”`,
    'speakers-changed': ({ name, before, after }: ChangeFacts) =>
      `Other speakers: “${name}”${after ? `, joining: ${after}` : ''}${before ? `, no longer: ${before}` : ''}`,
    'text-changed': ({ name, fields }: ChangeFacts) => `New text: “${name}” (${fields})`,
    'details-changed': ({ name, fields }: ChangeFacts) => `Other details: “${name}” (${fields})`,
    'room-added': ({ name }: ChangeFacts) => `New room: ${name}`,
    'room-removed': ({ name }: ChangeFacts) => `Room taken out: ${name}`,
    'room-changed': ({ name, fields }: ChangeFacts) => `Room changed: ${name} (${fields})`,
    'track-added': ({ name }: ChangeFacts) => `New track: ${name}`,
    'track-removed': ({ name }: ChangeFacts) => `Track taken out: ${name}`,
    'track-changed': ({ name, fields }: ChangeFacts) => `Track changed: ${name} (${fields})`,
    'speaker-added': ({ name }: ChangeFacts) => `New speaker: ${name}`,
    'speaker-removed': ({ name }: ChangeFacts) => `Speaker taken out: ${name}`,
    'speaker-changed': ({ name, fields }: ChangeFacts) => `Speaker changed: ${name} (${fields})`,
    'head-changed': ({ fields }: ChangeFacts) => `About the edition: ${fields}`,
  },
  fields: {
    about: 'introduction',
    abstract: 'abstract',
    accessibility: 'accessibility',
    affiliation: 'affiliation',
    biography: 'biography',
    capacity: 'capacity',
    city: 'city',
    code: 'code',
    colour: 'colour',
    contentNotes: 'content notes',
    delivery: 'on site or remote',
    description: 'description',
    endsOn: 'last day',
    floor: 'floor',
    guid: 'identifier',
    kind: 'kind',
    kindLabel: 'name of the kind',
    language: 'language',
    level: 'level',
    links: 'links',
    minutes: 'length',
    name: 'name',
    number: 'number',
    parent: 'session it belongs to',
    picture: 'picture',
    pin: 'place on the floor plan',
    pronouns: 'pronouns',
    recorded: 'recording',
    startsOn: 'first day',
    subtitle: 'subtitle',
    tags: 'tags',
    title: 'title',
    track: 'track',
    translations: 'translations',
    venue: 'venue',
    website: 'website',
    zone: 'time zone',
  },
};
