import { listMyLightning } from '#community/server';
import type { Edition } from '#directory';
import type { PublishedProgramme } from '#programme/server';
import { dateIn } from '../../kernel/time.ts';
import { clockTime } from '../../texts/format.ts';
import type { RequestHouse } from '../request-house.ts';

/** A lightning talk of the reader's that comes today, in words. */
export type OwnLightningLine = { readonly code: string; readonly sentence: string; readonly isNext: boolean };

/** The reader's lightning talks of today, until their session is over: number, time and room, or that it is next. */
export async function loadOwnLightning(
  { house, viewer, texts }: RequestHouse,
  edition: Edition,
  published: PublishedProgramme,
  zone: string,
): Promise<readonly OwnLightningLine[]> {
  const now = house.clock.now();
  const today = dateIn(now, edition.zone);
  const words = texts.lightning.onNow;
  return (await listMyLightning(house, viewer, edition.id)).flatMap(({ code, title, place, isNext }) => {
    const slot = published.sessions.get(code)?.slot;
    if (!slot || slot.end <= now || dateIn(slot.start, edition.zone) !== today) return [];
    const [room = ''] = slot.rooms;
    const when = [clockTime(slot.start, zone), published.rooms.get(room)?.name ?? room].join(', ');
    const sentence = isNext ? words.next({ title }) : words.soon({ title, place, when });
    return [{ code, sentence, isNext }];
  });
}
