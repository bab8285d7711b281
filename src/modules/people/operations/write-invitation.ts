import type { EditionId, OrganisationId, PersonId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { textsFor } from '../../../texts/texts.ts';
import { hashOf, secretFrom } from '../auth/hashes.ts';
import { insertInvitation } from '../queries/invitations.ts';
import { findPerson, findPersonByEmail } from '../queries/persons.ts';
import type { MemberRole } from '../rules/organisation.ts';
import type { Role } from '../rules/viewer.ts';

const invitationDays = 14;

export type NewInvitation = {
  readonly email: string;
  /** Language of the letter if we do not know the person's. */
  readonly locale: Locale;
  /** The edition's or the organisation's name, as the letter says it. */
  readonly subject: string;
  readonly invitedBy: PersonId;
} & (
  | { readonly to: 'team'; readonly editionId: EditionId; readonly role: Role }
  | { readonly to: 'organisation'; readonly organisationId: OrganisationId; readonly role: MemberRole }
);

/** Keeps an invitation (over an open one of the same address to the same place and role) and writes its letter, in the caller's transaction. */
export async function writeInvitation(house: House, tx: Tx, invitation: NewInvitation): Promise<void> {
  const id = house.newId<string>();
  const token = secretFrom((length) => house.chance(length));
  await insertInvitation(tx, {
    id,
    tokenHash: hashOf(token),
    email: invitation.email,
    editionId: invitation.to === 'team' ? invitation.editionId : null,
    organisationId: invitation.to === 'organisation' ? invitation.organisationId : null,
    subject: invitation.subject.slice(0, 200),
    role: invitation.role,
    invitedBy: invitation.invitedBy,
    expiresAt: new Date(Date.now() + invitationDays * 24 * 3600_000),
  });
  await postLetter(house, tx, invitation, { id, token });
}

async function postLetter(
  house: House,
  tx: Tx,
  invitation: NewInvitation,
  made: { readonly id: string; readonly token: string },
): Promise<void> {
  const known = await findPersonByEmail(tx, invitation.email);
  const inviter = await findPerson(tx, invitation.invitedBy);
  const { people } = textsFor(known?.locale ?? invitation.locale);
  const letter =
    invitation.to === 'team' ? people.letters.teamInvitation : people.letters.organisationInvitation;
  const role =
    invitation.to === 'team' ? people.roles[invitation.role] : people.organisations.roles[invitation.role];
  const subject = invitation.subject.replace(/\s+/g, ' ').slice(0, 200);
  await house.mail.post(tx, {
    to: invitation.email,
    key: `people.invitation:${made.id}`,
    confidential: true,
    subject: letter.subject({ subject }),
    text: letter.text({
      subject,
      inviter: inviter?.name || people.letters.somebody,
      role: role.name,
      means: role.means,
      url: `${house.config.origin}/invitations/${made.token}`,
      days: invitationDays,
    }),
  });
}
