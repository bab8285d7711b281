import { findLedSession, tellPeople, type WriteNotice } from '#live/server';
import { operator } from '#people';
import { findPublishedProgramme } from '#programme/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import type { RecordedEvent } from '../../../platform/outbox.ts';
import { lightningPath } from '../rules/lightning.ts';
import type { LightningNews } from './lightning-parts.ts';

/** Tells somebody of their lightning talk; twice is once. Answers with how many were told. */
export async function tellLightningNews(
  house: House,
  event: Pick<RecordedEvent, 'editionId' | 'facts'>,
  write: WriteNotice,
): Promise<number> {
  const { news, to, talk, code, title, reason = '', mark } = event.facts as LightningNews;
  const editionId = event.editionId as EditionId | null;
  if (!editionId) return 0;
  const [at, published] = await Promise.all([
    findLedSession(house, operator, { editionId, code }),
    findPublishedProgramme(house, editionId),
  ]);
  if (!at) return 0;
  const [room = ''] = at.session.slot?.rooms ?? [];
  const place = published?.rooms.get(room)?.name ?? '';
  const facts = { news, title, path: lightningPath(code), start: at.slot?.start ?? null, place };
  return tellPeople(
    house,
    {
      ...{ editionId, key: `${news}:${talk}:${mark}`, persons: [to] },
      facts: { ...facts, other: at.session.title, reason },
    },
    write,
  );
}
