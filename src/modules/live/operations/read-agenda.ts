import { findPublishedProgramme, listSpeakersOfPersons } from '#programme/server';
import { listSeatsOf } from '#tickets/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { listGatheringsOf } from '../queries/gatherings.ts';
import { listOwnItems } from '../queries/own-items.ts';
import { listStars } from '../queries/stars.ts';
import { type AgendaClash, type AgendaEntry, clashesOf, composeAgenda } from '../rules/agenda.ts';

/** Whose agenda it is; seats are found under their account and under the address that is shown to be theirs. */
export type AgendaOwner = { readonly personId: PersonId; readonly email: string };

export type Agenda = {
  readonly entries: readonly AgendaEntry[];
  readonly clashes: readonly AgendaClash[];
  /** Codes of what is starred, also of what the programme no longer has. */
  readonly starred: readonly string[];
};

const nothing = { sessions: new Map(), rooms: new Map() };

/**
 * Everything that a person has in an edition, as its programme is published: stars, seats, talks that they give, things of their own,
 * gatherings. Six small queries, five of them at once. The caller has shown that it is theirs, or that they share it.
 */
export async function readAgenda(
  house: House,
  editionId: EditionId,
  { personId, email }: AgendaOwner,
): Promise<Agenda> {
  const { db } = house;
  const published = await findPublishedProgramme(house, editionId);
  const [starred, seats, speakers, own, gatherings] = await Promise.all([
    listStars(db, editionId, personId),
    listSeatsOf(db, editionId, { personId, email }),
    listSpeakersOfPersons(db, editionId, [personId]),
    listOwnItems(db, personId, editionId),
    listGatheringsOf(db, personId, editionId),
  ]);
  const giving = speakers
    .flatMap(({ code }) => published?.sessionsOf.get(code) ?? [])
    .map(({ code }) => code);
  const entries = composeAgenda(published ?? nothing, { starred, seats, giving, own, gatherings });
  return { entries, clashes: clashesOf(entries), starred };
}
