import { arrangeRemoteRoom } from '#live/server';
import { operator } from '#people';
import type { Programme } from '#programme';
import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { must } from './seed-parts.ts';

/** Streams of the first three rooms: of the first for everybody, of the others for those who take part. */
export async function seedRemote(house: House, editionId: EditionId, { rooms }: Programme): Promise<void> {
  for (const [index, { code: room }] of rooms.slice(0, 3).entries()) {
    const at = (what: string) => `https://${what}.harbour.example/${encodeURIComponent(room)}`;
    const links = { stream: at('stream'), chat: at('chat'), captions: index === 0 ? at('captions') : '' };
    const audience = index === 0 ? 'everybody' : 'attending';
    must(
      await arrangeRemoteRoom(house, operator, { editionId, room, ...links, audience, minutesBefore: 10 }),
    );
  }
}
