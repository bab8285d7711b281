import type { VerifySignature } from './ticket-token.ts';

/** Signatures checked by a browser, from the 32 bytes of an Ed25519 public key (RFC 8032); asked once, it answers for all tickets. */
export async function verifyWithWebCrypto(publicKey: Uint8Array<ArrayBuffer>): Promise<VerifySignature> {
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  return (message, signature) => crypto.subtle.verify('Ed25519', key, signature, message);
}
