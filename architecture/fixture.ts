import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { modules } from './modules.js';

const project = join(import.meta.dirname, '..');

/** A small house that keeps every rule: one file of each sort in each module. Path → text. */
export function lawfulHouse(): Record<string, string> {
  const files: Record<string, string> = {
    'src/kernel/time.ts': `import { Temporal } from 'temporal-polyfill';\nexport const zero = Temporal.Duration;\n`,
    'src/texts/texts.ts': `import { zero } from '../kernel/time.ts';\nexport const texts = { zero };\n`,
    'src/platform/database.ts': `import pg from 'pg';\nimport { texts } from '../texts/texts.ts';\nexport const open = () => [pg, texts];\n`,
    'src/design/button.tsx': `import { texts } from '../texts/texts.ts';\nexport const button = texts;\n`,
    'src/main.ts': `import { reactions } from './wiring/reactions.ts';\nimport './routes/home.tsx';\nreactions();\n`,
    'src/wiring/reactions.ts': `import { list } from '#people/server';\nexport const reactions = list;\n`,
    'src/routes/home.tsx': `import { button } from '../design/button.tsx';\nimport { list } from '#people/server';\nimport { card } from '#people/parts/card.tsx';\nexport const home = [button, list, card];\n`,
    'testing/factory.ts': `import { list } from '#people/server';\nexport const factory = list;\n`,
  };
  for (const [name, below] of Object.entries(modules)) Object.assign(files, lawfulModule(name, below));
  return files;
}

function lawfulModule(name: string, below: readonly string[]): Record<string, string> {
  const at = `src/modules/${name}`;
  const faces = below.map((other) => `import { rule as ${other} } from '#${other}';\n`).join('');
  return {
    [`${at}/rules/rule.ts`]: `${faces}import { zero } from '../../../kernel/time.ts';\nexport const rule = [zero, ${below.join(', ')}];\n`,
    [`${at}/index.ts`]: `export { rule } from './rules/rule.ts';\n`,
    [`${at}/tables.ts`]: `import type { Generated } from 'kysely';\nexport type Tables = { id: Generated<number> };\nexport const tables = 1;\n`,
    [`${at}/queries/list.ts`]: `import { open } from '../../../platform/database.ts';\nimport type { Tables } from '../tables.ts';\nexport const list = (): Tables[] => open() as never;\n`,
    [`${at}/formats/write.ts`]: `import { stringify } from 'csv-stringify/sync';\nimport { rule } from '../rules/rule.ts';\nexport const write = () => stringify([rule]);\n`,
    [`${at}/operations/keep.ts`]: `import type { Tables } from '../tables.ts';\nimport { write } from '../formats/write.ts';\nimport { list } from '../queries/list.ts';\nexport const keep = (): Tables[] => [write, list] as never;\n`,
    [`${at}/server.ts`]: `export { keep } from './operations/keep.ts';\nexport { list } from './queries/list.ts';\n`,
    [`${at}/parts/card.tsx`]: `import { button } from '../../../design/button.tsx';\nimport { rule } from '../index.ts';\nexport const card = [button, rule];\n`,
  };
}

/** Writes a house into a temporary folder that has the project's libraries and settings; the caller removes it. */
export async function buildHouse(
  files: Readonly<Record<string, string>>,
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'hallway-house-'));
  await cp(join(project, 'package.json'), join(folder, 'package.json'));
  await cp(join(project, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
