import { slotsNear } from '#community';
import { readBoard, readSpace } from '#community/server';
import type { Edition } from '#directory';
import { momentWords } from '../../texts/format.ts';
import { zoneOf } from '../edition/edition-context.ts';
import type { RequestHouse } from '../request-house.ts';
import { pressOf } from './board-load.ts';
import { slotOptions, slotTime } from './slot-words.ts';

export type SpaceData = NonNullable<Awaited<ReturnType<typeof loadSpace>>>;

/** An open space's own page as the viewer may see it; `null` if there is none for them. */
export async function loadSpace(asked: RequestHouse, edition: Edition, code: string, url: URL) {
  const page = await readSpace(asked.house, asked.viewer, { editionId: edition.id, code });
  if (!page) return null;
  const at = { zone: zoneOf(asked, edition), locale: asked.locale };
  const { space, hosting } = page;
  // Where it could go is for its host alone.
  const board = hosting ? await readBoard(asked.house, asked.viewer, edition.id) : null;
  const free = board?.free ?? [];
  const slots = slotsNear(free, space, free.length);
  const done = url.searchParams.get('done');
  const words = asked.texts.openSpaces.done;
  const said = (Object.keys(words) as (keyof typeof words)[]).find((each) => each === done);
  return {
    ...page,
    press: pressOf(space, page),
    time: slotTime(space, at),
    slots: board ? slotOptions(slots, board.rooms, at) : [],
    others: (hosting?.others ?? []).map(({ code, title, start }) => ({
      value: code,
      label: `${title} · ${momentWords(start, at.zone, at.locale)}`,
    })),
    done: said === 'put-on' && space.state === 'new' ? ('put-on-new' as const) : (said ?? null),
  };
}
