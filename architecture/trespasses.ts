import { modules } from './modules.js';

/** A file that breaks one rule of rules.js, and what it needs to do so. */
export type Trespass = {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  /** Files without which the trespass could not happen; what they break is not looked at. */
  readonly accomplices?: Readonly<Record<string, string>>;
  /** Rules that cannot but be broken with this one. */
  readonly also?: readonly string[];
};

const byHand: readonly Trespass[] = [
  {
    rule: 'kernel-knows-nothing',
    file: 'src/kernel/knows-texts.ts',
    text: `import '../texts/texts.ts';`,
  },
  {
    rule: 'texts-know-only-kernel',
    file: 'src/texts/knows-platform.ts',
    text: `import '../platform/database.ts';`,
  },
  {
    rule: 'platform-knows-no-module',
    file: 'src/platform/knows-people.ts',
    text: `import '#people';`,
  },
  {
    rule: 'design-knows-no-module',
    file: 'src/design/knows-people.tsx',
    text: `import '#people';`,
  },
  {
    rule: 'routes-go-through-doors',
    file: 'src/routes/asks-a-query.tsx',
    text: `import '../modules/people/queries/list.ts';`,
  },
  {
    rule: 'nobody-knows-the-entrances',
    file: 'src/platform/knows-wiring.ts',
    text: `import '../wiring/reactions.ts';`,
    also: ['platform-knows-no-module'],
  },
  {
    rule: 'nobody-knows-the-routes',
    file: 'src/modules/people/server-knows-a-page.ts',
    text: `import '../../routes/home.tsx';`,
  },
  {
    rule: 'product-knows-no-test',
    file: 'src/wiring/knows-a-factory.ts',
    text: `import '../../testing/factory.ts';`,
  },
  {
    rule: 'face-shows-only-rules',
    file: 'src/modules/people/index.ts',
    text: `export { rule } from './rules/rule.ts';\nexport { write } from './formats/write.ts';`,
  },
  {
    rule: 'rules-know-only-kernel-and-rules',
    file: 'src/modules/people/rules/knows-texts.ts',
    text: `import '../../../texts/texts.ts';`,
  },
  {
    rule: 'rules-use-no-library',
    file: 'src/modules/people/rules/uses-zod.ts',
    text: `import 'zod';`,
  },
  {
    rule: 'rules-use-no-library',
    file: 'src/modules/people/rules/uses-node.ts',
    text: `import 'node:fs';`,
  },
  {
    rule: 'formats-know-only-kernel-and-rules',
    file: 'src/modules/programme/formats/knows-platform.ts',
    text: `import '../../../platform/database.ts';`,
  },
  {
    rule: 'formats-know-only-kernel-and-rules',
    file: 'src/modules/programme/formats/knows-queries.ts',
    text: `import '../queries/list.ts';`,
  },
  {
    rule: 'formats-use-only-format-libraries',
    file: 'src/modules/programme/formats/uses-network.ts',
    text: `import 'undici';`,
  },
  {
    rule: 'formats-use-only-format-libraries',
    file: 'src/modules/programme/formats/uses-node.ts',
    text: `import 'node:fs';`,
  },
  {
    rule: 'queries-know-only-tables-and-rules',
    file: 'src/modules/people/queries/knows-operations.ts',
    text: `import '../operations/keep.ts';`,
  },
  {
    rule: 'operations-know-no-page',
    file: 'src/modules/people/operations/knows-design.ts',
    text: `import '../../../design/button.tsx';`,
  },
  {
    rule: 'operations-leave-sql-to-queries',
    file: 'src/modules/people/operations/knows-tables.ts',
    text: `import { tables } from '../tables.ts';\nexport const knows = tables;`,
  },
  {
    rule: 'parts-know-only-faces',
    file: 'src/modules/people/parts/knows-formats.tsx',
    text: `import '../formats/write.ts';`,
  },
  {
    rule: 'only-queries-speak-sql',
    file: 'src/modules/people/operations/speaks-sql.ts',
    text: `import 'kysely';`,
  },
  {
    rule: 'modules-meet-at-the-door',
    file: 'src/modules/programme/climbs-in.ts',
    text: `import '../people/queries/list.ts';`,
  },
  {
    rule: 'wiring-goes-through-doors',
    file: 'src/wiring/climbs-in.ts',
    text: `import '../modules/people/operations/keep.ts';`,
  },
  {
    rule: 'modules-are-listed',
    file: 'src/wiring/knows-unlisted.ts',
    text: `import '../modules/unlisted/server.ts';`,
    accomplices: { 'src/modules/unlisted/server.ts': `import '../../kernel/time.ts';` },
  },
  {
    rule: 'browser-never-reaches-the-server',
    file: 'src/modules/people/parts/three-steps.tsx',
    text: `import '../rules/one-step.ts';`,
    accomplices: {
      'src/modules/people/rules/one-step.ts': `import './two-steps.ts';`,
      'src/modules/people/rules/two-steps.ts': `import '../../../platform/database.ts';`,
    },
  },
  {
    rule: 'no-cycle',
    file: 'src/kernel/egg.ts',
    text: `import './hen.ts';`,
    accomplices: { 'src/kernel/hen.ts': `import './egg.ts';` },
  },
  { rule: 'no-orphan', file: 'src/kernel/left-over.ts', text: 'export const nobody = 1;' },
  { rule: 'everything-resolves', file: 'src/kernel/lost.ts', text: `import './nowhere.ts';` },
  {
    rule: 'shipped-code-uses-shipped-libraries',
    file: 'src/platform/uses-a-test-library.ts',
    text: `import 'fast-check';`,
  },
];

/** Each module that may not know some other gets a trespass of its own. */
const upward: readonly Trespass[] = Object.entries(modules).flatMap(([name, below]) => {
  const above = Object.keys(modules).find((other) => other !== name && !below.includes(other));
  if (!above) return [];
  return [
    {
      rule: `${name}-knows-only-modules-below`,
      file: `src/modules/${name}/operations/knows-${above}.ts`,
      text: `import '#${above}/server';`,
    },
  ];
});

export const trespasses: readonly Trespass[] = [...byHand, ...upward];
