/**
 * Who may know whom: each module of `src/modules/` with the modules below it. Everything that speaks of modules reads this
 * one table. A module announces upward (`src/wiring/` knows both ends) and calls only downward.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const modules = {
  people: [],
  capacity: [],
  directory: ['people'],
  programme: ['directory', 'people'],
  expo: ['directory', 'people'],
  plans: ['directory', 'people'],
  tickets: ['programme', 'directory', 'people', 'capacity'],
  live: ['tickets', 'programme', 'directory', 'people', 'capacity'],
  community: ['live', 'tickets', 'programme', 'directory', 'people', 'capacity'],
  conduct: ['directory', 'people'],
  rehearsal: [
    'tickets',
    'live',
    'community',
    'conduct',
    'expo',
    'programme',
    'directory',
    'people',
    'capacity',
  ],
};

/** Libraries that `formats/` may use: functions of what they are given, without clock, disk or network. */
export const formatLibraries = [
  '@resvg/resvg-js',
  'csv-parse',
  'csv-stringify',
  'fast-xml-parser',
  'ical-generator',
  'ical.js',
  'js-yaml',
  'markdown-it',
  'minisearch',
  'opentype.js',
  'passkit-generator',
  'pdfkit',
  'qr',
  'sanitize-html',
  'temporal-polyfill',
  'turndown',
  'write-excel-file',
  'yjs',
  'zod',
];
