import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { done, type Outcome } from '../../../kernel/refusal.ts';
import {
  encodeTicket,
  messageOf,
  type TicketClaims,
  tokenFrom,
  type VerifySignature,
} from '../rules/ticket-token.ts';

/** The keys of an edition as text. The private one never leaves the server; the public one goes to every desk. */
export type TicketKeys = {
  /** PKCS #8, PEM. */
  readonly privateKey: string;
  /** The 32 bytes of the key, base64url: what a browser imports as `raw`. */
  readonly publicKey: string;
};

/** A fresh Ed25519 key pair (RFC 8032): one for each edition. */
export function createTicketKeys(): TicketKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return { privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), publicKey: x };
}

/** The text of a ticket's QR code. The same claims give the same text. `not-encodable` is a number or date out of range. */
export function signTicket(
  privateKey: string,
  claims: TicketClaims,
): Outcome<string, 'too-many-seats' | 'not-encodable'> {
  const encoded = encodeTicket(claims);
  if (!encoded.ok) return encoded;
  return done(tokenFrom(encoded.value, sign(null, messageOf(encoded.value), createPrivateKey(privateKey))));
}

/** Signatures checked by the server. */
export function verifyWithNode(publicKey: string): VerifySignature {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return (message, signature) => verify(null, message, key, signature);
}
