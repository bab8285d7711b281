/**
 * The known word that was most likely meant, or `null` if none is near: at most one slip in four or five letters, two up to eight,
 * three in longer ones, and the first letter right or swapped. Of equally near ones the first given is taken.
 */
export function nearestWord(asked: string, known: readonly string[]): string | null {
  const most = asked.length <= 5 ? 1 : asked.length <= 8 ? 2 : 3;
  let best: string | null = null;
  let least = most + 1;
  for (const word of known) {
    if (!asked.slice(0, 2).includes(word[0] ?? '')) continue;
    // What was typed may be the beginning of the word only.
    const slips = Math.min(slipsBetween(asked, word), slipsBetween(asked, word.slice(0, asked.length)) + 0.5);
    if (slips < least) {
      best = word;
      least = slips;
    }
  }
  return best;
}

/** Letters put in, left out, changed, or swapped with their neighbour (optimal string alignment; Damerau 1964). */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
