import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { peopleTables } from '../tables.ts';
import { hashOf, secretFrom } from './hashes.ts';

export const linkMinutes = 15;

/**
 * Writes a fresh link for the address. The row is what better-auth's e-mail link plugin reads
 * (identifier: SHA-256 of the token as base64url; value: JSON with the address); we write it ourselves so that link and letter
 * are one transaction. The test of the whole way fails if the library's form changes.
 */
export async function newSignInLink(
  house: House,
  tx: Tx,
  email: string,
): Promise<{ token: string; id: string }> {
  const token = secretFrom((length) => house.chance(length));
  const id = house.newId<string>();
  const value = JSON.stringify({ email });
  await peopleTables(tx)
    .insertInto('people.verification')
    .values({
      id,
      identifier: hashOf(token),
      value,
      expires_at: new Date(Date.now() + linkMinutes * 60_000).toISOString(),
    })
    .execute();
  return { token, id };
}

/** The address that a browser opens to be signed in by a link's token; `next` is a path of ours. */
export function confirmPath(token: string, next: string): string {
  const query = new URLSearchParams({ token, callbackURL: next, errorCallbackURL: '/sign-in' });
  return `/api/auth/magic-link/verify?${query}`;
}
