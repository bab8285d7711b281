import type { EditionId, OrganisationId, PersonId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { peopleTables } from '../tables.ts';

/** What somebody is invited to: a role in an edition's team, or in an organisation. */
export type InvitedTo = { readonly editionId: EditionId } | { readonly organisationId: OrganisationId };

export type Invitation = {
  readonly id: string;
  readonly email: string;
  readonly editionId: EditionId | null;
  readonly organisationId: OrganisationId | null;
  readonly subject: string;
  readonly role: string;
  readonly invitedBy: PersonId | null;
};

export type OpenInvitation = {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly expiresAt: Date;
};

/** Keeps an invitation, over an open one of the same address to the same place and role. */
export async function insertInvitation(
  tx: Tx,
  invitation: Invitation & { readonly tokenHash: string; readonly expiresAt: Date },
): Promise<void> {
  const tables = peopleTables(tx);
  const { id, email, role, subject, editionId, organisationId } = invitation;
  await tables
    .deleteFrom('people.invitation')
    .where('email', '=', email)
    .where('role', '=', role)
    .where('edition_id', 'is not distinct from', editionId)
    .where('organisation_id', 'is not distinct from', organisationId)
    .where('accepted_at', 'is', null)
    .execute();
  await tables
    .insertInto('people.invitation')
    .values({
      ...{ id, email, role, subject },
      edition_id: editionId,
      organisation_id: organisationId,
      token_hash: invitation.tokenHash,
      invited_by: invitation.invitedBy,
      created_at: new Date().toISOString(),
      expires_at: invitation.expiresAt.toISOString(),
    })
    .execute();
}

/** Notes that an invitation was taken; it cannot be taken again. */
export async function closeInvitation(tx: Tx, id: string): Promise<void> {
  await peopleTables(tx)
    .updateTable('people.invitation')
    .set({ accepted_at: new Date().toISOString() })
    .where('id', '=', id)
    .execute();
}

/** Invitations that went to an address, answered or not. */
export function listInvitationsTo(db: Db, email: string) {
  return peopleTables(db)
    .selectFrom('people.invitation')
    .select(['subject', 'role', 'created_at as invitedAt', 'accepted_at as acceptedAt'])
    .where('email', '=', email)
    .orderBy('created_at')
    .execute();
}

/** The open invitation with this token's hash; locked for who accepts it. `null` if it was used, withdrawn or ran out. */
export async function findInvitation(db: Db, tokenHash: string, lock = false): Promise<Invitation | null> {
  const row = await peopleTables(db)
    .selectFrom('people.invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', new Date())
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return null;
  const { id, email, subject, role } = row;
  return {
    ...{ id, email, subject, role },
    editionId: row.edition_id,
    organisationId: row.organisation_id,
    invitedBy: row.invited_by,
  };
}

/** Open invitations to an edition or an organisation, the oldest first. */
export async function listOpenInvitations(db: Db, to: InvitedTo): Promise<OpenInvitation[]> {
  const rows = await peopleTables(db)
    .selectFrom('people.invitation')
    .select(['id', 'email', 'role', 'expires_at'])
    .where(placeOf(to).column, '=', placeOf(to).id)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', new Date())
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, email: row.email, role: row.role, expiresAt: row.expires_at }));
}

/** Withdraws an open invitation; false if it is not there. */
export async function removeInvitation(tx: Tx, id: string, to: InvitedTo): Promise<boolean> {
  const gone = await peopleTables(tx)
    .deleteFrom('people.invitation')
    .where('id', '=', id)
    .where(placeOf(to).column, '=', placeOf(to).id)
    .where('accepted_at', 'is', null)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

function placeOf(to: InvitedTo) {
  return 'editionId' in to
    ? ({ column: 'edition_id', id: to.editionId } as const)
    : ({ column: 'organisation_id', id: to.organisationId } as const);
}
