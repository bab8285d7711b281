import pg from 'pg';
import { listTables, quoted, type TableShape } from '../src/platform/backup/catalog.ts';

type Column = {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  /** Texts that a check of this column names. */
  readonly named: readonly string[];
};
type Reference = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly keys: readonly string[];
};
type Rule = { readonly name: string; readonly columns: readonly string[] };
type Facts = { readonly columns: Column[]; readonly references: Reference[]; readonly rules: Rule[] };
type Row = Record<string, string | null>;

const nasty = 'Tab\t, line\nfeed\r, back\\slash \\N \\., "quotes\', 한국어, 简体, é, 👩🏽‍💻, \u0001';

/** Puts some rows into every table, with values that are hard to carry, and tells the tables for which it found none that their checks allow. */
export async function fillTables(url: string): Promise<{ filled: string[]; empty: string[] }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let waiting = await listTables(client);
    const filled: string[] = [];
    for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
      before = waiting.length;
      const still: TableShape[] = [];
      for (const table of waiting) {
        if (await fillTable(client, table)) filled.push(`${table.schema}.${table.name}`);
        else still.push(table);
      }
      waiting = still;
    }
    return { filled, empty: waiting.map((table) => `${table.schema}.${table.name}`) };
  } finally {
    await client.end();
  }
}

async function fillTable(client: pg.Client, table: TableShape): Promise<boolean> {
  const facts = await readFacts(client, table);
  let rows = 0;
  for (let n = 1; n <= 3; n += 1) if (await insertRow(client, table, facts, n)) rows += 1;
  return rows > 0;
}

/** Tries values, the hardest first; what a check or a key refuses is chosen anew, by chance that repeats itself. */
async function insertRow(client: pg.Client, table: TableShape, facts: Facts, n: number): Promise<boolean> {
  const chance = repeatable(n);
  const row: Row = {};
  for (const column of facts.columns) row[column.name] = choices(column, n)[0] ?? null;
  for (const reference of facts.references) await refer(client, row, reference, chance, facts);
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const failed = await tryInsert(client, table, facts, row);
    if (failed === null) return true;
    const rule = facts.rules.find((one) => one.name === failed);
    const names = rule?.columns ?? [failed];
    for (const column of facts.columns.filter((one) => names.includes(one.name))) {
      const all = choices(column, n * 1000 + attempt);
      row[column.name] = all[chance(all.length)] ?? null;
    }
    for (const reference of facts.references) {
      if (reference.columns.some((column) => names.includes(column)))
        await refer(client, row, reference, chance, facts);
    }
  }
  return false;
}

async function refer(
  client: pg.Client,
  row: Row,
  reference: Reference,
  chance: (below: number) => number,
  facts: Facts,
): Promise<void> {
  const keys = reference.keys.map(
    (key) => `${pg.escapeIdentifier(key)}::text AS ${pg.escapeIdentifier(key)}`,
  );
  const { rows } = await client.query<Row>(`SELECT ${keys.join(', ')} FROM ${reference.table}`);
  const optional = reference.columns.some(
    (name) => facts.columns.find((column) => column.name === name)?.nullable,
  );
  const place = chance(rows.length + (optional && chance(3) === 0 ? 1 : 0));
  reference.columns.forEach((column, index) => {
    row[column] = rows[place]?.[reference.keys[index] ?? ''] ?? null;
  });
}

/** `null`: it is in; else the name of the constraint or column that refused it. */
async function tryInsert(
  client: pg.Client,
  table: TableShape,
  facts: Facts,
  row: Row,
): Promise<string | null> {
  const names = facts.columns.map((column) => pg.escapeIdentifier(column.name)).join(', ');
  const values = facts.columns.map((column, index) => `$${index + 1}::text::${column.type}`).join(', ');
  const sql = names
    ? `INSERT INTO ${quoted(table)} (${names}) VALUES (${values})`
    : `INSERT INTO ${quoted(table)} DEFAULT VALUES`;
  try {
    await client.query(
      sql,
      facts.columns.map((column) => row[column.name] ?? null),
    );
    return null;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code?.startsWith('23')) {
      return error.constraint ?? error.column ?? '';
    }
    throw error;
  }
}

function choices(column: Column, n: number): (string | null)[] {
  const none = column.nullable ? [null] : [];
  const known = column.named.slice(n % Math.max(1, column.named.length)).concat(column.named);
  const values =
    column.type === 'uuid[]'
      ? ['{00000000-0000-4000-8000-00000000000a,00000000-0000-4000-8000-00000000000b}', '{}']
      : /^(small|big)?int(eger)?\[\]$/.test(column.type)
        ? ['{1,NULL,-7}', '{}', '{1}']
        : column.type.endsWith('[]')
          ? ['{"a,b","c\\\\d \\"e\\"",NULL,"한"}', '{}']
          : (byType(n)[column.type.replace(/\(.*\)/, '')] ?? [
              `${nasty} ${n}`,
              `plain-${n}`,
              'en',
              '#0f6b5c',
              '',
            ]);
  // Now and then the first value is none at all, so that NULLs are carried as well.
  return n % 3 === 2 ? [...none, ...known, ...values] : [...known, ...values, ...none];
}

function byType(n: number): Record<string, string[]> {
  const digits = String(n % 10_000).padStart(12, '0');
  return {
    uuid: [`0f8fad5b-d9cb-469f-a165-${digits}`, `7c9e6679-7425-40de-944b-${digits}`],
    boolean: ['true', 'false'],
    smallint: [String(n), '0', '-7'],
    integer: [String(n), '0', '5', '-2147483648'],
    bigint: [`90071992547409${90 + (n % 9)}`, String(n), '0'],
    'double precision': ['0.1', '-1.7976931348623157e308', '48.85837009999999', 'NaN'],
    real: ['0.1', '-3.4028235e38'],
    numeric: ['12345678901234567890.123456789', '1', '0'],
    'timestamp with time zone': [`2027-05-14T08:25:${10 + (n % 40)}.123456Z`, '1969-12-31T23:59:59.999999Z'],
    date: [`2027-05-${10 + (n % 18)}`, '0044-03-15', '2031-12-31'],
    'time without time zone': ['23:59:59.999999', '08:30'],
    interval: ['1 mon 2 days 03:04:05.678901', '0'],
    bytea: [`\\x0001ff0a0d5c2e${digits}`, '\\x'],
    jsonb: [JSON.stringify({ text: nasty.slice(0, -1), list: [1, 2.5, null, true], n }), '[]', '{}', '"a"'],
    json: ['{"b": 1,  "a": [ ]}'],
    inet: ['2001:db8::1/64', '192.0.2.7'],
    tstzrange: ['[2027-05-14 08:00+00,2027-05-14 09:00+00)', 'empty'],
    int4range: ['[1,5)', 'empty'],
    tsvector: ["'a':1 'b':2A"],
  };
}

/** A small generator of chance (mulberry32), so that a failure can be seen again. */
function repeatable(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

async function readFacts(client: pg.Client, table: TableShape): Promise<Facts> {
  const id = [quoted(table)];
  const columns = await client.query<Column>(
    `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable,
       array(SELECT m[1] FROM pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']*)''', 'g') m
             WHERE k.conrelid = a.attrelid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum]
               AND pg_get_constraintdef(k.oid) !~ '~') AS named
     FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped
       AND a.attgenerated = '' AND a.attidentity = '' ORDER BY a.attnum`,
    id,
  );
  const references = await client.query<Reference>(
    `SELECT confrelid::regclass::text AS "table",
       array(SELECT attname::text FROM unnest(conkey) WITH ORDINALITY u(k, o)
             JOIN pg_attribute ON attrelid = conrelid AND attnum = k ORDER BY o) AS columns,
       array(SELECT attname::text FROM unnest(confkey) WITH ORDINALITY u(k, o)
             JOIN pg_attribute ON attrelid = confrelid AND attnum = k ORDER BY o) AS keys
     FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'f'`,
    id,
  );
  const rules = await client.query<Rule>(
    `SELECT conname AS name, array(SELECT attname::text FROM pg_attribute
       WHERE attrelid = conrelid AND attnum = ANY (conkey)) AS columns FROM pg_constraint WHERE conrelid = $1::regclass
     UNION SELECT c.relname, array(SELECT attname::text FROM pg_attribute
       WHERE attrelid = i.indrelid AND attnum = ANY (i.indkey)) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
       WHERE i.indrelid = $1::regclass`,
    id,
  );
  return { columns: columns.rows, references: references.rows, rules: rules.rows };
}
