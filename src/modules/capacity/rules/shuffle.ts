/**
 * The rank of each number from 0 to `count - 1`, by the shuffle of Fisher and Yates: every order is as likely as any other, and the
 * same words give the same order. `word` gives whole numbers from 0 to 2³² − 1, each as likely as any other.
 */
export function shuffledRanks(count: number, word: () => number): Int32Array {
  const ranks = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = below(last + 1, word);
    const rank = ranks[last] ?? 0;
    ranks[last] = ranks[other] ?? 0;
    ranks[other] = rank;
  }
  return ranks;
}

/** A whole number below `bound`; words past the last whole multiple of it are thrown away, since they would favour the small ones. */
function below(bound: number, word: () => number): number {
  const end = 2 ** 32 - (2 ** 32 % bound);
  for (;;) {
    const drawn = word();
    if (drawn < end) return drawn % bound;
  }
}
