import { createHash, createHmac } from 'node:crypto';
import { type EditionId, readId } from '../../../kernel/ids.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { type SafeFetch, safeFetch } from '../../../platform/http/safe-fetch.ts';
import type { RecordedEvent } from '../../../platform/outbox.ts';
import { listOrders } from '../queries/orders.ts';
import {
  forgetDeliveries,
  insertDeliveries,
  listWebhooks,
  listWebhooksById,
  lockWebhook,
  takeDueDeliveries,
  updateDelivery,
  updateWebhook,
} from '../queries/webhooks.ts';
import {
  afterAttempt,
  type Delivery,
  type DeliveryId,
  type Webhook,
  webhookEventOf,
} from '../rules/webhook.ts';
import { newDelivery, webhookSecret } from './work-on-webhooks.ts';

/** Puts down for each address that wants to hear of an event that it is to be told; hearing of the event twice is once. */
export async function queueWebhooks(house: House, event: RecordedEvent): Promise<void> {
  const name = webhookEventOf(event.name);
  if (!name || !event.editionId) return;
  const webhooks = (await listWebhooks(house.db, event.editionId as EditionId)).filter(
    ({ events, disabledAt, isPaused }) => events.includes(name) && !disabledAt && !isPaused,
  );
  if (webhooks.length === 0) return;
  const body = JSON.stringify({ type: name, timestamp: event.at, data: await dataOf(house, event) });
  const now = house.clock.now();
  await insertDeliveries(
    house.db,
    webhooks.map(({ id }) => newDelivery(deliveryIdOf(event.id, id), id, { event: name, body, now })),
  );
}

/** Codes, states and sums, and ids: no name and no address of a person leaves by this way; who may know more asks the API. */
async function dataOf(house: House, { editionId, facts }: RecordedEvent): Promise<object> {
  const orderId = readId<'order'>(typeof facts.orderId === 'string' ? facts.orderId : null);
  const [order] = orderId ? await listOrders(house.db, [orderId]) : [];
  if (!order) return { edition: editionId, basket: facts.basketId };
  const { code, state, currency, total, paid, method } = order;
  return { edition: editionId, order: { code, state, currency, total, paid, method } };
}

/** The same for the same event and address. */
function deliveryIdOf(eventId: number, webhookId: string): DeliveryId {
  const hex = createHash('sha256').update(`${eventId} ${webhookId}`).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-') as DeliveryId;
}

/** Tellings that are under way at the same time, and how long one may take. */
const atOnce = 20;
const timeoutMs = 10_000;
const keptDays = 30;

/** Tells what is due, in rounds, until nothing is; answers with how many tellings were tried. Never waits for more than one address's time in a round. */
export async function tellWebhooks(house: House, fetch: SafeFetch = safeFetch): Promise<number> {
  let tried = 0;
  for (;;) {
    const due = await takeDueDeliveries(house.db, house.clock.now(), atOnce);
    if (due.length === 0) break;
    const found = await listWebhooksById(house.db, [...new Set(due.map(({ webhookId }) => webhookId))]);
    const webhooks = new Map(found.map((webhook) => [webhook.id, webhook]));
    const answers = await Promise.all(
      due.map(async (delivery) => {
        const webhook = webhooks.get(delivery.webhookId);
        return webhook ? { delivery, webhook, answer: await tell(house, fetch, webhook, delivery) } : null;
      }),
    );
    for (const each of answers) if (each) await note(house, each.webhook, each.delivery, each.answer);
    tried += due.length;
  }
  await forgetDeliveries(house.db, minutesAfter(house.clock.now(), -keptDays * 24 * 60));
  return tried;
}

type Answer = { readonly status: number | null; readonly said: string };

/** One attempt, signed as Standard Webhooks say: over the id, the moment of this attempt by the machine's clock, and the body. */
async function tell(
  house: House,
  fetch: SafeFetch,
  webhook: Webhook,
  { id, body }: Delivery,
): Promise<Answer> {
  const name = `msg_${id.replaceAll('-', '')}`;
  const seconds = Math.floor(Date.now() / 1000);
  const key = Buffer.from((await webhookSecret(house, webhook)).slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${name}.${seconds}.${body}`).digest('base64');
  const outcome = await fetch(webhook.url, {
    ...{ maxBytes: 65_536, timeoutMs, post: { body, contentType: 'application/json' } },
    headers: {
      'webhook-id': name,
      'webhook-timestamp': String(seconds),
      'webhook-signature': `v1,${signature}`,
    },
  });
  if (outcome.ok) return { status: outcome.value.status, said: String(outcome.value.status) };
  const { code, details } = outcome.refusal;
  // What is answered at length was taken all the same.
  if (code === 'too-large') return { status: 200, said: code };
  const status = code === 'http-status' ? Number(details?.status) : null;
  return { status, said: status === null ? code : String(status) };
}

async function note(
  house: House,
  webhook: Webhook,
  delivery: Delivery,
  { status, said }: Answer,
): Promise<void> {
  const now = house.clock.now();
  const after = afterAttempt(delivery, webhook, { status, now });
  const { state, nextAt } = after;
  await house.db.transaction().execute(async (tx) => {
    const current = await lockWebhook(tx, webhook.id);
    if (!current) return;
    await updateDelivery(tx, {
      id: delivery.id,
      state,
      nextAt,
      answer: said,
      attempts: delivery.attempts + 1,
    });
    const failingSince = after.failingSince === null ? null : (current.failingSince ?? after.failingSince);
    const disabledAt = after.isDisabled ? (current.disabledAt ?? now) : current.disabledAt;
    if (failingSince === current.failingSince && disabledAt === current.disabledAt) return;
    await updateWebhook(tx, { ...current, failingSince, disabledAt });
    if (after.isDisabled && !current.disabledAt) house.log.warn('webhooks.disabled', { webhook: webhook.id });
  });
}
