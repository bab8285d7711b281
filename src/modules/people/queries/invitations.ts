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

/** Withdraws an open invitation; false if it is not there. Without `role` any; the caller asks which roles it may withdraw. */
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
