import { sql } from 'kysely';
import type { EditionId } from '../../../kernel/ids.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { ExportKind } from '../rules/money-report.ts';

/** A line of an export; sums in minor units, moments as ISO text, names of products in every language. */
export type ExportRow = Readonly<Record<string, string | number | boolean | LocalisedText | null>>;

const iso = (column: string) =>
  sql`to_char(${sql.raw(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Everything of one kind that an edition has, the oldest first. */
export async function listExport(
  db: Db,
  editionId: EditionId,
  kind: ExportKind,
): Promise<readonly ExportRow[]> {
  return (await statements[kind](editionId).execute(db)).rows;
}

const statements = {
  orders: (editionId: EditionId) => sql<ExportRow>`
    SELECT o.code, o.state, o.name, o.email, o.locale, o.currency, o.total, o.paid, o.method,
      v.code AS voucher, o.company->>'name' AS company, o.company->>'address' AS address,
      o.company->>'country' AS country, o.company->>'vatId' AS vat_id, o.company->>'purchaseOrder' AS purchase_order,
      ${iso('o.created_at')} AS created_at, ${iso('o.placed_at')} AS placed_at,
      ${iso('o.settled_at')} AS settled_at, ${iso('o.expires_at')} AS expires_at
    FROM tickets.order o LEFT JOIN tickets.voucher v ON v.id = o.voucher_id
    WHERE o.edition_id = ${editionId} AND o.state <> 'basket' ORDER BY o.created_at, o.id`,
  tickets: (editionId: EditionId) => sql<ExportRow>`
    SELECT o.code AS order, t.number, o.state, t.is_cancelled AS cancelled, p.content->'name' AS product,
      p.content->>'kind' AS kind, (
        SELECT one->'name' FROM jsonb_array_elements(p.content->'variations') one WHERE one->>'id' = t.variation) AS variation,
      t.holder_name, t.holder_email, o.currency, t.price, t.tax, t.tax_rate, v.code AS voucher
    FROM tickets.ticket t JOIN tickets.order o ON o.id = t.order_id JOIN tickets.product p ON p.id = t.product_id
    LEFT JOIN tickets.voucher v ON v.id = t.voucher_id
    WHERE o.edition_id = ${editionId} AND o.state <> 'basket' ORDER BY o.created_at, o.id, t.number`,
  payments: (editionId: EditionId) => sql<ExportRow>`
    SELECT o.code AS order, p.kind, p.method, p.state, p.currency,
      CASE p.kind WHEN 'refund' THEN -p.amount ELSE p.amount END AS amount, p.outside_id AS reference, p.note,
      ${iso('p.at')} AS at, ${iso('p.changed_at')} AS changed_at
    FROM tickets.payment p JOIN tickets.order o ON o.id = p.order_id
    WHERE p.edition_id = ${editionId} ORDER BY p.at, p.id`,
  answers: (editionId: EditionId) => sql<ExportRow>`
    SELECT o.code AS order, t.number, t.holder_name, t.holder_email,
      coalesce(q.asked->'label', to_jsonb(a.question)) AS question,
      coalesce(CASE WHEN q.asked->>'kind' = 'choice' AND a.value ~ '^[0-9]{1,4}$'
        THEN q.asked->'choices'->a.value::integer END, to_jsonb(a.value)) AS value,
      ${iso('a.expires_at')} AS delete_after
    FROM tickets.answer a JOIN tickets.ticket t ON t.id = a.ticket_id JOIN tickets.order o ON o.id = t.order_id
    LEFT JOIN (
      SELECT s.edition_id, jsonb_array_elements(s.content->'questions') AS asked FROM tickets.shop s
    ) q ON q.edition_id = o.edition_id AND q.asked->>'id' = a.question
    WHERE o.edition_id = ${editionId} AND o.state <> 'basket' AND NOT t.is_cancelled
    ORDER BY o.created_at, o.id, t.number, a.question`,
};
