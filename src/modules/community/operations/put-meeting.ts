import { putGathering, removeGathering } from '#live/server';
import { listPersons } from '#people/server';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { listMeetingPlaces } from '../queries/meeting-places.ts';
import type { Meeting } from '../rules/meeting.ts';

/** Puts a meeting as it stands now into the agenda of each who comes, under the names of the others, and takes it out of everybody else's. */
export async function putMeeting(tx: Tx, meeting: Meeting, now: InstantText): Promise<void> {
  const { id, editionId, start, end, parts } = meeting;
  const isFixed = meeting.state === 'fixed' && start !== null && end !== null;
  const coming = isFixed ? parts.filter(({ answer }) => answer === 'yes') : [];
  const persons = await listPersons(
    tx,
    coming.flatMap(({ personId }) => personId ?? []),
  );
  const where = await whereIs(tx, meeting);
  for (const part of parts) {
    if (!part.personId || !coming.includes(part) || !start || !end) {
      await removeGathering(tx, part.id);
      continue;
    }
    const others = persons.filter((person) => person.id !== part.personId);
    const title = others.map(({ name }) => name).join(', ');
    const gathering = { id: part.id, editionId, kind: 'meeting', title, ...where, start, end } as const;
    await putGathering(tx, { ...gathering, path: `meetings/${id}` }, [part.personId], now);
  }
}

/** Where a meeting is, in words, and in which of the programme's rooms. */
export async function whereIs(
  db: Db,
  { editionId, place, takenPlaceId }: Pick<Meeting, 'editionId' | 'place' | 'takenPlaceId'>,
): Promise<{ readonly place: string; readonly room: string | null }> {
  if (place.kind === 'words') return { place: place.words, room: null };
  if (place.kind === 'online') return { place: place.url, room: null };
  const taken = (await listMeetingPlaces(db, editionId)).find(({ id }) => id === takenPlaceId);
  return {
    place: taken ? [taken.name, taken.way].filter(Boolean).join(' · ') : '',
    room: taken?.room ?? null,
  };
}
