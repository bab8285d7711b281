/** One calendar of a file, cut into its components as text, so that a broken event does not spoil the others. */
export type CalendarParts = {
  /** Lines of the calendar itself, unfolded: `X-WR-CALNAME:…`. */
  readonly own: readonly string[];
  readonly events: readonly string[];
  readonly zones: readonly string[];
  /** Names of other components ("VTODO") with how many there are. */
  readonly others: ReadonlyMap<string, number>;
};

/** Cuts a file into calendars; a component that is not closed ends with the file and is listed as broken. */
export function cutCalendars(text: string): {
  calendars: readonly CalendarParts[];
  broken: readonly string[];
} {
  const calendars: CalendarParts[] = [];
  const broken: string[] = [];
  let current: { own: string[]; events: string[]; zones: string[]; others: Map<string, number> } | null =
    null;
  let open: { name: string; lines: string[]; depth: number } | null = null;
  for (const line of unfolded(text)) {
    const begin = /^BEGIN:(\S+)\s*$/i.exec(line)?.[1]?.toUpperCase();
    const end = /^END:(\S+)\s*$/i.exec(line)?.[1]?.toUpperCase();
    if (open) {
      open.lines.push(line);
      if (begin) open.depth++;
      if (end) open.depth--;
      if (open.depth > 0) continue;
      const whole = open.lines.join('\r\n');
      if (open.name === 'VEVENT') current?.events.push(whole);
      else if (open.name === 'VTIMEZONE') current?.zones.push(whole);
      else current?.others.set(open.name, (current.others.get(open.name) ?? 0) + 1);
      open = null;
    } else if (begin === 'VCALENDAR') {
      current = { own: [], events: [], zones: [], others: new Map() };
      calendars.push(current);
    } else if (begin && current) open = { name: begin, lines: [line], depth: 1 };
    else if (end === 'VCALENDAR') current = null;
    else if (line.trim() !== '') current?.own.push(line);
  }
  if (open) broken.push(open.lines.join(' '));
  return { calendars, broken };
}

/** RFC 5545 §3.1: a line that begins with a space or tab goes on from the one before. */
function unfolded(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');
}
