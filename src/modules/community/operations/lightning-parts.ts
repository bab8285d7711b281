import { getEdition } from '#directory/server';
import type { SessionKey } from '#live/server';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { tellLive } from '../../../platform/live/live-events.ts';
import type { HouseEvent } from '../../../platform/outbox.ts';
import { touchScope } from '../../../platform/versions.ts';
import { type LightningList, listTalks, lockLightning, updateTalk } from '../queries/lightning.ts';
import { fillsItself, inState, type LightningTalk, movesUp } from '../rules/lightning.ts';

/** What somebody is told of their talk. */
export type LightningNews = {
  readonly news: 'lightning-on' | 'lightning-next' | 'lightning-off';
  readonly to: PersonId;
  readonly talk: string;
  readonly code: string;
  readonly title: string;
  readonly reason?: string;
  /** Tells two that are alike apart. */
  readonly mark: number;
};

/** The event by which somebody is told, after what it tells is true. */
export function lightningNews(
  talk: Pick<LightningTalk, 'id' | 'editionId' | 'sessionCode' | 'personId' | 'title' | 'revision'>,
  news: LightningNews['news'],
  reason = '',
): HouseEvent {
  const { id, editionId, sessionCode, personId, title, revision } = talk;
  const facts: LightningNews = {
    ...{ news, reason, title, to: personId, talk: id, code: sessionCode, mark: revision },
  };
  return { name: 'community.lightning-news', editionId, facts };
}

/** The list of a session with its lock and its talks; `null` if there is none. */
export async function lockList(
  tx: Tx,
  key: SessionKey,
): Promise<(LightningList & { readonly talks: readonly LightningTalk[] }) | null> {
  const list = (await lockLightning(tx, key.editionId)).find(({ code }) => code === key.code);
  return list ? { ...list, talks: await listTalks(tx, key) } : null;
}

/** Gives free places to those who wait, where they move up by themselves, and tells them. The list is locked. */
export async function moveUp(tx: Tx, house: House, list: LightningList): Promise<void> {
  if (!fillsItself(list.rules, list.drawnAt !== null)) return;
  const talks = await listTalks(tx, list);
  let last = inState(talks, 'on').at(-1)?.position ?? 0;
  for (const talk of movesUp(talks, list.rules)) {
    last += 1;
    await updateTalk(tx, talk.id, { state: 'on', position: last });
    await house.outbox.announce(tx, lightningNews({ ...talk, revision: talk.revision + 1 }, 'lightning-on'));
  }
}

/** Says that a list is another one: kept pages are made anew, and open ones look again. */
export async function touchList(tx: Tx, { editionId, code }: SessionKey): Promise<void> {
  const { slug } = await getEdition(tx, editionId);
  await touchScope(tx, `edition:${slug}`);
  await tellLive(tx, { editionId, kind: 'session', subject: code });
}
