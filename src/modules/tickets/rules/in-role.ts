import { type Claimant, claimantOfPerson, type EntitledRole } from '#capacity';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { claimantOfEmail, emailKey } from './claim-request.ts';
import type { Ticket } from './order.ts';

/** Somebody in a role of an edition: by an account that says so, or by the address that the team wrote down. */
export type InRole = {
  readonly role: EntitledRole;
  readonly personId: PersonId | null;
  readonly name: string;
  readonly email: string;
  /** In which language to write to them. */
  readonly locale: Locale;
};

/** Under which keys somebody may have been given something: by their account, and by their address from before they had one. */
export function claimantsOf({ personId, email }: Pick<InRole, 'personId' | 'email'>): readonly Claimant[] {
  return [...(personId ? [claimantOfPerson(personId)] : []), ...(email ? [claimantOfEmail(email)] : [])];
}

/** Everybody once for each role, in whichever ways they are in it; accounts before addresses. */
export function withoutRepeats(people: readonly InRole[]): readonly InRole[] {
  const found = new Map<string, InRole>();
  for (const each of people) {
    const key = `${each.role} ${each.personId ?? emailKey(each.email)}`;
    if (!found.has(key)) found.set(key, { ...each, email: emailKey(each.email) });
  }
  return [...found.values()];
}

/** Whether the ticket's holder is one of these people. */
export function isHeldBy(
  { holderPersonId, holderEmail }: Pick<Ticket, 'holderPersonId' | 'holderEmail'>,
  people: readonly Pick<InRole, 'personId' | 'email'>[],
): boolean {
  return people.some(
    ({ personId, email }) =>
      (personId !== null && personId === holderPersonId) || (email !== '' && email === emailKey(holderEmail)),
  );
}
