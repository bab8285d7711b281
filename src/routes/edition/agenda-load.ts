import type { Edition } from '#directory';
import { clashesOf, composeAgenda } from '#live';
import { type Agenda, readAgenda } from '#live/server';
import type { PublishedProgramme } from '#programme/server';
import type { RequestHouse } from '../request-house.ts';

const nothing = { sessions: new Map(), rooms: new Map() };

/** The agenda of whoever asks: all of it with an account, else what their browser has starred. */
export async function agendaOf(
  asked: RequestHouse,
  edition: Edition,
  published: PublishedProgramme | null,
): Promise<Agenda> {
  const { viewer } = asked;
  if (viewer.kind === 'person') return readAgenda(asked.house, edition.id, viewer);
  return agendaOfStars(published, asked.cookieStars.get(edition.slug) ?? []);
}

/** An agenda of stars alone. */
export function agendaOfStars(published: PublishedProgramme | null, starred: readonly string[]): Agenda {
  const entries = composeAgenda(published ?? nothing, { starred, seats: [], giving: [], own: [] });
  return { entries, clashes: clashesOf(entries), starred };
}
