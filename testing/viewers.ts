import { anonymous, type Role, roles, type Viewer } from '#people';
import type { EditionId, PersonId } from '../src/kernel/ids.ts';

/** Somebody who is signed in, with a role in an edition or with none. */
export function someone(
  role: Role | null = null,
  editionId?: EditionId,
  more: { readonly steward?: boolean; readonly via?: 'session' | 'token'; readonly personId?: PersonId } = {},
): Viewer & { readonly kind: 'person' } {
  return {
    kind: 'person',
    personId: more.personId ?? (crypto.randomUUID() as PersonId),
    grants: role && editionId ? [{ editionId, role }] : [],
    steward: more.steward ?? false,
    via: more.via ?? 'session',
  };
}

/** Everybody who might try something in an edition, by who they are. */
export function everybody(editionId: EditionId): Readonly<Record<string, Viewer>> {
  const elsewhere = crypto.randomUUID() as EditionId;
  return {
    anonymous,
    'nobody special': someone(),
    steward: someone(null, undefined, { steward: true }),
    'steward by token': someone(null, undefined, { steward: true, via: 'token' }),
    'owner elsewhere': someone('owner', elsewhere),
    'owner by token': someone('owner', editionId, { via: 'token' }),
    'attendee by token': someone('attendee', editionId, { via: 'token' }),
    ...Object.fromEntries(roles.map((role) => [role, someone(role, editionId)])),
  };
}
