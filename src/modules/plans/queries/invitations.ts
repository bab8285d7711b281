import type { PersonId, PlanId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { PlanRole } from '../rules/roles.ts';
import { plansTables } from '../tables.ts';
import { momentText } from './plans.ts';

export type PlanInvitation = {
  readonly id: string;
  readonly planId: PlanId;
  readonly email: string;
  readonly role: PlanRole;
  readonly travellerId: string | null;
  readonly invitedBy: PersonId;
};

/** Keeps an invitation, over an open one of the same address to the same plan. */
export async function insertInvitation(
  tx: Tx,
  invitation: PlanInvitation & {
    readonly tokenHash: string;
    readonly now: InstantText;
    readonly expiresAt: InstantText;
  },
): Promise<void> {
  const { id, email, role, planId } = invitation;
  const tables = plansTables(tx);
  await tables
    .deleteFrom('plans.invitation')
    .where('plan_id', '=', planId)
    .where('email', '=', email)
    .execute();
  await tables
    .insertInto('plans.invitation')
    .values({
      ...{ id, email, role },
      plan_id: planId,
      traveller_id: invitation.travellerId,
      token_hash: invitation.tokenHash,
      invited_by: invitation.invitedBy,
      created_at: invitation.now,
      expires_at: invitation.expiresAt,
    })
    .execute();
}

/** The open invitation with this token's hash; locked for who accepts it. */
export async function findInvitation(
  db: Db,
  tokenHash: string,
  now: InstantText,
  lock = false,
): Promise<PlanInvitation | null> {
  const row = await plansTables(db)
    .selectFrom('plans.invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', new Date(now))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return null;
  const { id, email, role } = row;
  return {
    ...{ id, email, role },
    planId: row.plan_id,
    travellerId: row.traveller_id,
    invitedBy: row.invited_by,
  };
}

/** Open invitations to a plan, the oldest first. */
export async function listInvitations(db: Db, planId: PlanId, now: InstantText) {
  return plansTables(db)
    .selectFrom('plans.invitation')
    .select(['id', 'email', 'role', 'traveller_id as travellerId'])
    .where('plan_id', '=', planId)
    .where('expires_at', '>', new Date(now))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Takes an invitation away; false if it is not there. */
export async function deleteInvitation(tx: Tx, planId: PlanId, id: string): Promise<boolean> {
  const gone = await plansTables(tx)
    .deleteFrom('plans.invitation')
    .where('plan_id', '=', planId)
    .where('id', '=', id)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Invitations that went to an address and are not answered. */
export async function listInvitationsTo(db: Db, email: string) {
  const rows = await plansTables(db)
    .selectFrom('plans.invitation')
    .select(['role', 'created_at'])
    .where('email', '=', email)
    .orderBy('created_at')
    .execute();
  return rows.map(({ role, created_at }) => ({ role, invitedAt: momentText(created_at) }));
}

/** Forgets invitations that ran out before then. */
export async function removeOldInvitations(db: Db, before: Date): Promise<number> {
  const gone = await plansTables(db)
    .deleteFrom('plans.invitation')
    .where('expires_at', '<', before)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
