import { isSignedIn, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { House } from '../../../platform/house.ts';
import { listChoicesOf, writeChoice } from '../queries/notices.ts';
import { listDevices, removeDevice, upsertDevice } from '../queries/push.ts';
import { usualChoice } from '../rules/notice.ts';
import { isSubscription, type PushDevice, type PushDeviceId, pushBounds } from '../rules/push.ts';

/** Devices on which the viewer allowed messages. */
export async function readMyDevices(
  house: House,
  viewer: Viewer,
): Promise<Outcome<readonly PushDevice[], 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  return done(await listDevices(house.db, viewer.personId));
}

/**
 * Notes the device that the viewer has in hand. What came by mail at once in this edition comes to their devices from now on; who chose
 * another way keeps it. The same device again is the same.
 */
export async function addDevice(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly endpoint: string;
    readonly p256dh: string;
    readonly auth: string;
    readonly name: string;
  },
): Promise<Outcome<null, 'not-signed-in' | 'device-not-usable' | 'too-many-devices'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  if (!isSubscription(input)) return refuse('device-not-usable');
  const { editionId, endpoint, p256dh, auth } = input;
  const { personId } = viewer;
  const now = house.clock.now();
  const name = input.name.slice(0, 100);
  return allOrNothing(house.db, async (tx) => {
    const chosen = (await listChoicesOf(tx, personId)).find((one) => one.editionId === editionId);
    const { way, announcements, zone } = chosen ?? usualChoice;
    const toDevices = <Way extends string>(before: Way) => (before === 'mail' ? 'push' : before);
    const choice = { way: toDevices(way), announcements: toDevices(announcements), zone };
    // Two devices at the same moment wait for each other here, so that the later one sees both.
    await writeChoice(tx, { editionId, personId }, choice, now);
    await upsertDevice(tx, {
      ...{ id: house.newId<PushDeviceId>(), personId, endpoint, p256dh, auth, name, madeAt: now },
    });
    if ((await listDevices(tx, personId)).length > pushBounds.devices) return refuse('too-many-devices');
    return done(null);
  });
}

/** Takes out a device of the viewer's; what was on its way to it goes too. */
export async function endDevice(
  house: House,
  viewer: Viewer,
  { id }: { readonly id: PushDeviceId },
): Promise<Outcome<null, 'not-signed-in' | 'device-unknown'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const gone = await house.db.transaction().execute((tx) => removeDevice(tx, personId, id));
  return gone ? done(null) : refuse('device-unknown');
}
