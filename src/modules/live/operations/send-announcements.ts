import type { Edition } from '#directory';
import { listEditionsById } from '#directory/server';
import { listPersons, type Person } from '#people/server';
import type { House } from '../../../platform/house.ts';
import { type AnnouncementReader, noteTold, takeReaders } from '../queries/announcement-readers.ts';
import { listStopped } from '../queries/announcement-stops.ts';
import { findAnnouncement, listDueAnnouncements } from '../queries/announcements.ts';
import { listChoices } from '../queries/notices.ts';
import { listReachable } from '../queries/push.ts';
import { type AnnouncementId, wayOf } from '../rules/announcement.ts';
import { digestAfter, usualChoice } from '../rules/notice.ts';
import {
  announcementLetter,
  announcementPush,
  type WriteAnnouncementLetter,
} from './announcement-letters.ts';
import { beginAnnouncement, finishAnnouncement } from './begin-announcement.ts';
import { postPushes } from './post-pushes.ts';
import { stopAnnouncementsLinks } from './stop-announcements.ts';

const atOnce = 200;

/**
 * Tells everybody to whom something is due to be said, in batches. Who is told, by which way, and their letter are one transaction, so
 * that a worker that dies between two batches has told nobody twice and the next one goes on. Answers with how many were told.
 */
export async function sendAnnouncements(house: House, write: WriteAnnouncementLetter): Promise<number> {
  let told = 0;
  for (const { id, editionId } of await listDueAnnouncements(house.db, house.clock.now())) {
    const [edition] = await listEditionsById(house.db, [editionId]);
    if (!edition || !(await beginAnnouncement(house, edition, id))) continue;
    for (let some = atOnce; some > 0; told += some) some = await tellSome(house, edition, id, write);
    await finishAnnouncement(house, id);
  }
  return told;
}

/** One batch; answers with how many were told. */
async function tellSome(
  house: House,
  edition: Edition,
  id: AnnouncementId,
  write: WriteAnnouncementLetter,
): Promise<number> {
  const links = await stopAnnouncementsLinks(house);
  const now = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    const readers = await takeReaders(tx, id, atOnce);
    const announcement = await findAnnouncement(tx, edition.id, id);
    if (readers.length === 0 || !announcement) return 0;
    const ids = readers.flatMap(({ personId }) => personId ?? []);
    const persons = new Map((await listPersons(tx, ids)).map((person) => [person.id as string, person]));
    const choices = await listChoices(tx, edition.id, ids);
    const stopped = await listStopped(tx, edition.id);
    const reachable = await listReachable(tx, ids);
    const told = readers.map((reader) => {
      const choice = (reader.personId && choices.get(reader.personId)) || usualChoice;
      const hasDevice = reader.personId !== null && reachable.has(reader.personId);
      const way = stopped.has(reader.reader)
        ? 'none'
        : wayOf(choice, { isUrgent: announcement.isUrgent, hasDevice });
      const zone = choice.zone ?? edition.zone;
      return { ...reached(reader, persons), way, digestAt: way === 'digest' ? digestAfter(now, zone) : null };
    });
    await noteTold(tx, id, told, now);
    const stop = (reader: string) => links.stop({ editionId: edition.id, reader });
    const said = { edition, announcement };
    await house.mail.post(tx, ...told.flatMap((one) => announcementLetter(said, one, stop, write)));
    await postPushes(
      house,
      tx,
      told.flatMap((one) => announcementPush(said, one, write)),
    );
    return readers.length;
  });
}

/** Where and in which language somebody is reached: as their account says now. */
function reached(
  { reader, personId, email, locale }: AnnouncementReader,
  persons: ReadonlyMap<string, Person>,
) {
  const person = persons.get(reader);
  return { reader, personId, to: person?.email ?? email, locale: person?.locale ?? locale };
}
