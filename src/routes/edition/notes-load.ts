import type { Edition } from '#directory';
import { minuteInSession, type Note } from '#live';
import { listNotes } from '#live/server';
import type { Session } from '#programme';
import { type PublishedProgramme, renderMarkdown } from '#programme/server';
import { momentWords } from '../../texts/format.ts';
import type { RequestHouse } from '../request-house.ts';
import { agendaOf } from './agenda-load.ts';
import { deviceOwner } from './device-owner.ts';
import { zoneOf } from './edition-context.ts';
import { headingsFrom } from './prose-headings.ts';

export type NoteView = {
  readonly id: string;
  readonly html: string;
  readonly text: string;
  readonly base: number;
  /** Minutes into the session; `null` if it was begun before or after it. */
  readonly minute: number | null;
  readonly when: string;
  readonly isBeside: boolean;
};

export type NotesPage = {
  /** Tells this person from others on one device, and nothing more: what waits to be sent is sent for nobody else. */
  readonly owner: string;
  readonly groups: readonly {
    readonly code: string;
    readonly title: string;
    readonly notes: readonly NoteView[];
  }[];
  /** Sessions to write about, those that are on or in the agenda first. */
  readonly sessions: readonly { readonly code: string; readonly title: string }[];
  readonly chosen: string | null;
};

/** What somebody wrote down in an edition, by session, and what they may write about; `null` without an account. */
export async function loadNotes(
  asked: RequestHouse,
  edition: Edition,
  published: PublishedProgramme,
  wanted: string | null,
): Promise<NotesPage | null> {
  const { house, viewer, locale } = asked;
  if (viewer.kind !== 'person') return null;
  const [notes, { entries }] = await Promise.all([
    listNotes(house.db, viewer.personId, edition.id),
    agendaOf(asked, edition, published),
  ]);
  const now = house.clock.now();
  const titleOf = (code: string) => {
    const session = published.sessions.get(code);
    return session?.translations[locale]?.title ?? session?.title ?? code;
  };
  const isOn = ({ slot }: Session) => slot !== null && slot.start <= now && now < slot.end;
  const own = entries.flatMap(({ session }) => session ?? []);
  const codes = new Set([
    ...(wanted && published.sessions.has(wanted) ? [wanted] : []),
    ...own.filter(isOn).map(({ code }) => code),
    ...published.programme.sessions
      .filter((each) => isOn(each) && each.kind !== 'break')
      .map(({ code }) => code),
    ...own.map(({ code }) => code),
  ]);
  const sessions = [...codes].map((code) => ({ code, title: titleOf(code) }));
  const view = (note: Note): NoteView => ({
    ...{ id: note.id, text: note.text, base: note.revision, isBeside: note.besideId !== null },
    html: headingsFrom(renderMarkdown(note.text), 4),
    minute: minuteInSession(note.writtenAt, published.sessions.get(note.sessionCode)?.slot ?? null),
    when: momentWords(note.writtenAt, zoneOf(asked, edition), locale),
  });
  return {
    owner: deviceOwner(edition.id, viewer.personId),
    groups: [...Map.groupBy(notes, ({ sessionCode }) => sessionCode)]
      .map(([code, of]) => ({ code, title: titleOf(code), notes: of.map(view) }))
      .toReversed(),
    sessions,
    chosen: sessions[0]?.code ?? null,
  };
}
