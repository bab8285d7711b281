/** A code from `make` that is not taken; `make` draws by chance, so that a second try differs. */
export function freshCode(make: () => string, taken: { has(code: string): boolean }): string {
  for (let tries = 0; tries < 100; tries += 1) {
    const code = make();
    if (!taken.has(code)) return code;
  }
  throw new Error('A hundred codes in a row were taken.');
}

/** Addresses that mean something else: `/manage/rooms/new` makes a room. */
const reserved: ReadonlySet<string> = new Set(['new']);

/** The wanted code, or with the first number from 2 that makes it a new one. */
export function numberedCode(wanted: string, taken: { has(code: string): boolean }): string {
  const base = wanted || 'x';
  let code = base;
  for (let number = 2; taken.has(code) || reserved.has(code); number += 1) code = `${base}-${number}`;
  return code;
}
