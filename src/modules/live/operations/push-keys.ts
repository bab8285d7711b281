import webPush from 'web-push';
import { z } from 'zod';
import type { House } from '../../../platform/house.ts';
import { seal, unseal } from '../../../platform/sealed.ts';
import { makeSetting, readSetting, signingSecret } from '../../../platform/settings.ts';

const key = 'live.push-keys';
const place = { purpose: 'live.push-keys', owner: 'installation' } as const;
const stored = z.object({ publicKey: z.string(), sealedPrivateKey: z.string() });

/** The pair of keys by which push services know this installation (RFC 8292), base64url: made by whoever asks first, the same for all afterwards. */
export async function pushKeys(
  house: Pick<House, 'db'>,
): Promise<{ readonly publicKey: string; readonly privateKey: string }> {
  const secret = await signingSecret(house.db);
  if (!(await readSetting(house.db, key, stored))) {
    const { publicKey, privateKey } = webPush.generateVAPIDKeys();
    const sealedPrivateKey = seal(secret, place, privateKey).toString('base64url');
    await makeSetting(house.db, key, { publicKey, sealedPrivateKey });
  }
  const kept = await readSetting(house.db, key, stored);
  if (!kept) throw new Error('Keys that were written are there.');
  const privateKey = unseal(secret, place, Buffer.from(kept.sealedPrivateKey, 'base64url'));
  return { publicKey: kept.publicKey, privateKey };
}
