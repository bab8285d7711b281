import type { Edition } from '#directory';
import { listEditionsById } from '#directory/server';
import { listEditionsSpokenAt } from '#programme/server';
import { listEditionsWithSeats } from '#tickets/server';
import { type DateText, daysAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { listEditionsOfGatherings } from '../queries/gatherings.ts';
import { listEditionsOfAgendas } from '../queries/own-items.ts';
import { type Agenda, type AgendaOwner, readAgenda } from './read-agenda.ts';

/**
 * A person's agendas of all editions that are public and not over on this day, the next edition first. A few queries for each edition: one
 * is at few conferences at a time. The caller has shown that they are theirs.
 */
export async function readAgendas(
  house: House,
  owner: AgendaOwner,
  today: DateText,
): Promise<readonly { readonly edition: Edition; readonly agenda: Agenda }[]> {
  const { db } = house;
  const ids = await Promise.all([
    listEditionsOfAgendas(db, owner.personId),
    listEditionsOfGatherings(db, owner.personId),
    listEditionsSpokenAt(db, owner.personId),
    listEditionsWithSeats(db, owner),
  ]);
  // A day longer: somewhere it is still yesterday.
  const from = daysAfter(today, -1);
  const editions = (await listEditionsById(db, [...new Set(ids.flat())])).filter(
    ({ isPublic, endsOn }) => isPublic && endsOn >= from,
  );
  const agendas = await Promise.all(
    editions.map(async (edition) => ({ edition, agenda: await readAgenda(house, edition.id, owner) })),
  );
  return agendas
    .filter(({ agenda }) => agenda.entries.length > 0)
    .toSorted((a, b) => (a.edition.startsOn < b.edition.startsOn ? -1 : 1));
}
