/** Which things of two lists are the same. */
export type Matched<Part> = {
  readonly same: readonly (readonly [before: Part, after: Part])[];
  readonly gone: readonly Part[];
  readonly fresh: readonly Part[];
  /** From the old code to the new one, for all that are the same. */
  readonly renamed: ReadonlyMap<string, string>;
};

/**
 * Finds what is the same: by code first, then by each further key in turn, where a key counts only if exactly one thing on
 * either side still has it. The order of the lists makes no difference.
 */
export function matchParts<Part extends { readonly code: string }>(
  before: readonly Part[],
  after: readonly Part[],
  keys: readonly ((part: Part) => string)[],
): Matched<Part> {
  const same: (readonly [Part, Part])[] = [];
  let [gone, fresh] = [before, after];
  for (const key of [(part: Part) => part.code, ...keys]) {
    const [left, right] = [Map.groupBy(gone, key), Map.groupBy(fresh, key)];
    const taken = new Set<Part>();
    for (const [value, [one, ...more]] of left) {
      const [other, ...others] = right.get(value) ?? [];
      if (!one || !other || more.length > 0 || others.length > 0) continue;
      same.push([one, other]);
      taken.add(one).add(other);
    }
    gone = gone.filter((part) => !taken.has(part));
    fresh = fresh.filter((part) => !taken.has(part));
  }
  return { same, gone, fresh, renamed: new Map(same.map(([one, other]) => [one.code, other.code])) };
}
