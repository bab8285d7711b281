import { isSignedIn, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { listToldAnnouncements } from '../queries/announcement-readers.ts';
import { listGatheringsOf } from '../queries/gatherings.ts';
import { listMaterialsOf } from '../queries/materials.ts';
import { listNotes } from '../queries/notes.ts';
import { listChoicesOf, listNoticesOf } from '../queries/notices.ts';
import { listOwnItems } from '../queries/own-items.ts';
import { listSaidBy } from '../queries/persons-in-session.ts';
import { listDevices } from '../queries/push.ts';
import { listAllStars } from '../queries/stars.ts';
import type { PushDevice } from '../rules/push.ts';

/** Everything that the viewer starred, wrote into their agendas, noted, was told of changes and announcements, asked and said in sessions, of all editions, as a JSON-safe value. */
export async function exportMyAgenda(
  house: House,
  viewer: Viewer,
): Promise<
  Outcome<
    {
      readonly stars: Awaited<ReturnType<typeof listAllStars>>;
      readonly own: Awaited<ReturnType<typeof listOwnItems>>;
      readonly gatherings: Awaited<ReturnType<typeof listGatheringsOf>>;
      readonly notes: Awaited<ReturnType<typeof listNotes>>;
      readonly notices: Awaited<ReturnType<typeof listNoticesOf>>;
      readonly announcements: Awaited<ReturnType<typeof listToldAnnouncements>>;
      readonly noticeChoices: Awaited<ReturnType<typeof listChoicesOf>>;
      readonly devices: readonly Pick<PushDevice, 'name' | 'madeAt'>[];
      readonly materials: Awaited<ReturnType<typeof listMaterialsOf>>;
      readonly said: Awaited<ReturnType<typeof listSaidBy>>;
    },
    'not-signed-in'
  >
> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  return done({
    stars: await listAllStars(house.db, personId),
    own: await listOwnItems(house.db, personId),
    gatherings: await listGatheringsOf(house.db, personId),
    notes: await listNotes(house.db, personId),
    notices: await listNoticesOf(house.db, personId),
    announcements: await listToldAnnouncements(house.db, personId),
    noticeChoices: await listChoicesOf(house.db, personId),
    devices: (await listDevices(house.db, personId)).map(({ name, madeAt }) => ({ name, madeAt })),
    materials: await listMaterialsOf(house.db, personId),
    said: await listSaidBy(house.db, personId),
  });
}
