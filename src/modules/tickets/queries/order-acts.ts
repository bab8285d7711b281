import type { OrderId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { insertRecords } from '../../../platform/database/insert-records.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { OrderActCode } from '../rules/order-act.ts';
import { ticketsTables } from '../tables.ts';

/** Something that happened to an order. */
export type OrderAct = {
  readonly orderId: OrderId;
  readonly at: InstantText;
  readonly act: OrderActCode;
  readonly byPersonId: PersonId | null;
  /** Done by the team, not by the buyer or a holder. */
  readonly byTeam: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** Writes down what happened, in the transaction in which it did. */
export async function insertOrderActs(tx: Tx, acts: readonly OrderAct[]): Promise<void> {
  await insertRecords('tickets.order_act', acts.map(orderActRow)).execute(tx);
}

/** An act as its row. */
export function orderActRow({ orderId, at, act, byPersonId, byTeam, facts }: OrderAct) {
  return { order_id: orderId, at, act, by_person_id: byPersonId, by_team: byTeam, facts };
}

/** What happened to an order, the first first. */
export async function listOrderActs(db: Db, orderId: OrderId): Promise<readonly OrderAct[]> {
  const rows = await ticketsTables(db)
    .selectFrom('tickets.order_act')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ orderId: row.order_id, act: row.act as OrderActCode, byTeam: row.by_team, facts: row.facts },
    at: momentText(row.at),
    byPersonId: row.by_person_id,
  }));
}
