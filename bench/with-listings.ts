import { sql } from 'kysely';
import type { Db } from '../src/platform/database/database.ts';

/** The day on which the made-up catalogue is asked; a twelfth of it comes later. */
export const benchToday = '2027-01-15';

const syllables = [
  'ba',
  'ker',
  'lin',
  'mo',
  'sta',
  'ru',
  'ven',
  'dor',
  'pi',
  'gal',
  'nex',
  'fo',
  'quo',
  'zan',
  'he',
  'tri',
];
const kinds = ['conf', 'conf', 'conf', 'days', 'summit', 'con', 'camp', 'fest'];
const topics = [
  'python',
  'javascript',
  'data',
  'devops',
  'web',
  'java',
  'rust',
  'php',
  'security',
  'general',
];
const countries = [
  'US',
  'US',
  'US',
  'DE',
  'GB',
  'FR',
  'KR',
  'CN',
  'IN',
  'BR',
  'ES',
  'PL',
  'NL',
  'JP',
  'CA',
  'PT',
];

/**
 * Fills the catalogue with so many made-up editions, in bulk and always the same: ten to a series, of all sizes, topics and
 * countries, in 2,000 towns, over the years up to 2028, most about technology's usual words. The date has nothing to do with
 * the rest, so that no topic is
 * at one time only.
 */
export async function seedListings(pool: Db, count: number): Promise<void> {
  await pool.connection().execute((db) => seed(db, count));
}

/** Indexes are made after the rows: so a million takes a fifth of the time. */
async function seed(db: Db, count: number): Promise<void> {
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
    WHERE indrelid = 'directory.listing'::regclass AND NOT indisunique`.execute(db);
  for (const { name } of indexes) await sql`DROP INDEX ${sql.raw(name)}`.execute(db);
  await sql`INSERT INTO directory.place (id, name, word, region, country, latitude, longitude, zone, people)
    SELECT n, 'Town ' || n, 'town ' || n, NULL, (${countries}::text[])[1 + n % ${countries.length}],
      -35 + (n * 7919 % 9500) / 100.0, -120 + (n * 104729 % 26000) / 100.0, 'UTC', 1000 + n
    FROM generate_series(1, 2000) AS n ON CONFLICT DO NOTHING`.execute(db);
  await sql`CREATE TEMPORARY TABLE bench_series AS
    SELECT n, gen_random_uuid() AS id, ${wordOf(sql`n * 31`)} AS one, ${wordOf(sql`n * 17 + 5`)} AS two,
      (${kinds}::text[])[1 + n % ${kinds.length}] AS kind, (${topics}::text[])[1 + (n * 7919 / 13) % ${topics.length}] AS topic,
      (${topics}::text[])[1 + (n * 104729 / 7) % ${topics.length}] AS other, 1 + n * 61 % 2000 AS place
    FROM generate_series(1, ${Math.ceil(count / 10)}::bigint) AS n`.execute(db);
  await sql`INSERT INTO directory.conference (id, slug, name, created_at)
    SELECT id, 'bench-' || n, initcap(one || ' ' || two || ' ' || kind), now() FROM bench_series`.execute(db);
  await sql`INSERT INTO directory.listing (id, conference_id, slug, facts, starts_on, ends_on, latitude, longitude, call_opens_at,
      call_closes_at, early_bird_ends_at, aid_closes_at, marks, words, created_at, updated_at)
    SELECT gen_random_uuid(), s.id, year::text, ${factsText}, starts_on, starts_on + 2, p.latitude, p.longitude,
      starts_on - interval '200 days', starts_on - interval '120 days', starts_on - interval '60 days',
      CASE WHEN s.n % 6 = 0 THEN starts_on - interval '100 days' END, ${marksText},
      array_to_tsvector(ARRAY(SELECT DISTINCT unnest(ARRAY[s.one, s.two, s.kind, s.topic, s.other, 'town', lower(p.country),
        (s.place)::text, year::text, 'community', 'center']))), now(), now()
    FROM bench_series AS s JOIN directory.place AS p ON p.id = s.place,
      LATERAL (SELECT 2018 + (hashint8(s.n) >> 10 & 1) + k AS year,
          make_date(2018 + (hashint8(s.n) >> 10 & 1) + k, 1, 1) + (hashint8(s.n) & 1023) % 360 AS starts_on
        FROM generate_series(0, 9) AS k) AS y
    LIMIT ${count}`.execute(db);
  await sql`INSERT INTO directory.mark_set (marks) SELECT DISTINCT marks FROM directory.listing
    ON CONFLICT DO NOTHING`.execute(db);
  await sql`SET maintenance_work_mem = '256MB'`.execute(db);
  for (const { definition } of indexes) await sql.raw(definition).execute(db);
  await sql`INSERT INTO directory.word (word) SELECT DISTINCT unnest(ARRAY[one, two, kind, topic]) FROM bench_series
    UNION SELECT unnest(ARRAY['town', 'community', 'center'])
    UNION SELECT year::text FROM generate_series(2018, 2028) AS year
    ON CONFLICT DO NOTHING`.execute(db);
  await sql`VACUUM ANALYZE directory.listing`.execute(db);
  await sql`ANALYZE directory.conference, directory.word, directory.place, directory.mark_set`.execute(db);
}

/** A word of three syllables, one of 4,096. */
function wordOf(n: ReturnType<typeof sql>) {
  const part = (by: number) => sql`(${syllables}::text[])[1 + ((${n}) / ${by}) % ${syllables.length}]`;
  return sql`${part(1)} || ${part(16)} || ${part(256)}`;
}

const marksText = sql`ARRAY(SELECT DISTINCT unnest(ARRAY['country:' || p.country, 'topic:' || s.topic, 'topic:' || s.other,
  'mode:' || (ARRAY['on-site', 'on-site', 'hybrid', 'online'])[1 + s.n % 4], 'language:en',
  'size:' || (ARRAY['small', 'middle', 'large', 'huge'])[1 + s.n / 5 % 4], 'format:talks', 'purpose:speak', 'purpose:keep-up',
  CASE WHEN s.n % 6 = 0 THEN 'aid' ELSE 'format:recordings' END]) ORDER BY 1)`;

const factsText = sql`jsonb_build_object('name', initcap(s.one || ' ' || s.two || ' ' || s.kind) || ' ' || year,
  'series', initcap(s.one || ' ' || s.two), 'startsOn', starts_on, 'endsOn', starts_on + 2, 'state', NULL,
  'mode', (ARRAY['on-site', 'on-site', 'hybrid', 'online'])[1 + s.n % 4], 'venueName', 'Community Center ' || s.n, 'city', p.name,
  'region', NULL, 'country', p.country, 'latitude', p.latitude, 'longitude', p.longitude, 'zone', 'Europe/Lisbon',
  'website', 'https://' || s.one || s.two || '.example/' || year, 'callState', 'announced',
  'callUrl', 'https://' || s.one || s.two || '.example/' || year || '/call',
  'callOpensAt', (starts_on - 200) || 'T12:00:00Z', 'callClosesAt', (starts_on - 120) || 'T12:00:00Z',
  'ticketsUrl', 'https://tickets.example/' || s.n, 'ticketsOpenAt', NULL, 'earlyBirdEndsAt', (starts_on - 60) || 'T12:00:00Z',
  'ticketsCloseAt', NULL, 'priceFrom', 9900, 'priceCurrency', 'EUR', 'aidOffered', s.n % 6 = 0, 'aidUrl', NULL,
  'accessibility', '[]'::jsonb, 'languages', '["en"]'::jsonb, 'topics', jsonb_build_array(s.topic, s.other),
  'formats', '["talks"]'::jsonb, 'expectedPeople', 100 + s.n % 3000, 'conductUrl', NULL, 'sponsorUrl', NULL, 'recordingsUrl', NULL)`;
