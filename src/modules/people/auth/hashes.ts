import { createHash } from 'node:crypto';

/** SHA-256 as base64url: what is kept of a secret that carries enough chance of its own (32 bytes), so that a stolen table opens nothing. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** A secret for a link or a program: 32 bytes of chance as base64url (43 signs). */
export function secretFrom(chance: (length: number) => Uint8Array): string {
  return Buffer.from(chance(32)).toString('base64url');
}
