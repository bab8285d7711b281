import type { EditionId } from '../../../kernel/ids.ts';
import { readId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { limits, takeTry } from '../auth/limits.ts';
import { removeInvitation } from '../queries/invitations.ts';
import { readEmail } from '../rules/email.ts';
import { mayGrant, maySeeTeam } from '../rules/granting.ts';
import type { Role, Viewer } from '../rules/viewer.ts';
import { writeInvitation } from './write-invitation.ts';

export type InviteToTeamInput = {
  readonly editionId: EditionId;
  /** As the letter names the edition. */
  readonly editionName: string;
  readonly email: string;
  readonly role: Role;
  readonly locale: Locale;
};

/** Invites an address to a role in an edition; whether it has an account makes no difference, and nobody learns it. */
export async function inviteToTeam(
  house: House,
  viewer: Viewer,
  input: InviteToTeamInput,
): Promise<Outcome<null, 'not-allowed' | 'email-not-readable' | 'too-many-attempts'>> {
  if (!mayGrant(viewer, input.editionId, input.role)) return refuse('not-allowed');
  const email = readEmail(input.email);
  if (!email) return refuse('email-not-readable', { field: 'email' });
  if (!(await takeTry(house.db, limits.invitationsFromPerson, viewer.personId)))
    return refuse('too-many-attempts');
  await house.db.transaction().execute(async (tx) => {
    const { editionId, role, locale, editionName: subject } = input;
    await writeInvitation(house, tx, {
      to: 'team',
      email,
      editionId,
      role,
      locale,
      subject,
      invitedBy: viewer.personId,
    });
    await recordAct(tx, {
      at: house.clock.now(),
      editionId,
      personId: viewer.personId,
      act: 'people.invited-to-team',
      subject: role,
      facts: { role },
    });
  });
  return done(null);
}

/** Withdraws an invitation that was not accepted yet. */
export async function withdrawTeamInvitation(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly invitationId: string },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!maySeeTeam(viewer, input.editionId)) return refuse('not-allowed');
  const id = readId<'invitation'>(input.invitationId);
  const gone =
    id &&
    (await house.db.transaction().execute((tx) => removeInvitation(tx, id, { editionId: input.editionId })));
  return gone ? done(null) : refuse('not-found');
}
