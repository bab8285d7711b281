import { XMLParser } from 'fast-xml-parser';
import type { Session } from '#programme';

type Imported = {
  readonly programme: {
    readonly sessions: readonly Session[];
    readonly speakers: readonly { readonly name: string }[];
  };
  readonly remarks: readonly { readonly subject: string; readonly field?: string; readonly count?: number }[];
};

type FrabEvent = Readonly<Record<string, unknown>>;

/** Fields of a frab event and where a session holds them; read here by other means than Hallway's own reader. */
const fields: Readonly<Record<string, (session: Session) => unknown>> = {
  title: (session) => session.title,
  subtitle: (session) => session.subtitle,
  abstract: (session) => session.abstract ?? session.description,
  description: (session) => session.description ?? session.abstract,
  track: (session) => session.track,
  language: (session) => session.language,
  duration: (session) => session.minutes ?? session.slot?.end,
  start: (session) => session.slot?.start,
  room: (session) => session.slot?.rooms[0],
  persons: (session) => session.speakers[0],
  links: (session) => session.links[0],
  attachments: (session) => session.links[0],
  url: (session) => session.links[0],
};

/** Sessions of the file that lost a field without any remark about that field; a session that is missing altogether counts too. */
export function countUnreportedLosses(text: string, { programme, remarks }: Imported): number {
  const byGuid = new Map(programme.sessions.map((session) => [session.guid, session]));
  const byTitle = new Map(programme.sessions.map((session) => [plain(session.title), session]));
  const told = (field: string) => remarks.some((remark) => (remark.field ?? '').split(/[/.@]/)[0] === field);
  return eventsOf(text).filter((event) => {
    const session =
      byGuid.get(String(event['@guid']).toLowerCase()) ?? byTitle.get(plain(textOf(event.title)));
    if (!session) return !remarks.some((remark) => remark.subject.includes(plain(textOf(event.title))));
    return Object.entries(fields).some(
      ([field, held]) => textOf(event[field]) && !held(session) && !told(field),
    );
  }).length;
}

function eventsOf(text: string): FrabEvent[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    isArray: (name) => ['day', 'room', 'event'].includes(name),
  });
  const days: readonly { room?: readonly { event?: readonly FrabEvent[] }[] }[] =
    parser.parse(text).schedule.day;
  return days.flatMap((day) =>
    (day.room ?? []).flatMap((room) => (typeof room === 'object' ? (room.event ?? []) : [])),
  );
}

/** All text in an element, its children's too. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value).trim();
  return Object.entries(value)
    .filter(([key]) => !key.startsWith('@'))
    .map(([, child]) => textOf(child))
    .join('');
}

function plain(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}
