import { createHash } from 'node:crypto';

/** Hallway's own namespace for sessions that came without a UUID; never change it, guids depend on it. */
const namespace = Buffer.from('5d0f6c5e3a7b4c0e9b0d7a7d3f1e2c48', 'hex');

/** The name-based UUID of RFC 9562 §5.5: the same name always gives the same UUID. */
export function uuidV5(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The text as a lower-case UUID of any version, or `null`. */
export function readUuid(text: string | null): string | null {
  const lower = text?.toLowerCase() ?? '';
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(lower) && !/^[0-]+$/.test(lower) ? lower : null;
}
