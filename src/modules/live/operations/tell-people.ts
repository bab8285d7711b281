import type { Edition } from '#directory';
import { listEditionsById } from '#directory/server';
import { listPersons, type Person } from '#people/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import type { Letter } from '../../../platform/mail/mail.ts';
import { insertNews, listChoices } from '../queries/notices.ts';
import { listReachable } from '../queries/push.ts';
import {
  digestAfter,
  type NewsFacts,
  type NoticeChoice,
  type NoticeId,
  type NoticeWay,
  reachedBy,
  usualChoice,
} from '../rules/notice.ts';
import type { NewPush } from '../rules/push.ts';
import { noticePush, stopping, type WriteNotice } from './notice-letters.ts';
import { postPushes } from './post-pushes.ts';
import { stopNoticesLinks } from './stop-notices.ts';

/** Something that people are told beside releases. */
export type News = {
  readonly editionId: EditionId;
  /** Unique to what happened: whoever was told under it is not told again. */
  readonly key: string;
  readonly facts: NewsFacts;
  readonly persons: readonly PersonId[];
};

/**
 * Tells people of something of theirs that is not the programme, once, by the way that each chose for notices. Notices and letters are one
 * transaction, so that an event that comes twice tells nobody twice. Answers with how many were told.
 */
export async function tellPeople(house: House, news: News, write: WriteNotice): Promise<number> {
  const { editionId, key, facts } = news;
  const { db } = house;
  // It may have been removed while the event was on its way.
  const [edition] = await listEditionsById(db, [editionId]);
  if (!edition || news.persons.length === 0) return 0;
  const [persons, choices, reachable, links] = await Promise.all([
    listPersons(db, [...new Set(news.persons)]),
    listChoices(db, editionId),
    listReachable(db, news.persons),
    stopNoticesLinks(house),
  ]);
  const now = house.clock.now();
  const told = persons
    .map((person) => {
      const choice = choices.get(person.id) ?? usualChoice;
      return { person, choice, way: reachedBy(choice.way, reachable.has(person.id)) };
    })
    .filter(({ way }) => way !== 'none');
  return house.db.transaction().execute(async (tx) => {
    const fresh = await insertNews(
      tx,
      key,
      told.map(({ person, choice }) => ({
        ...{ id: house.newId<NoticeId>(), editionId, personId: person.id, facts, createdAt: now },
        digestAt: choice.way === 'digest' ? digestAfter(now, choice.zone ?? edition.zone) : null,
      })),
    );
    const news = told.filter(({ person }) => fresh.has(person.id));
    const said = { edition, key, facts };
    const stop = (personId: PersonId) => links.stop({ editionId, personId });
    await house.mail.post(tx, ...news.flatMap((one) => newsLetter(said, one, stop, write)));
    const pushes = news.flatMap((one) => newsPush(said, one, write));
    await postPushes(house, tx, pushes);
    return fresh.size;
  });
}

type Said = { readonly edition: Edition; readonly key: string; readonly facts: NewsFacts };
type ToldPerson = { readonly person: Person; readonly choice: NoticeChoice; readonly way: NoticeWay };

/** The letter of who wants one at once. */
function newsLetter(
  { edition, key, facts }: Said,
  { person, choice, way }: ToldPerson,
  stop: (personId: PersonId) => string,
  write: WriteNotice,
): readonly Letter[] {
  if (way !== 'mail') return [];
  const stopLink = stop(person.id);
  const zone = choice.zone ?? edition.zone;
  const letter = write({
    ...{ edition, locale: person.locale, zone, stopLink },
    ...{ notices: [facts], announcements: [] },
  });
  return [{ ...letter, to: person.email, key: `news:${key}:${person.id}`, headers: stopping(stopLink) }];
}

/** The message to the devices of who wants one. */
function newsPush(
  { edition, key, facts }: Said,
  { person, choice, way }: ToldPerson,
  write: WriteNotice,
): readonly NewPush[] {
  if (way !== 'push') return [];
  const zone = choice.zone ?? edition.zone;
  const { push } = write({
    ...{ edition, locale: person.locale, zone, stopLink: null },
    ...{ notices: [facts], announcements: [] },
  });
  return [noticePush(edition, person, { key: `news:${key}`, push })];
}
