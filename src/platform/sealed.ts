import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/*
 * Secrets that must lie in the database are sealed with the installation's own (AES-256-GCM, a key for each purpose by HKDF): a table that
 * leaks alone gives nothing away, and what was sealed for one purpose or owner opens for no other.
 */

const lengths = { iv: 12, tag: 16 } as const;

function keyFor(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}

/** Seals a text; `owner` is what it belongs to, and must be named again to open it. */
export function seal(
  secret: Uint8Array,
  { purpose, owner }: { readonly purpose: string; readonly owner: string },
  text: string,
): Buffer {
  const iv = randomBytes(lengths.iv);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Opens what `seal` sealed; throws if it was changed, or is another's. */
export function unseal(
  secret: Uint8Array,
  { purpose, owner }: { readonly purpose: string; readonly owner: string },
  sealed: Uint8Array,
): string {
  const at = lengths.iv + lengths.tag;
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), sealed.subarray(0, lengths.iv))
    .setAAD(Buffer.from(owner))
    .setAuthTag(sealed.subarray(lengths.iv, at));
  return Buffer.concat([decipher.update(sealed.subarray(at)), decipher.final()]).toString('utf8');
}
