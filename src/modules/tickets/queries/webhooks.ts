import { sql } from 'kysely';
import type { EditionId } from '../../../kernel/ids.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { Delivery, DeliveryId, Webhook, WebhookId } from '../rules/webhook.ts';
import { ticketsTables } from '../tables.ts';

function hooksOf(db: Db) {
  return ticketsTables(db).selectFrom('tickets.webhook').selectAll();
}

function hookOf(row: Awaited<ReturnType<ReturnType<typeof hooksOf>['executeTakeFirstOrThrow']>>): Webhook {
  const { id, url, events, generation } = row;
  return {
    ...{ id, url, events, generation, editionId: row.edition_id, isPaused: row.is_paused },
    failingSince: momentText(row.failing_since),
    disabledAt: momentText(row.disabled_at),
    createdAt: momentText(row.created_at),
  };
}

function deliveriesOf(db: Db) {
  return ticketsTables(db).selectFrom('tickets.webhook_delivery').selectAll();
}

function deliveryOf(
  row: Awaited<ReturnType<ReturnType<typeof deliveriesOf>['executeTakeFirstOrThrow']>>,
): Delivery {
  const { id, event, body, state, attempts, answer } = row;
  return {
    ...{ id, event, body, state, attempts, answer, webhookId: row.webhook_id },
    nextAt: momentText(row.next_at),
    createdAt: momentText(row.created_at),
  };
}

/** Addresses that an edition tells, the oldest first. */
export async function listWebhooks(db: Db, editionId: EditionId): Promise<readonly Webhook[]> {
  const rows = await hooksOf(db)
    .where('edition_id', '=', editionId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(hookOf);
}

/** Addresses by their ids. */
export async function listWebhooksById(db: Db, ids: readonly WebhookId[]): Promise<readonly Webhook[]> {
  if (ids.length === 0) return [];
  return (await hooksOf(db).where('id', 'in', ids).execute()).map(hookOf);
}

/** An address, locked until the transaction ends: before what it is told. */
export async function lockWebhook(tx: Tx, id: WebhookId): Promise<Webhook | null> {
  const row = await hooksOf(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? hookOf(row) : null;
}

/** Writes a new address. */
export async function insertWebhook(tx: Tx, webhook: Webhook): Promise<void> {
  const { id, url, generation } = webhook;
  await ticketsTables(tx)
    .insertInto('tickets.webhook')
    .values({
      ...{ id, url, generation, edition_id: webhook.editionId, is_paused: webhook.isPaused },
      events: json(webhook.events),
      failing_since: webhook.failingSince,
      disabled_at: webhook.disabledAt,
      created_at: webhook.createdAt,
    })
    .execute();
}

/** Writes how an address stands now. */
export async function updateWebhook(tx: Tx, webhook: Webhook): Promise<void> {
  await ticketsTables(tx)
    .updateTable('tickets.webhook')
    .set({
      generation: webhook.generation,
      is_paused: webhook.isPaused,
      failing_since: webhook.failingSince,
      disabled_at: webhook.disabledAt,
    })
    .where('id', '=', webhook.id)
    .execute();
}

/** Removes an address with all that it was told. */
export async function removeWebhook(tx: Tx, id: WebhookId): Promise<void> {
  await ticketsTables(tx).deleteFrom('tickets.webhook').where('id', '=', id).execute();
}

/** Writes tellings; one that is there already is left alone, so that an event that comes twice is told once. */
export async function insertDeliveries(db: Db, deliveries: readonly Delivery[]): Promise<void> {
  if (deliveries.length === 0) return;
  await ticketsTables(db)
    .insertInto('tickets.webhook_delivery')
    .values(
      deliveries.map(({ id, webhookId, event, body, state, attempts, nextAt, answer, createdAt }) => ({
        ...{ id, event, body, state, attempts, answer },
        ...{ webhook_id: webhookId, next_at: nextAt, created_at: createdAt },
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** The last tellings of addresses, the newest first. */
export async function listDeliveries(
  db: Db,
  ids: readonly WebhookId[],
  limit: number,
): Promise<readonly Delivery[]> {
  if (ids.length === 0) return [];
  const rows = await deliveriesOf(db)
    .where('webhook_id', 'in', ids)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(deliveryOf);
}

/** Takes up tellings whose time has come, for two minutes: then they count as lost and somebody else takes them. */
export async function takeDueDeliveries(
  db: Db,
  now: InstantText,
  limit: number,
): Promise<readonly Delivery[]> {
  const rows = await ticketsTables(db)
    .updateTable('tickets.webhook_delivery')
    .set({ next_at: minutesAfter(now, 2) })
    .where((eb) =>
      eb(
        'id',
        'in',
        eb
          .selectFrom('tickets.webhook_delivery as d')
          .innerJoin('tickets.webhook as w', 'w.id', 'd.webhook_id')
          .select('d.id')
          .where('d.state', '=', 'waiting')
          .where('d.next_at', '<=', sql<Date>`${now}`)
          .where('w.is_paused', '=', false)
          .where('w.disabled_at', 'is', null)
          .orderBy('d.next_at')
          .limit(limit)
          .forUpdate('d')
          .skipLocked(),
      ),
    )
    .returningAll()
    .execute();
  return rows.map(deliveryOf);
}

/** Writes what became of an attempt. */
export async function updateDelivery(
  db: Db,
  { id, state, attempts, nextAt, answer }: Pick<Delivery, 'id' | 'state' | 'attempts' | 'nextAt' | 'answer'>,
): Promise<void> {
  await ticketsTables(db)
    .updateTable('tickets.webhook_delivery')
    .set({ state, attempts, next_at: nextAt, answer: answer.slice(0, 200) })
    .where('id', '=', id)
    .execute();
}

/** Lets a telling go out again from its beginning. */
export async function restartDelivery(db: Db, id: DeliveryId, now: InstantText): Promise<void> {
  await ticketsTables(db)
    .updateTable('tickets.webhook_delivery')
    .set({ state: 'waiting', attempts: 0, next_at: now })
    .where('id', '=', id)
    .execute();
}

/** Forgets tellings that are over. */
export async function forgetDeliveries(db: Db, before: InstantText): Promise<number> {
  const result = await ticketsTables(db)
    .deleteFrom('tickets.webhook_delivery')
    .where('state', '<>', 'waiting')
    .where('created_at', '<', sql<Date>`${before}`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
