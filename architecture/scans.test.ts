import { describe, expect, test } from 'vitest';
import { scans } from './scans/all.ts';
import { scanSource, sourceOf } from './scans/scan.ts';

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Each breaks exactly the rule it is listed under. */
const trespasses: readonly (readonly [rule: string, path: string, text: string])[] = [
  [
    'rules-are-functions-of-their-arguments',
    'src/modules/people/rules/a.ts',
    'export const a = () => Date.now();',
  ],
  [
    'rules-are-functions-of-their-arguments',
    'src/modules/people/rules/a.ts',
    'export const a = () => new Date();',
  ],
  [
    'rules-are-functions-of-their-arguments',
    'src/modules/people/rules/a.ts',
    'export const a = () => Math.random();',
  ],
  [
    'rules-are-functions-of-their-arguments',
    'src/modules/people/rules/a.ts',
    'export const a = () => Temporal.Now.instant();',
  ],
  [
    'rules-are-functions-of-their-arguments',
    'src/modules/programme/formats/a.ts',
    'export const a = () => globalThis.crypto.randomUUID();',
  ],
  ['no-state-at-module-level', 'src/platform/a.ts', 'let count = 0;\nexport const a = () => count++;'],
  ['no-state-at-module-level', 'src/platform/a.ts', 'export const a = new Map<string, string>();'],
  ['no-state-at-module-level', 'src/platform/a.ts', 'export const a = new pg.Pool();'],
  ['no-state-at-module-level', 'src/platform/a.ts', 'export const a = new LRUCache({ max: 5 });'],
  ['no-state-at-module-level', 'src/platform/a.ts', 'export const a: string[] = [];'],
  [
    'sql-names-only-own-tables',
    'src/modules/programme/queries/a.ts',
    "export const a = (db) => db.selectFrom('people.person as p');",
  ],
  [
    'sql-names-only-own-tables',
    'src/modules/programme/queries/a.ts',
    `export const a = sql\`SELECT 1 FROM programme.session JOIN "people"."person" USING (id)\`;`,
  ],
  [
    'tables-follow-the-modules',
    'database/migrations/0009-live.sql',
    'CREATE TABLE programme.star (id uuid);',
  ],
  [
    'tables-follow-the-modules',
    'database/migrations/0009-people-more.sql',
    'ALTER TABLE people.person ADD edition uuid REFERENCES directory.edition;',
  ],
  ['files-stay-short', 'src/platform/a.ts', lines(251, (index) => `export const a${index} = ${index};`)],
  [
    'functions-stay-short',
    'src/platform/a.ts',
    `export function a() {\n${lines(49, (index) => `  use(${index});`)}\n}`,
  ],
  ['imports-stay-few', 'src/platform/a.ts', lines(16, (index) => `import './b${index}.ts';`)],
  [
    'exceptions-give-a-reason',
    'src/platform/a.ts',
    '// biome-ignore lint/suspicious/noExplicitAny: easier\nuse();',
  ],
  ['exceptions-give-a-reason', 'src/kernel/a.ts', '// @ts-ignore: upstream bug #3\nuse();'],
  ['exceptions-give-a-reason', 'src/kernel/a.test.ts', "test.skip('later', () => {});"],
  ['exceptions-give-a-reason', 'src/kernel/a.ts', '// TODO make it better'],
  ['sentences-stand-in-texts', 'src/routes/a.tsx', 'export const a = () => <p>Sign in</p>;'],
  ['sentences-stand-in-texts', 'src/design/a.tsx', 'export const a = () => <img alt="a hall" />;'],
  ['sentences-stand-in-texts', 'src/routes/a.tsx', "export const a = () => <p>{'안녕하세요'}</p>;"],
  ['no-state-at-module-level', 'src/platform/a.ts', "export const a = new Set(['b']);"],
  [
    'no-state-at-module-level',
    'src/platform/a.ts',
    "const a = new Set(['b']);\nexport const b = () => a.add('c');",
  ],
  ['file-names-say-what-is-inside', 'src/kernel/parseDate.ts', ''],
  ['file-names-say-what-is-inside', 'src/kernel/utils.ts', ''],
  ['file-names-say-what-is-inside', 'src/platform/services/mail.ts', ''],
  ['one-word-for-one-thing', 'src/modules/programme/rules/a.ts', 'export type Submission = { id: string };'],
  [
    'one-word-for-one-thing',
    'src/modules/programme/server.ts',
    'export const listPresenters = 1, presenter = 2;',
  ],
  ['one-word-for-one-thing', 'database/migrations/0009-a.sql', 'CREATE TABLE programme.quota (id uuid);'],
];

/** Looks like a trespass and is none. */
const lawful: readonly (readonly [why: string, path: string, text: string])[] = [
  ['a date that is given', 'src/modules/people/rules/a.ts', 'export const a = (at: string) => new Date(at);'],
  ['a clock outside rules', 'src/platform/a.ts', 'export const a = () => Date.now();'],
  ['a table that cannot change', 'src/kernel/a.ts', "export const a: ReadonlySet<string> = new Set(['b']);"],
  [
    'a filled table of its own file',
    'src/kernel/a.ts',
    "const a = new Set(['b']);\nexport const b = a.has('b');",
  ],
  ['a number and a name', 'src/routes/a.tsx', 'export const a = () => <p>Hallway · {3}</p>;'],
  ['state inside a function', 'src/kernel/a.ts', 'export function a() {\n  let b = 0;\n  return b++;\n}'],
  ['state where the process starts', 'src/main.ts', 'let stopping = false;\nuse(stopping);'],
  ['its own table', 'src/modules/people/queries/a.ts', "export const a = ['people.person'];"],
  ['a published view', 'src/modules/programme/queries/a.ts', "export const a = ['people.public_profile'];"],
  [
    'the name of an event',
    'src/modules/live/queries/a.ts',
    "export const a = 'programme.timetable-released';",
  ],
  ['a door', 'src/modules/live/queries/a.ts', "import { a } from '#programme';\nexport { a };"],
  ['a reason of the list', 'src/design/a.ts', '// biome-ignore lint/a11y/x: framework requires\nuse();'],
  ['a promise with its issue', 'src/design/a.ts', '// TODO(#12) wider'],
  ['the words of another system', 'src/modules/programme/formats/pretalx.ts', 'export const submission = 1;'],
  ['a route with a parameter', 'src/routes/edition.sessions.$code.tsx', 'export const a = 1;'],
  ['long texts', 'src/texts/en/site.ts', lines(400, (index) => `export const a${index} = ${index};`)],
];

describe('a trespass is seen', () => {
  test.each(trespasses)('%s in %s: %s', (rule, path, text) => {
    const found = scanSource(sourceOf(path, text), scans).map((finding) => finding.rule);
    expect([...new Set(found)]).toEqual([rule]);
  });

  test('and every rule has one', () => {
    const tried = new Set(trespasses.map(([rule]) => rule));
    expect(scans.map(({ rule }) => rule).filter((rule) => !tried.has(rule))).toEqual([]);
  });
});

test.each(lawful)('%s is lawful', (_why, path, text) => {
  expect(scanSource(sourceOf(path, text), scans)).toEqual([]);
});

test('a finding names the line', () => {
  const source = sourceOf('src/kernel/a.ts', 'export const a = 1;\n\nlet b = 2;\n');
  expect(scanSource(source, scans)).toEqual([
    {
      rule: 'no-state-at-module-level',
      path: 'src/kernel/a.ts',
      line: 3,
      says: 'a variable at module level',
    },
  ]);
});
