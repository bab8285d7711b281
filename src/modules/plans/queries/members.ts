import type { PersonId, PlanId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { Part, PlanRole } from '../rules/roles.ts';
import { type MemberId, plansTables } from '../tables.ts';

export type PlanMember = Part & {
  readonly id: MemberId;
  readonly personId: PersonId;
  readonly addressSerial: number;
};

const columns = ['id', 'person_id', 'role', 'traveller_id', 'address_serial'] as const;
type Row = {
  id: MemberId;
  person_id: PersonId;
  role: PlanRole;
  traveller_id: string | null;
  address_serial: number;
};

function readMember(row: Row): PlanMember {
  return {
    id: row.id,
    personId: row.person_id,
    role: row.role,
    travellerId: row.traveller_id,
    addressSerial: row.address_serial,
  };
}

/** Somebody's part in a plan, if they have one. */
export async function findMember(db: Db, planId: PlanId, personId: PersonId): Promise<PlanMember | null> {
  const row = await plansTables(db)
    .selectFrom('plans.member')
    .select(columns)
    .where('plan_id', '=', planId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? readMember(row) : null;
}

/** A member by id with their plan, for private addresses. */
export async function findMemberById(
  db: Db,
  id: MemberId,
): Promise<(PlanMember & { readonly planId: PlanId }) | null> {
  const row = await plansTables(db)
    .selectFrom('plans.member')
    .select([...columns, 'plan_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ...readMember(row), planId: row.plan_id } : null;
}

/** Everybody who has a part in a plan, those who came first first; locked if roles are about to change. */
export async function listMembers(db: Db, planId: PlanId, lock = false): Promise<PlanMember[]> {
  const rows = await plansTables(db)
    .selectFrom('plans.member')
    .select(columns)
    .where('plan_id', '=', planId)
    .orderBy('joined_at')
    .orderBy('id')
    .$if(lock, (query) => query.forUpdate())
    .execute();
  return rows.map(readMember);
}

/** Adds a member; who is one already gets the mightier of the two roles' places, which the caller decided. */
export async function putMember(
  tx: Tx,
  member: Part & {
    readonly id: MemberId;
    readonly planId: PlanId;
    readonly personId: PersonId;
    readonly joinedAt: InstantText;
  },
): Promise<void> {
  const part = { role: member.role, traveller_id: member.travellerId };
  await plansTables(tx)
    .insertInto('plans.member')
    .values({
      id: member.id,
      plan_id: member.planId,
      person_id: member.personId,
      address_serial: 1,
      joined_at: member.joinedAt,
      ...part,
    })
    .onConflict((conflict) => conflict.constraint('member_once').doUpdateSet(part))
    .execute();
}

/** Writes somebody's part. */
export async function writePart(tx: Tx, id: MemberId, part: Part): Promise<void> {
  await plansTables(tx)
    .updateTable('plans.member')
    .set({ role: part.role, traveller_id: part.travellerId })
    .where('id', '=', id)
    .execute();
}

export async function deleteMember(tx: Tx, id: MemberId): Promise<void> {
  await plansTables(tx).deleteFrom('plans.member').where('id', '=', id).execute();
}

/** Takes the link between members and a traveller who is no longer in the plan. */
export async function unlinkTraveller(tx: Tx, planId: PlanId, travellerId: string): Promise<void> {
  await plansTables(tx)
    .updateTable('plans.member')
    .set({ traveller_id: null })
    .where('plan_id', '=', planId)
    .where('traveller_id', '=', travellerId)
    .execute();
}

/** Ends a member's present calendar address. */
export async function raiseAddressSerial(tx: Tx, id: MemberId): Promise<void> {
  await plansTables(tx)
    .updateTable('plans.member')
    .set((row) => ({ address_serial: row('address_serial', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Ids of plans in which a person has a part. */
export async function listPlanIdsOf(db: Db, personId: PersonId): Promise<PlanId[]> {
  const rows = await plansTables(db)
    .selectFrom('plans.member')
    .select('plan_id')
    .where('person_id', '=', personId)
    .orderBy('plan_id')
    .execute();
  return rows.map((row) => row.plan_id);
}
