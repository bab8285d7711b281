import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeTicket,
  editionTag,
  encodeTicket,
  mostTokenSigns,
  readTicketToken,
  type TicketClaims,
} from '../rules/ticket-token.ts';
import { verifyWithWebCrypto } from '../rules/verify-with-web-crypto.ts';
import { createTicketKeys, signTicket, verifyWithNode } from './ticket-keys.ts';

const keys = createTicketKeys();
const byNode = verifyWithNode(keys.publicKey);
const tag = editionTag('01890000-0000-7000-8000-0000cafe1234');
const claims: TicketClaims = {
  editionTag: tag,
  ticketId: '6f1c1c7e-52b4-4c5e-9a9a-0a0b0c0d0e0f',
  product: 7,
  validFrom: '2027-05-14T06:00:00Z',
  validUntil: '2027-05-18T22:00:00Z',
  seats: [3, 12, 300],
};
const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

function tokenOf(given: TicketClaims): string {
  const signed = signTicket(keys.privateKey, given);
  if (!signed.ok) throw new Error(signed.refusal.code);
  return signed.value;
}

const minutes = fc.integer({ min: 0, max: 2 ** 24 - 1 });
const anyClaims: fc.Arbitrary<TicketClaims> = fc
  .record({
    ticketId: fc.uuid(),
    product: fc.nat(16_383),
    from: fc.nat(2 ** 31),
    length: minutes,
    seats: fc.uniqueArray(fc.nat(16_383), { maxLength: 4 }),
  })
  .map(({ ticketId, product, from, length, seats }) => {
    const start = Date.UTC(2020, 0, 1) + from * 60_000;
    const text = (moment: number) => new Date(moment).toISOString().replace('.000Z', 'Z');
    return {
      editionTag: tag,
      ticketId,
      product,
      validFrom: text(start),
      validUntil: text(start + length * 60_000),
      seats: seats.sort((a, b) => a - b),
    };
  });

describe('the token of a ticket', () => {
  it('is read back by the server and by a browser', async () => {
    const byBrowser = await verifyWithWebCrypto(Uint8Array.from(Buffer.from(keys.publicKey, 'base64url')));
    const token = tokenOf(claims);
    for (const verify of [byNode, byBrowser]) {
      expect(await readTicketToken(token, { tag, verify })).toEqual({ ok: true, value: claims });
    }
    expect(tokenOf(claims)).toBe(token);
  });

  it('carries any claims there and back, and fits a QR code of version 6 and level M', async () => {
    await fc.assert(
      fc.asyncProperty(anyClaims, async (given) => {
        const token = tokenOf(given);
        expect(token.length).toBeLessThanOrEqual(mostTokenSigns);
        expect([...token].every((sign) => signs.includes(sign))).toBe(true);
        expect(await readTicketToken(token, { tag, verify: byNode })).toEqual({ ok: true, value: given });
      }),
      { numRuns: 500 },
    );
  });

  it('has one form only: bytes that are read are written as the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 28, maxLength: 37 }), (rest) => {
        const bytes = Uint8Array.from([1, ...rest]);
        const read = decodeTicket(bytes);
        if (read) expect(encodeTicket(read)).toEqual({ ok: true, value: bytes });
      }),
      { numRuns: 5_000 },
    );
  });

  it('is never accepted once it was changed', async () => {
    const token = tokenOf(claims);
    let accepted = 0;
    for (let round = 0; round < 10_000; round += 1) {
      const changed = mutated(token, randomBytes(4));
      if (changed === token) continue;
      const read = await readTicketToken(changed, { tag, verify: byNode });
      if (read.ok) accepted += 1;
    }
    expect(accepted).toBe(0);
  });

  it('says why it is none', async () => {
    const refusal = async (token: string, own = tag) => {
      const read = await readTicketToken(token, { tag: own, verify: byNode });
      return read.ok ? null : read.refusal.code;
    };
    const stranger = signTicket(createTicketKeys().privateKey, claims);
    expect(await refusal('https://example.org/ticket')).toBe('unknown');
    expect(await refusal('')).toBe('unknown');
    expect(await refusal('HC1:6BF+70790T9WJWG.FKY*4GO0')).toBe('unknown');
    expect(await refusal(tokenOf(claims), 'deadbeef')).toBe('wrong-edition');
    expect(await refusal(stranger.ok ? stranger.value : '')).toBe('bad-signature');
  });

  it('is not made of what does not fit', () => {
    const code = (given: TicketClaims) => {
      const signed = signTicket(keys.privateKey, given);
      return signed.ok ? null : signed.refusal.code;
    };
    expect(code({ ...claims, seats: [1000, 1001, 1002, 1003, 1004] })).toBe('too-many-seats');
    expect(code({ ...claims, seats: [1, 2, 3, 4, 5, 6, 7, 8, 9] })).toBe(null);
    expect(code({ ...claims, product: 16_384 })).toBe('not-encodable');
    expect(code({ ...claims, validUntil: '2027-05-14T05:00:00Z' })).toBe('not-encodable');
    expect(code({ ...claims, ticketId: 'ada@example.org' })).toBe('not-encodable');
  });
});

/** One sign replaced, two neighbours swapped, a sign taken out or put in. */
function mutated(token: string, [kind = 0, high = 0, low = 0, other = 0]: Buffer): string {
  const at = (high * 256 + low) % token.length;
  const sign = signs[other % 45] ?? '';
  const [before, here, after] = [token.slice(0, at), token.slice(at, at + 1), token.slice(at + 1)];
  if (kind % 4 === 0) return before + sign + after;
  if (kind % 4 === 1) return before + after.slice(0, 1) + here + after.slice(1);
  return kind % 4 === 2 ? before + after : before + sign + here + after;
}
