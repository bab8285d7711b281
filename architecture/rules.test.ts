import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildHouse, lawfulHouse } from './fixture.ts';
import { modules } from './modules.js';
import rules from './rules.js';
import { trespasses } from './trespasses.ts';

type Violation = { readonly from: string; readonly rule: { readonly name: string } };

/** What dependency-cruiser says of a house made of these files. */
async function violationsOf(files: Readonly<Record<string, string>>): Promise<readonly Violation[]> {
  const house = await buildHouse(files);
  try {
    const program = join(import.meta.dirname, '../node_modules/.bin/depcruise');
    const config = join(import.meta.dirname, 'rules.js');
    const run = spawnSync(program, ['src', 'testing', '--config', config, '--output-type', 'json'], {
      cwd: house.folder,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
    if (!run.stdout) throw new Error(run.stderr);
    return JSON.parse(run.stdout).summary.violations;
  } finally {
    await house.remove();
  }
}

/** The names of the rules that one file breaks, each once. */
function brokenBy(file: string, violations: readonly Violation[]): string[] {
  const names = violations.filter((violation) => violation.from === file).map(({ rule }) => rule.name);
  return [...new Set(names)].sort();
}

test('a house that keeps the rules breaks none', async () => {
  expect(await violationsOf(lawfulHouse())).toEqual([]);
});

describe('a trespass is seen', () => {
  let violations: readonly Violation[] = [];
  beforeAll(async () => {
    const files = lawfulHouse();
    for (const { file, text, accomplices } of trespasses) Object.assign(files, accomplices, { [file]: text });
    violations = await violationsOf(files);
  });
  afterAll(() => {
    violations = [];
  });

  test.each(trespasses)('$rule by $file', ({ rule, file, also = [] }) => {
    expect(brokenBy(file, violations)).toEqual([rule, ...also].sort());
  });
});

test('every rule has a trespass', () => {
  const tried = [...new Set(trespasses.map(({ rule }) => rule))].sort();
  expect(tried).toEqual(rules.forbidden.map(({ name }) => name).sort());
});

test('the table of modules has no circle', () => {
  for (const [name, below] of Object.entries(modules)) {
    for (const other of below) {
      expect(modules[other], `${other} is below ${name}`).not.toContain(name);
    }
  }
});
