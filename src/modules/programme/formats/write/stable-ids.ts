import { createHash } from 'node:crypto';

/** Namespace of the UUIDs that Hallway derives from names (RFC 9562 version 5). Changing it changes every exported guid. */
const namespace = '6f0f3c3e-52a1-4c55-9a0b-3a1f7d0c9e51';
const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A UUID that is the same for the same parts, on every machine and in every year. */
export function stableUuid(...parts: readonly string[]): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(JSON.stringify(parts))
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/** True for a UUID of any version. */
export function isUuid(text: string): boolean {
  return uuidShape.test(text);
}

/** A positive number below 2³¹ that is the same for the same UUID. */
export function stableNumber(uuid: string): number {
  return Number.parseInt(uuid.slice(0, 8), 16) & 0x7fffffff || 1;
}

/** Hands out numbers of which none comes twice: the wanted one if it is free and positive, else the next free one. */
export function uniqueNumbers(): (wanted: number) => number {
  const taken = new Set<number>();
  return (wanted) => {
    let number = Number.isSafeInteger(wanted) && wanted > 0 ? wanted : 1;
    while (taken.has(number)) number += 1;
    taken.add(number);
    return number;
  };
}
