import type { Edition } from '#directory';
import { listEditionsById } from '#directory/server';
import { listPersons, type Person } from '#people/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import type { Letter } from '../../../platform/mail/mail.ts';
import { takeDueAnnouncements } from '../queries/announcement-readers.ts';
import { listAnnouncements } from '../queries/announcements.ts';
import { listChoices, takeDueNotices } from '../queries/notices.ts';
import type { Announcement } from '../rules/announcement.ts';
import { isNews, type Notice, type NoticeFacts } from '../rules/notice.ts';
import { stopping, type WriteNotice } from './notice-letters.ts';
import { stopNoticesLinks } from './stop-notices.ts';

const peopleAtOnce = 100;

/** What is due to somebody in a day's letter. */
type Due = { readonly editionId: EditionId; readonly personId: PersonId } & (
  | { readonly notice: Notice }
  | { readonly announcement: Announcement }
);

/** Sends the day's letters that are due: one for each person and edition, with all that they were told since the last. Answers with how many. */
export async function sendNoticeDigests(house: House, write: WriteNotice): Promise<number> {
  const links = await stopNoticesLinks(house);
  let sent = 0;
  for (;;) {
    const letters = await house.db.transaction().execute(async (tx) => {
      const due = await takeDue(tx, house.clock.now());
      if (due.length === 0) return null;
      const ids = [...new Set(due.map(({ personId }) => personId))];
      const persons = new Map((await listPersons(tx, ids)).map((one) => [one.id, one]));
      const editions = await listEditionsById(tx, [...new Set(due.map(({ editionId }) => editionId))]);
      const letters: Letter[] = [];
      for (const edition of editions) {
        const choices = await listChoices(tx, edition.id, ids);
        const ofEdition = due.filter(({ editionId }) => editionId === edition.id);
        for (const [personId, own] of Map.groupBy(ofEdition, (one) => one.personId)) {
          const person = persons.get(personId);
          const stopLink = links.stop({ editionId: edition.id, personId });
          const zone = choices.get(personId)?.zone ?? edition.zone;
          if (person) letters.push(letterOf(write, edition, person, { own, zone, stopLink }));
        }
      }
      await house.mail.post(tx, ...letters);
      return letters.length;
    });
    if (letters === null) return sent;
    sent += letters;
  }
}

async function takeDue(tx: Tx, now: string): Promise<readonly Due[]> {
  const notices = await takeDueNotices(tx, now, peopleAtOnce);
  const said = await takeDueAnnouncements(tx, now, peopleAtOnce);
  const announcements = new Map<string, Announcement>();
  for (const editionId of new Set(said.map((one) => one.editionId)))
    for (const one of await listAnnouncements(tx, editionId)) announcements.set(one.id, one);
  return [
    ...notices.map(({ personId, ...notice }) => ({ editionId: notice.editionId, personId, notice })),
    ...said.flatMap(({ announcementId, ...whose }) => {
      const announcement = announcements.get(announcementId);
      return announcement ? [{ ...whose, announcement }] : [];
    }),
  ];
}

function letterOf(
  write: WriteNotice,
  edition: Edition,
  person: Person,
  { own, zone, stopLink }: { readonly own: readonly Due[]; readonly zone: string; readonly stopLink: string },
): Letter {
  const notices = own.flatMap((one) => ('notice' in one ? one.notice : []));
  const announcements = own
    .flatMap((one) => ('announcement' in one ? one.announcement : []))
    .toSorted((a, b) => ((a.sendAt ?? '') < (b.sendAt ?? '') ? -1 : 1));
  const letter = { edition, locale: person.locale, zone, notices: inOrder(notices), announcements, stopLink };
  const key = digestKey(edition, person, [...notices, ...announcements]);
  return { ...write(letter), to: person.email, key, headers: stopping(stopLink) };
}

function inOrder(notices: readonly Notice[]) {
  return notices.map(({ facts }) => facts).toSorted((a, b) => numberOf(a) - numberOf(b));
}

/** News come after releases, as they came. */
function numberOf(facts: NoticeFacts): number {
  return isNews(facts) ? Number.MAX_SAFE_INTEGER : facts.release.number;
}

/** What is told to somebody is in one letter of theirs only, so it names the letter. */
function digestKey({ id }: Edition, person: Person, told: readonly { readonly id: string }[]): string {
  return `notices:${id}:${person.id}:${told.map((one) => one.id).sort()[0]}`;
}
