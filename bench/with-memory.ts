import { readdirSync, readFileSync } from 'node:fs';

type Process = { readonly pid: number; readonly parent: number; readonly kilobytes: number };

/**
 * Megabytes of main memory that processes and all their descendants hold. Proportional set size: memory that PostgreSQL's
 * processes share is counted once, not once for each.
 */
export function megabytesOf(roots: readonly (number | null)[]): number {
  const all = everyProcess();
  const family = new Set(roots.filter((pid) => pid !== null));
  for (let grew = true; grew; ) {
    const more = all.filter(({ pid, parent }) => family.has(parent) && !family.has(pid));
    for (const { pid } of more) family.add(pid);
    grew = more.length > 0;
  }
  return all.filter(({ pid }) => family.has(pid)).reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024;
}

function everyProcess(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);
}

/** `null` if it ended while we looked. */
function readProcess(pid: number): Process | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const shared = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const number = (text: string, name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return { pid, parent: number(status, 'PPid'), kilobytes: number(shared, 'Pss') };
  } catch {
    return null;
  }
}
