/**
 * What an import says about one thing that it met. `lost`: something in the source has no place here. `changed`: it was
 * read, but not as written (a year repaired, HTML turned into Markdown). `noted`: worth a look, nothing was lost.
 */
export type ImportRemark = {
  readonly weight: 'lost' | 'changed' | 'noted';
  /** Stable code; its sentence is `texts.importing.remarks[code]`. */
  readonly code: ImportRemarkCode;
  /** Which row, person or place of the source: "event 42 “Perl 6”", "speaker Ana", "day 2"; only its kind ("event") if `count` is there. */
  readonly subject: string;
  readonly field?: string;
  /** What stood there, shortened to 200 characters; the first one met if `count` is there. */
  readonly value?: string;
  /** How many rows this one remark stands for, so that a report of a thousand rows stays readable; absent: one. */
  readonly count?: number;
};

export const importRemarkCodes = [
  'field-not-used',
  'row-not-readable',
  'row-without-title',
  'no-start',
  'no-end',
  'ends-before-start',
  'no-zone',
  'date-repaired',
  'date-not-readable',
  'outside-dates',
  'past-midnight',
  'duplicate-code',
  'duplicate-slug',
  'duplicate-title',
  'placeholder-name',
  'html-to-markdown',
  'html-dropped',
  'markdown-in-name',
  'speaker-missing',
  'speaker-unknown',
  'speaker-merged',
  'same-name-different-people',
  'room-missing',
  'room-unknown',
  'room-shared',
  'track-unknown',
  'kind-unknown',
  'level-unknown',
  'language-unknown',
  'link-not-usable',
  'no-length',
  'cancelled',
  'not-released',
  'contact-not-kept',
  'repeated-event-not-expanded',
  'repeated-event-expanded',
  'picture-not-fetched',
  'too-long',
] as const;
export type ImportRemarkCode = (typeof importRemarkCodes)[number];
