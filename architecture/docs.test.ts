import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { modules } from './modules.js';

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
const named = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name]) => name ?? '').sort();

test('docs/operating.md tells every setting, and no other', () => {
  const settings = named(read('src/platform/config.ts'), /^ {2}([A-Z][A-Z0-9_]+): (?:z|wholeNumber)\b/gm);
  expect(settings.length).toBeGreaterThan(5);
  expect(named(read('docs/operating.md'), /^\| `([A-Z][A-Z0-9_]+)` *\|/gm)).toEqual(settings);
});

test('the README names every command of package.json that people use', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const told = named(read('README.md'), /^\| `npm (?:run )?([a-z]+)/gm);
  expect(told).toEqual(Object.keys(scripts).sort());
});

test('every module has its doors in package.json and tsconfig.json', () => {
  const { imports } = JSON.parse(read('package.json'));
  const { paths } = JSON.parse(read('tsconfig.json')).compilerOptions;
  for (const name of Object.keys(modules)) {
    expect(imports[`#${name}`]).toBe(`./src/modules/${name}/index.ts`);
    expect(paths[`#${name}`]).toEqual([`./src/modules/${name}/index.ts`]);
    expect(imports[`#${name}/server`]).toBe(`./src/modules/${name}/server.ts`);
    expect(paths[`#${name}/server`]).toEqual([`./src/modules/${name}/server.ts`]);
  }
});

test('the lock file knows the optional parts of every platform, or npm ci refuses it', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const parts = Object.entries<{ optionalDependencies?: object }>(packages).flatMap(([path, one]) =>
    Object.keys(one.optionalDependencies ?? {}).map((name) => ({ path, name })),
  );
  const unknown = parts.filter(
    ({ path, name }) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
  );
  expect(unknown).toEqual([]);
});
