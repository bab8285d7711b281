import type { SeatTime } from '#capacity';
import { findPublishedProgramme, type PublishedProgramme } from '#programme/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';

/** When and where a seat's session is; `null` where it is no seat or has no slot yet, `undefined` where there is no such session. */
export async function seatTime(
  house: House,
  editionId: EditionId,
  code: string | null,
): Promise<SeatTime | null | undefined> {
  return code === null ? null : seatTimeIn(await findPublishedProgramme(house, editionId), code);
}

/** The same in a programme that was read already. */
export function seatTimeIn(published: PublishedProgramme | null, code: string): SeatTime | null | undefined {
  const session = published?.sessions.get(code);
  if (!session) return undefined;
  const { slot } = session;
  return slot ? { start: slot.start, end: slot.end, place: slot.rooms[0] ?? null } : null;
}
