import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret, signText } from '../../../platform/settings.ts';
import { lockShop } from '../queries/catalogue.ts';
import {
  insertDeliveries,
  insertWebhook,
  listDeliveries,
  listWebhooks,
  lockWebhook,
  removeWebhook,
  restartDelivery,
  updateWebhook,
} from '../queries/webhooks.ts';
import {
  type Delivery,
  type DeliveryId,
  mostWebhooks,
  type Webhook,
  type WebhookAct,
  type WebhookEvent,
  type WebhookId,
  webhookProblem,
} from '../rules/webhook.ts';

type Place = { readonly editionId: EditionId };
export type WebhookCode =
  | 'not-allowed'
  | 'not-found'
  | 'shop-closed'
  | 'url-not-valid'
  | 'events-missing'
  | 'webhooks-too-many';

/** How much of what was told the team sees. */
const shownDeliveries = 50;

/** With what an address is told: the secret of Standard Webhooks, made from the installation's. */
export async function webhookSecret(house: Pick<House, 'db'>, { id, generation }: Webhook): Promise<string> {
  const signed = signText(await signingSecret(house.db), 'webhook', `${id} ${generation}`);
  return `whsec_${Buffer.from(signed, 'base64url').toString('base64')}`;
}

/** Addresses of an edition with their secrets, and what they were told lately. */
export async function viewWebhooks(
  house: House,
  viewer: Viewer,
  { editionId }: Place,
): Promise<
  Outcome<
    {
      readonly webhooks: readonly (Webhook & { readonly secret: string })[];
      readonly deliveries: readonly Delivery[];
    },
    'not-allowed'
  >
> {
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  const found = await listWebhooks(house.db, editionId);
  const webhooks = await Promise.all(
    found.map(async (webhook) => ({ ...webhook, secret: await webhookSecret(house, webhook) })),
  );
  const ids = found.map(({ id }) => id);
  return done({ webhooks, deliveries: await listDeliveries(house.db, ids, shownDeliveries) });
}

/** Tells another address from now on. */
export async function addWebhook(
  house: House,
  viewer: Viewer,
  { editionId, url, events }: Place & { readonly url: string; readonly events: readonly WebhookEvent[] },
): Promise<Outcome<Webhook & { readonly secret: string }, WebhookCode>> {
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  const problem = webhookProblem(url, events);
  if (problem) return refuse(problem, { field: problem === 'url-not-valid' ? 'url' : 'events' });
  const added = await allOrNothing<Outcome<Webhook, WebhookCode>>(house.db, async (tx) => {
    if (!(await lockShop(tx, editionId))) return refuse('shop-closed');
    if ((await listWebhooks(tx, editionId)).length >= mostWebhooks) return refuse('webhooks-too-many');
    const webhook: Webhook = {
      ...{ id: house.newId<WebhookId>(), editionId, url: new URL(url).href, events: [...new Set(events)] },
      ...{ generation: 1, isPaused: false, failingSince: null, disabledAt: null },
      createdAt: house.clock.now(),
    };
    await insertWebhook(tx, webhook);
    await audit(tx, house, viewer, webhook);
    return done(webhook);
  });
  // Asks the database on a connection of its own: never within the transaction.
  return added.ok ? done({ ...added.value, secret: await webhookSecret(house, added.value) }) : added;
}

/** Does something with an address. `renew` makes another secret; `try` tells it that it is tried. */
export async function actOnWebhook(
  house: House,
  viewer: Viewer,
  { editionId, webhookId, act }: Place & { readonly webhookId: WebhookId; readonly act: WebhookAct },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  return allOrNothing<Outcome<null, 'not-found'>>(house.db, async (tx) => {
    const webhook = await lockWebhook(tx, webhookId);
    if (webhook?.editionId !== editionId) return refuse('not-found');
    const now = house.clock.now();
    if (act === 'remove') await removeWebhook(tx, webhook.id);
    if (act === 'pause') await updateWebhook(tx, { ...webhook, isPaused: true });
    if (act === 'resume')
      await updateWebhook(tx, { ...webhook, isPaused: false, failingSince: null, disabledAt: null });
    if (act === 'renew') await updateWebhook(tx, { ...webhook, generation: webhook.generation + 1 });
    if (act === 'try') {
      const body = JSON.stringify({ type: 'ping', timestamp: now, data: {} });
      await insertDeliveries(tx, [
        newDelivery(house.newId<DeliveryId>(), webhook.id, { event: 'ping', body, now }),
      ]);
    } else await audit(tx, house, viewer, webhook);
    return done(null);
  });
}

/** Tells something once more that was told, or was given up. */
export async function sendDeliveryAgain(
  house: House,
  viewer: Viewer,
  { editionId, deliveryId }: Place & { readonly deliveryId: DeliveryId },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  const ids = (await listWebhooks(house.db, editionId)).map(({ id }) => id);
  const shown = await listDeliveries(house.db, ids, shownDeliveries);
  if (!shown.some(({ id }) => id === deliveryId)) return refuse('not-found');
  await restartDelivery(house.db, deliveryId, house.clock.now());
  return done(null);
}

/** A telling that goes out as soon as somebody looks. */
export function newDelivery(
  id: DeliveryId,
  webhookId: WebhookId,
  {
    event,
    body,
    now,
  }: { readonly event: string; readonly body: string; readonly now: Delivery['createdAt'] },
): Delivery {
  return {
    id,
    webhookId,
    event,
    body,
    state: 'waiting',
    attempts: 0,
    nextAt: now,
    answer: '',
    createdAt: now,
  };
}

async function audit(tx: Tx, house: House, viewer: Viewer, { editionId, url }: Webhook): Promise<void> {
  await recordAct(tx, {
    ...{ at: house.clock.now(), editionId, personId: actorOf(viewer), act: 'tickets.webhook-changed' },
    ...{ subject: new URL(url).host, facts: {} },
  });
}
