import { modules } from '../modules.js';
import type { Scan } from './scan.ts';

const migration = /^database\/migrations\/\d{4}-([a-z]+)[a-z0-9-]*\.sql$/;
const made =
  /\bCREATE\s+(?:TABLE|(?:MATERIALIZED\s+)?VIEW|TYPE|SEQUENCE)\s+(?:IF\s+NOT\s+EXISTS\s+)?([a-z_]+)\./gi;
const pointed = /\bREFERENCES\s+([a-z_]+)\./gi;

/** A migration named for a module makes tables in that module's schema only, and its foreign keys point to modules below. */
export const migrations: Scan = {
  rule: 'tables-follow-the-modules',
  applies: (path) => modules[migration.exec(path)?.[1] ?? ''] !== undefined,
  find: ({ path, text }) => {
    const own = migration.exec(path)?.[1] ?? '';
    const known = [own, 'platform', ...(modules[own] ?? [])];
    const sql = text.replace(/--[^\n]*/g, (comment) => ' '.repeat(comment.length));
    return [
      ...[...sql.matchAll(made)]
        .filter(([, schema]) => schema !== own)
        .map((match) => ({ at: match.index, says: `${match[1]} is not the schema of ${own}` })),
      ...[...sql.matchAll(pointed)]
        .filter(([, schema = '']) => !known.includes(schema))
        .map((match) => ({ at: match.index, says: `${own} does not know ${match[1]}` })),
    ];
  },
};
