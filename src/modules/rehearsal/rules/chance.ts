/** A seeded source of numbers: the same seed gives the same row of them for ever. Not for secrets. */
export type Chance = {
  /** In `[0, 1)`. */
  next(): number;
  /** A whole number in `[0, below)`. */
  below(below: number): number;
  /** One of the values; throws if there is none. */
  pick<Value>(values: readonly Value[]): Value;
  /** The values in another order; the list given is left alone. */
  shuffled<Value>(values: readonly Value[]): Value[];
};

/** Four 32-bit words from a text (cyrb128); equal texts give equal words. */
export function wordsFrom(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ unit, 597399067);
    b = c ^ Math.imul(b ^ unit, 2869860233);
    c = d ^ Math.imul(c ^ unit, 951274213);
    d = a ^ Math.imul(d ^ unit, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  const all = a ^ b ^ c ^ d;
  return [all >>> 0, (b ^ all) >>> 0, (c ^ all) >>> 0, (d ^ all) >>> 0];
}

/** A source of chance (sfc32) for a seed and a purpose, so that one part's draws do not move another's. */
export function chanceFrom(seed: number, purpose: string): Chance {
  let [a, b, c, d] = wordsFrom(`${seed}/${purpose}`);
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  for (let warm = 0; warm < 12; warm += 1) next();
  return {
    next,
    below,
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    shuffled(values) {
      return values
        .map((value) => ({ value, order: next() }))
        .sort((one, other) => one.order - other.order)
        .map(({ value }) => value);
    },
  };
}
