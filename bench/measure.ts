import { readFileSync } from 'node:fs';

/** The middle of some numbers; of an even count the lower middle, so that it is a number that was measured. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** The number at or below which `share` (0 to 1) of the numbers lie. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Three significant digits: more would claim a precision that a shared machine does not have. */
export function rounded(number: number): number {
  return Number(number.toPrecision(3));
}

/** The middle of what `measure` gives in so many rounds, one after the other. */
export async function medianOf(rounds: number, measure: (round: number) => Promise<number>): Promise<number> {
  const numbers: number[] = [];
  for (let round = 0; round < rounds; round++) numbers.push(await measure(round));
  return median(numbers);
}

/** Milliseconds of processor time that a process has used, however busy others keep the machine (Linux counts in hundredths of a second). */
export function processorMsOf(pid: number): number {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number);
  return (user + system) * 10;
}
