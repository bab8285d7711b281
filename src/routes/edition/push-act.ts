import { createHash } from 'node:crypto';
import { addDevice, endDevice, pushKeys, readMyDevices, readMyNotices } from '#live/server';
import { deviceFrom } from '#people';
import type { EditionId } from '../../kernel/ids.ts';
import { readId } from '../../kernel/ids.ts';
import { momentWords } from '../../texts/format.ts';
import { textOf } from '../form-fields.ts';
import type { RequestHouse } from '../request-house.ts';

/** Devices of whoever asks, and the key for which their browser takes messages. */
export async function loadDevices({ house, viewer, locale }: RequestHouse, zone: string) {
  const found = await readMyDevices(house, viewer);
  const devices = found.ok ? found.value : [];
  return {
    pushKey: (await pushKeys(house)).publicKey,
    devices: devices.map(({ id, name, madeAt, endpoint }) => ({
      ...{ id, name, when: momentWords(madeAt, zone, locale) },
      mark: createHash('sha256').update(endpoint).digest('hex').slice(0, 16),
    })),
  };
}

/** Adds the device from which the form comes, or ends one. */
export async function actOnDevices(
  { house, viewer }: Pick<RequestHouse, 'house' | 'viewer'>,
  editionId: EditionId,
  form: FormData,
  request: Request,
) {
  if (textOf(form, 'act') === 'end-device') {
    const id = readId<'push-device'>(textOf(form, 'device'));
    return id ? endDevice(house, viewer, { id }) : endDevice(house, viewer, { id: house.newId() });
  }
  const given = {
    endpoint: textOf(form, 'endpoint'),
    p256dh: textOf(form, 'p256dh'),
    auth: textOf(form, 'auth'),
  };
  const name = deviceFrom(request.headers.get('user-agent') ?? '');
  return addDevice(house, viewer, { ...given, editionId, name });
}

/** True for who is signed in and never chose how to be told here: it is said to them until they choose. */
export async function isPushOffered({ house, viewer }: RequestHouse, editionId: EditionId): Promise<boolean> {
  const mine = await readMyNotices(house, viewer, editionId);
  return mine.ok && !mine.value.hasChosen;
}
