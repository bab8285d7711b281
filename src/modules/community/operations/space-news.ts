import type { NewsKind } from '#live';
import { tellPeople, type WriteNotice } from '#live/server';
import type { PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import type { HouseEvent, RecordedEvent } from '../../../platform/outbox.ts';
import { findSpaceById } from '../queries/open-spaces.ts';
import { listJoined } from '../queries/space-persons.ts';
import { type OpenSpace, type OpenSpaceId, spacePath } from '../rules/open-space.ts';
import { surroundingsOf } from './space-parts.ts';

/** What happened to an open space, and who is told of it. */
export type SpaceNews = {
  readonly news: NewsKind;
  readonly to: 'host' | 'joined' | PersonId;
  /** The title that the sentence names beside this one's. */
  readonly other?: string;
  readonly reason?: string;
  /** The open space that the news lead to, if it is another one. */
  readonly at?: OpenSpaceId;
};

/** The event by which people are told, after what it tells is true. */
export function spaceNews(
  space: Pick<OpenSpace, 'id' | 'editionId' | 'revision'>,
  news: SpaceNews,
): HouseEvent {
  const { id, editionId, revision } = space;
  return { name: 'community.open-space-news', editionId, facts: { ...news, space: id, revision } };
}

/** Tells of an open space whoever such an event is for; twice is once. Answers with how many were told. */
export async function tellSpaceNews(
  house: House,
  { facts }: Pick<RecordedEvent, 'facts'>,
  write: WriteNotice,
): Promise<number> {
  const { news, to, space: id, revision, other = '', reason = '', at } = facts;
  const about = await findSpaceById(house.db, id as OpenSpaceId);
  const shown = at ? await findSpaceById(house.db, at as OpenSpaceId) : about;
  if (!about || !shown) return 0;
  const { rooms } = await surroundingsOf(house, about.editionId, { looksAtWorking: false });
  return tellPeople(
    house,
    {
      editionId: about.editionId,
      key: `${news}:${about.id}:${revision}`,
      facts: {
        ...{ news: news as NewsKind, title: shown.title, path: spacePath(shown), start: shown.start },
        ...{ place: rooms.get(shown.room)?.name ?? '', other: String(other), reason: String(reason) },
      },
      persons: await personsOf(house, about, to as SpaceNews['to']),
    },
    write,
  );
}

async function personsOf(house: House, space: OpenSpace, to: SpaceNews['to']): Promise<readonly PersonId[]> {
  if (to === 'joined') return listJoined(house.db, space.id);
  if (to !== 'host') return [to];
  return space.hostId ? [space.hostId] : [];
}
