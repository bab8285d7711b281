/**
 * A short name of what a value says: the same for the same content, another for any other. A form carries the revision that it
 * was opened on, so that saving can tell whether somebody wrote in between, whatever wrote it. No secret and no signature: 53
 * bits tell what two people wrote apart, not what somebody forged.
 */
export function revisionOf(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) => (isPlain(part) ? inOrder(part) : part)) ?? '';
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    low = Math.imul(low ^ sign, 2_654_435_761);
    high = Math.imul(high ^ sign, 1_597_334_677);
  }
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & high) + (low >>> 0)).toString(36);
}

/** Whether a form that was opened on `revision` no longer knows what is said now; a program that opened none writes as it is. */
export function isStale(revision: string | undefined, now: unknown): boolean {
  return revision !== undefined && revision !== revisionOf(now);
}

function isPlain(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

function inOrder(part: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
}
