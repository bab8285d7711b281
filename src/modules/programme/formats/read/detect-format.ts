/** The formats that can be read; their names for people are `texts.importing.formats`. */
export const programmeFormats = [
  'frab-xml',
  'pretalx-json',
  'pycon-us',
  'europython',
  'icalendar',
  'csv',
] as const;
export type ProgrammeFormat = (typeof programmeFormats)[number];

/** Which format a text is in, by what stands in it first and by the file's name second; `null` if it is none that we know. */
export function detectFormat(text: string, fileName: string | null = null): ProgrammeFormat | null {
  const start = text
    .slice(0, 20_000)
    .replace(/^\ufeff/, '')
    .trimStart();
  const ending = /\.([a-z0-9]+)$/i.exec(fileName ?? '')?.[1]?.toLowerCase();
  if (/<schedule[\s>/]/.test(start)) return 'frab-xml';
  if (/^BEGIN:VCALENDAR\b/im.test(start)) return 'icalendar';
  if (start.startsWith('{') || start.startsWith('[')) return jsonFormat(text);
  if (start.startsWith('<') || start === '') return ending === 'xml' ? 'frab-xml' : null;
  if (ending === 'ics') return 'icalendar';
  if (ending === 'csv' || ending === 'tsv') return 'csv';
  const [header = ''] = start.split(/\r?\n/);
  return /[,;\t]/.test(header) && start.includes('\n') && !start.includes('\u0000') ? 'csv' : null;
}

/** The names that only one of the JSON formats uses; a file that is broken off still shows them. */
function jsonFormat(text: string): ProgrammeFormat | null {
  if (/"schedule"\s*:\s*\[/.test(text)) return 'pycon-us';
  if (/"schedule"\s*:\s*\{/.test(text) && /"conference"\s*:/.test(text)) return 'pretalx-json';
  if (/"(?:submission_type|ev_duration|ev_custom|talks)"\s*:/.test(text)) return 'europython';
  if (/"(?:code|slug)"\s*:/.test(text) && /"biography"\s*:/.test(text)) return 'europython';
  return null;
}
