import webPush from 'web-push';
import type { Config } from '../../../platform/config.ts';
import type { House } from '../../../platform/house.ts';
import { type SafeFetch, safeFetch } from '../../../platform/http/safe-fetch.ts';
import { delayPush, dropDevice, endPush, takeDuePushes } from '../queries/push.ts';
import { type PushAnswer, type PushMessage, pushFate } from '../rules/push.ts';
import { pushKeys } from './push-keys.ts';

/** Messages that are under way at the same time, and how long one may take. */
const atOnce = 20;
const timeoutMs = 10_000;

/**
 * Hands messages that are due to the push services of their devices, in rounds, until none is; answers with how many were tried. Push
 * services are addresses that strangers gave: they are asked by the way that reaches nothing but the public internet.
 */
export async function sendPushes(house: House, fetch: SafeFetch = safeFetch): Promise<number> {
  let tried = 0;
  for (;;) {
    const due = await takeDuePushes(house.db, house.clock.now(), atOnce);
    if (due.length === 0) return tried;
    const keys = await pushKeys(house);
    await Promise.all(
      due.map(async (message) => note(house, message, await hand(house, fetch, keys, message))),
    );
    tried += due.length;
  }
}

async function hand(
  { config, clock }: House,
  fetch: SafeFetch,
  keys: { readonly publicKey: string; readonly privateKey: string },
  { device, payload, isUrgent, expiresAt }: PushMessage,
): Promise<PushAnswer> {
  const TTL = Math.floor((Date.parse(expiresAt) - Date.parse(clock.now())) / 1000);
  // Of no use any more: given up, as what was said of it would be wrong by now.
  if (TTL <= 0) return { status: 400, retrySeconds: null };
  const { endpoint, p256dh, auth } = device;
  const request = sealed({ endpoint, keys: { p256dh, auth } }, JSON.stringify(payload), {
    vapidDetails: { subject: contactOf(config), ...keys },
    contentEncoding: 'aes128gcm',
    urgency: isUrgent ? 'high' : 'normal',
    TTL,
  });
  // A key that is no point of the curve: nothing ever gets there.
  if (!request) return { status: 410, retrySeconds: null };
  const { 'Content-Type': contentType = '', 'Content-Length': _, ...headers } = request.headers;
  const outcome = await fetch(endpoint, {
    ...{ maxBytes: 65_536, timeoutMs },
    post: { body: request.body, contentType: String(contentType) },
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
  });
  if (outcome.ok) return { status: outcome.value.status, retrySeconds: null };
  const { code, details } = outcome.refusal;
  if (code === 'private-address' || code === 'bad-address') return { status: 410, retrySeconds: null };
  const retrySeconds = Number(details?.retryAfter ?? Number.NaN);
  return {
    status: code === 'http-status' ? Number(details?.status) : null,
    retrySeconds: Number.isFinite(retrySeconds) ? retrySeconds : null,
  };
}

/** Sealed for the device (RFC 8291) and signed by this installation (RFC 8292); `null` if its keys are none. */
function sealed(...given: Parameters<typeof webPush.generateRequestDetails>) {
  try {
    const { headers, body } = webPush.generateRequestDetails(...given);
    return { headers: headers as Readonly<Record<string, string | number>>, body: body ?? Buffer.alloc(0) };
  } catch {
    return null;
  }
}

/** Whom a push service asks if something is wrong (RFC 8292 §2.1): an address of the web or of mail. */
function contactOf({ securityContact, origin, mailFrom }: Config): string {
  if (securityContact) return securityContact;
  if (origin.startsWith('https:')) return origin;
  return `mailto:${/<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom}`;
}

async function note(house: House, message: PushMessage, answer: PushAnswer): Promise<void> {
  const now = house.clock.now();
  const fate = pushFate(message, answer, now);
  await house.db.transaction().execute(async (tx) => {
    if (fate.kind === 'gone') await dropDevice(tx, message.device.id);
    else if (fate.kind === 'later') await delayPush(tx, message.id, fate.nextAt);
    else await endPush(tx, message, fate.kind, now);
  });
}
