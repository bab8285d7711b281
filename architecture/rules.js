import { formatLibraries, modules } from './modules.js';

/** Rules for dependency-cruiser, made from the table in modules.js. `trespasses.ts` has one trespass for each. */

const anyModule = `(?:${Object.keys(modules).join('|')})`;
const tests = '\\.(?:test|fixture)\\.tsx?$';
const entrances = '^src/(?:main|cli|worker)\\.ts$';
/** An import that leads nowhere is another rule's business. */
const nowhere = '^#|^\\.(?!.*node_modules)';
const ours = '^(?:src|testing|bench|journeys|architecture|scripts|bin)/';

/** Folders in which a module may be shown: its doors. */
const doors = `^src/modules/${anyModule}/(?:index|server)\\.ts$|^src/modules/${anyModule}/parts/`;

/** A rule: `from` may import nothing of ours but what matches one of `allowed`. */
function only(name, comment, from, allowed) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: tests },
    to: { path: ours, pathNot: allowed },
  };
}

/** A rule: `from` must not import what matches `to`. */
function never(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

const layers = [
  only('kernel-knows-nothing', 'kernel/ imports nothing of ours.', '^src/kernel/', ['^src/kernel/']),
  only('texts-know-only-kernel', 'texts/ import kernel/ and themselves.', '^src/texts/', [
    '^src/(?:texts|kernel)/',
  ]),
  only('platform-knows-no-module', 'platform/ imports kernel/ and texts/.', '^src/platform/', [
    '^src/(?:platform|kernel|texts)/',
  ]),
  only('design-knows-no-module', 'design/ imports kernel/ and texts/.', '^src/design/', [
    '^src/(?:design|kernel|texts)/',
  ]),
  only('routes-go-through-doors', 'A page or an API route reaches a module by its door.', '^src/routes/', [
    '^src/(?:routes|design|platform|kernel|texts)/',
    doors,
  ]),
  never(
    'nobody-knows-the-entrances',
    'Only main, cli, worker and wiring/ know everything; nothing else knows them.',
    { path: '^src/', pathNot: [entrances, '^src/wiring/', tests] },
    { path: [entrances, '^src/wiring/'] },
  ),
  never(
    'nobody-knows-the-routes',
    'Routes are the outermost layer.',
    { path: '^src/(?:kernel|texts|platform|modules|design)/' },
    { path: '^src/routes/' },
  ),
  never(
    'product-knows-no-test',
    'What is shipped imports no test, factory, journey or bench.',
    { path: '^(?:src|scripts|bin)/', pathNot: tests },
    { path: ['^(?:testing|journeys|bench)/', tests] },
  ),
];

/** Inside a module: what each of its folders may import. `$1` is the module. */
const inside = [
  only(
    'face-shows-only-rules',
    'index.ts is what a module means: its own rules, safe in a browser.',
    '^src/modules/([^/]+)/index\\.ts$',
    ['^src/kernel/', '^src/modules/$1/rules/', `^src/modules/${anyModule}/index\\.ts$`],
  ),
  only(
    'rules-know-only-kernel-and-rules',
    'rules/ import kernel/, rules and made-up content of their own module, and faces.',
    '^src/modules/([^/]+)/(?:rules|content)/',
    ['^src/kernel/', '^src/modules/$1/(?:rules|content)/', `^src/modules/${anyModule}/index\\.ts$`],
  ),
  {
    name: 'rules-use-no-library',
    comment: 'rules/ are plain functions: no library, nothing of Node.',
    severity: 'error',
    from: { path: '^src/modules/[^/]+/rules/', pathNot: tests },
    to: { path: '.', pathNot: [ours, nowhere] },
  },
  only(
    'formats-know-only-kernel-and-rules',
    'formats/ import kernel/ and rules: text in, value out.',
    '^src/modules/([^/]+)/formats/',
    ['^src/kernel/', '^src/modules/$1/(?:rules|formats)/', `^src/modules/${anyModule}/index\\.ts$`],
  ),
  {
    name: 'formats-use-only-format-libraries',
    comment: 'formats/ use the libraries listed in modules.js; no SQL, no network, of Node only hashes.',
    severity: 'error',
    from: { path: '^src/modules/[^/]+/formats/', pathNot: tests },
    to: {
      path: '.',
      pathNot: [
        ours,
        nowhere,
        '^crypto$',
        `node_modules/(?:${formatLibraries.join('|').replaceAll('.', '\\.')})/`,
      ],
    },
  },
  only(
    'queries-know-only-tables-and-rules',
    'queries/ import platform/, tables, rules and kernel/.',
    '^src/modules/([^/]+)/queries/',
    [
      '^src/(?:kernel|platform)/',
      // What an import was read as is kept as it is: the type of it, no reader.
      '^src/modules/$1/(?:queries/|rules/|tables\\.ts$|formats/imported\\.ts$)',
      `^src/modules/${anyModule}/index\\.ts$`,
    ],
  ),
  only(
    'operations-know-no-page',
    'operations/ import queries, rules, formats, platform, texts, the sign-in of auth/ and doors below.',
    '^src/modules/([^/]+)/operations/',
    [
      '^src/(?:kernel|platform|texts)/',
      '^src/modules/$1/(?:(?:operations|queries|rules|formats|auth)/|tables\\.ts$)',
      `^src/modules/${anyModule}/(?:index|server)\\.ts$`,
    ],
  ),
  {
    name: 'operations-leave-sql-to-queries',
    comment: 'Of tables.ts an operation may know types, such as those of ids.',
    severity: 'error',
    from: { path: '^src/modules/[^/]+/operations/', pathNot: tests },
    to: { path: '^src/modules/[^/]+/tables\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  only(
    'parts-know-only-faces',
    'parts/ import design/, texts/, kernel/, faces and parts.',
    '^src/modules/([^/]+)/parts/',
    [
      '^src/(?:kernel|texts|design)/',
      '^src/modules/$1/(?:parts|rules)/',
      `^src/modules/${anyModule}/(?:index\\.ts$|parts/)`,
    ],
  ),
  never(
    'only-queries-speak-sql',
    'kysely and pg are used in platform/, queries/ and auth/ only; everyone else calls a query.',
    {
      path: '^src/',
      pathNot: ['^src/platform/', '^src/modules/[^/]+/(?:queries/|auth/|tables\\.ts$)', tests],
    },
    { path: 'node_modules/(?:kysely|pg)/' },
  ),
];

const doorRules = [
  never(
    'modules-meet-at-the-door',
    'From outside a module only index.ts, server.ts and parts/ are to be had.',
    { path: `^src/modules/(${anyModule})/`, pathNot: tests },
    { path: `^src/modules/${anyModule}/`, pathNot: ['^src/modules/$1/', doors] },
  ),
  never(
    'wiring-goes-through-doors',
    'wiring/ and the entrances know every module, by its door.',
    { path: ['^src/wiring/', '^src/[^/]+\\.tsx?$'], pathNot: tests },
    { path: `^src/modules/${anyModule}/`, pathNot: doors },
  ),
  ...Object.entries(modules)
    .filter(([, below]) => below.length < Object.keys(modules).length - 1)
    .map(([name, below]) =>
      never(
        `${name}-knows-only-modules-below`,
        `${name} may know: ${below.join(', ') || 'no module'}.`,
        { path: `^src/modules/${name}/` },
        { path: `^src/modules/${anyModule}/`, pathNot: `^src/modules/(?:${[name, ...below].join('|')})/` },
      ),
    ),
  never(
    'modules-are-listed',
    'A folder of src/modules/ stands in the table of modules.js.',
    { path: '^src/' },
    { path: '^src/modules/[^/]+/', pathNot: `^src/modules/${anyModule}/` },
  ),
  never(
    'browser-never-reaches-the-server',
    'Faces, parts and design/ must not lead to server code, over any number of steps.',
    {
      path: [`^src/modules/${anyModule}/(?:index\\.ts$|parts/)`, '^src/design/', '^src/enhance/'],
      pathNot: tests,
    },
    {
      path: [
        '^src/platform/',
        `^src/modules/${anyModule}/(?:server\\.ts$|operations/|queries/)`,
        'node_modules/pg/',
      ],
      reachable: true,
    },
  ),
];

const general = [
  never('no-cycle', 'What needs each other belongs together or needs a third.', {}, { circular: true }),
  never(
    'no-orphan',
    'A file that nobody imports and that imports nothing is left over.',
    { orphan: true, path: '^src/', pathNot: [tests, '\\.d\\.ts$', entrances] },
    {},
  ),
  never(
    'everything-resolves',
    'An import leads to a file; the framework makes those in +types/.',
    { path: ours },
    { couldNotResolve: true, pathNot: '/\\+types/' },
  ),
  never(
    'shipped-code-uses-shipped-libraries',
    'src/ imports nothing that only development installs.',
    // The site map is read by the build only, and Vite is part of the process in development only.
    {
      path: '^src/',
      pathNot: [
        tests,
        '^src/routes/routes\\.ts$',
        '^src/routes/[^/]+/routes\\.ts$',
        '^src/routes/[^/]+/[^/]+/routes\\.ts$',
        '^src/wiring/pages-in-development\\.ts$',
      ],
    },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  ),
];

export default {
  forbidden: [...layers, ...inside, ...doorRules, ...general],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['\\.css$', '^build/', '^\\.react-router/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.jsx', '.mjs', '.json'],
    },
  },
};
