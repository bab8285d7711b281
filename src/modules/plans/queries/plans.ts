import { sql } from 'kysely';
import type { ListingId, PersonId, PlanId } from '../../../kernel/ids.ts';
import { type InstantText, instantText, Temporal } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { Plan } from '../rules/plan.ts';
import type { PlanRole } from '../rules/roles.ts';
import { plansTables } from '../tables.ts';

export type StoredPlan = {
  readonly id: PlanId;
  readonly plan: Plan;
  readonly revision: number;
  readonly updatedAt: InstantText;
};

/** A moment of the database as text. */
export function momentText(date: Date): InstantText {
  return instantText(Temporal.Instant.fromEpochMilliseconds(date.getTime()));
}

/** A plan by its id; locked for who changes it. */
export async function findPlan(db: Db, id: PlanId, lock = false): Promise<StoredPlan | null> {
  const row = await plansTables(db)
    .selectFrom('plans.plan')
    .select(['id', 'content', 'revision', 'updated_at'])
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return null;
  return { id: row.id, plan: row.content, revision: row.revision, updatedAt: momentText(row.updated_at) };
}

export async function insertPlan(
  tx: Tx,
  made: { readonly id: PlanId; readonly plan: Plan; readonly now: InstantText },
): Promise<void> {
  await plansTables(tx)
    .insertInto('plans.plan')
    .values({
      id: made.id,
      content: json(made.plan),
      revision: 1,
      created_at: made.now,
      updated_at: made.now,
    })
    .execute();
}

export async function writePlan(tx: Tx, id: PlanId, plan: Plan, now: InstantText): Promise<void> {
  await plansTables(tx)
    .updateTable('plans.plan')
    .set((row) => ({ content: json(plan), revision: row('revision', '+', 1), updated_at: now }))
    .where('id', '=', id)
    .execute();
}

/** Removes a plan with everything that hangs on it. */
export async function deletePlan(tx: Tx, id: PlanId): Promise<void> {
  await plansTables(tx).deleteFrom('plans.plan').where('id', '=', id).execute();
}

/** Plans in which a person has a part, the last changed first. */
export async function listPlansOf(
  db: Db,
  personId: PersonId,
): Promise<(StoredPlan & { readonly role: PlanRole })[]> {
  const rows = await plansTables(db)
    .selectFrom('plans.plan as p')
    .innerJoin('plans.member as m', 'm.plan_id', 'p.id')
    .select(['p.id', 'p.content', 'p.revision', 'p.updated_at', 'm.role'])
    .where('m.person_id', '=', personId)
    .orderBy('p.updated_at', 'desc')
    .orderBy('p.id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, plan: row.content, revision: row.revision, role: row.role },
    updatedAt: momentText(row.updated_at),
  }));
}

/** Plans in which a listing of the directory stands. */
export async function listPlanIdsWith(db: Db, listing: ListingId): Promise<PlanId[]> {
  return listPlanIdsHaving(db, { listingId: listing });
}

/** Plans in which a listing stood before it was merged into another. */
export async function listPlanIdsMergedFrom(db: Db, former: ListingId): Promise<PlanId[]> {
  return listPlanIdsHaving(db, { mergedFrom: former });
}

async function listPlanIdsHaving(db: Db, edition: Record<string, string>): Promise<PlanId[]> {
  const named = json({ editions: [edition] });
  const rows = await plansTables(db)
    .selectFrom('plans.plan')
    .select('id')
    .where(sql<boolean>`content @> ${named}::jsonb`)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** How many plans a person owns. */
export async function countOwnPlans(db: Db, personId: PersonId): Promise<number> {
  const { count } = await plansTables(db)
    .selectFrom('plans.member')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('role', '=', 'owner')
    .executeTakeFirstOrThrow();
  return count;
}
