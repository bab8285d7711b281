import { createHash } from 'node:crypto';

/** What is published of a seed before the draw: its SHA-256, hexadecimal. */
export function commitmentOf(seed: string): string {
  return createHash('sha256').update(seed).digest('hex');
}

/** The lot of an entry: SHA-256 of the seed, a line end, and the entry's id, hexadecimal. The smallest is drawn first. */
export function lotOf(seed: string, entryId: string): string {
  return createHash('sha256').update(`${seed}\n${entryId}`).digest('hex');
}
