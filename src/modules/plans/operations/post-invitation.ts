import { createHash } from 'node:crypto';
import { findPerson, findPersonByEmail } from '#people/server';
import type { Locale } from '../../../kernel/locale.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { textsFor } from '../../../texts/texts.ts';
import type { PlanInvitation } from '../queries/invitations.ts';

/** What is kept of the secret: it carries 32 bytes of chance of its own. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Writes the letter of an invitation, in the language of who gets it where that is known. */
export async function postInvitation(
  house: House,
  tx: Tx,
  invitation: PlanInvitation,
  letter: { readonly token: string; readonly locale: Locale; readonly name: string; readonly days: number },
): Promise<void> {
  const known = await findPersonByEmail(tx, invitation.email);
  const inviter = await findPerson(tx, invitation.invitedBy);
  const { plans } = textsFor(known?.locale ?? letter.locale);
  const role = plans.roles[invitation.role];
  await house.mail.post(tx, {
    to: invitation.email,
    key: `plans.invitation:${invitation.id}`,
    confidential: true,
    subject: plans.letter.subject({ plan: letter.name }),
    text: plans.letter.text({
      plan: letter.name,
      inviter: inviter?.name || plans.letter.somebody,
      role: role.name,
      means: role.means,
      url: `${house.config.origin}/plans/invitations/${letter.token}`,
      days: letter.days,
    }),
  });
}
