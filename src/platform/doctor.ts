import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import type { House } from './house.ts';
import { keptLettersFolder } from './jobs/housekeeping.ts';
import { readMailState } from './mail/letters.ts';
import { createFileTransport, createSmtpTransport } from './mail/transport.ts';
import { readOutboxState } from './outbox-lanes.ts';
import { readSetting } from './settings.ts';

/** What can be found; the sentences stand in `texts.steward.findings`. */
export type FindingCode =
  | 'database-answers'
  | 'database-not-synced'
  | 'clocks-agree'
  | 'clocks-apart'
  | 'mail-answers'
  | 'mail-kept'
  | 'events-delivered'
  | 'events-late'
  | 'disk-free'
  | 'backup-none'
  | 'backup-made'
  | 'programmes-sound'
  | 'programmes-astray'
  | 'claims-sound'
  | 'claims-astray'
  | 'orders-sound'
  | 'orders-astray'
  | 'conduct-key-there'
  | 'conduct-key-other'
  | 'conduct-key-open'
  | 'not-looked';

export type FindingSubject =
  | 'database'
  | 'time'
  | 'mail'
  | 'jobs'
  | 'storage'
  | 'backup'
  | 'programmes'
  | 'claims'
  | 'orders'
  | 'conduct';

/** One thing that was looked at: is it well, and what was found. */
export type Finding = {
  readonly subject: FindingSubject;
  readonly state: 'well' | 'look' | 'ill';
  readonly code: FindingCode;
  readonly facts: Readonly<Record<string, string | number>>;
};

export type Look = { readonly subject: FindingSubject; look(house: House): Promise<Finding> };

/** What the platform itself stands on; modules add looks of their own. */
export const platformLooks: readonly Look[] = [
  { subject: 'database', look: lookAtDatabase },
  { subject: 'time', look: lookAtTime },
  { subject: 'mail', look: lookAtMail },
  { subject: 'jobs', look: lookAtJobs },
  { subject: 'storage', look: lookAtStorage },
  { subject: 'backup', look: lookAtBackup },
];

/** Looks one after another; a look that fails is itself a finding. */
export async function lookAll(house: House, looks: readonly Look[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { subject, look } of looks) {
    try {
      findings.push(await look(house));
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      findings.push({ subject, state: 'ill', code: 'not-looked', facts: { problem } });
    }
  }
  return findings;
}

async function lookAtDatabase({ db }: House): Promise<Finding> {
  const started = performance.now();
  const { rows } = await sql<{ version: string; fsync: string; sync: string }>`
    SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
           current_setting('synchronous_commit') AS sync`.execute(db);
  const ms = Math.round(performance.now() - started);
  const row = rows[0];
  if (row?.fsync !== 'on' || row.sync === 'off')
    return { subject: 'database', state: 'ill', code: 'database-not-synced', facts: {} };
  const state = ms > 500 ? 'look' : 'well';
  return { subject: 'database', state, code: 'database-answers', facts: { version: row.version, ms } };
}

async function lookAtTime({ db }: House): Promise<Finding> {
  const before = Date.now();
  const { rows } = await sql<{ now: Date }>`SELECT clock_timestamp() AS now`.execute(db);
  const apart = Math.abs((rows[0]?.now.getTime() ?? 0) - (before + Date.now()) / 2);
  return apart > 2_000
    ? { subject: 'time', state: 'ill', code: 'clocks-apart', facts: { seconds: Math.round(apart / 1000) } }
    : { subject: 'time', state: 'well', code: 'clocks-agree', facts: {} };
}

async function lookAtMail(house: House): Promise<Finding> {
  const { smtpUrl, mailFrom, dataFolder } = house.config;
  const facts = await readMailState(house.db);
  if (!smtpUrl) {
    const folder = keptLettersFolder(dataFolder);
    await createFileTransport(folder, mailFrom).check();
    return { subject: 'mail', state: 'look', code: 'mail-kept', facts: { ...facts, folder } };
  }
  const transport = createSmtpTransport(smtpUrl, mailFrom);
  try {
    await transport.check();
  } finally {
    transport.close();
  }
  return { subject: 'mail', state: facts.failed > 0 ? 'look' : 'well', code: 'mail-answers', facts };
}

async function lookAtJobs(house: House): Promise<Finding> {
  const facts = await readOutboxState(house.db, house.clock.now());
  return facts.oldestSeconds > 300
    ? { subject: 'jobs', state: 'ill', code: 'events-late', facts }
    : { subject: 'jobs', state: facts.failed > 0 ? 'look' : 'well', code: 'events-delivered', facts };
}

async function lookAtStorage({ config }: House): Promise<Finding> {
  const disk = await statfs(nearestFolder(config.dataFolder));
  const free = (disk.bavail * disk.bsize) / 1_073_741_824;
  const facts = { gigabytes: free.toFixed(1), folder: config.dataFolder };
  return {
    subject: 'storage',
    state: free < 0.5 ? 'ill' : free < 2 ? 'look' : 'well',
    code: 'disk-free',
    facts,
  };
}

/** With a database elsewhere the data folder is made when the first letter is kept; until then its disk is that of a folder above. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

async function lookAtBackup(house: House): Promise<Finding> {
  const last = await readSetting(house.db, 'backup.last', z.object({ at: z.string(), rows: z.number() }));
  if (!last) return { subject: 'backup', state: 'look', code: 'backup-none', facts: {} };
  const days = Math.max(0, Math.floor((Date.now() - Date.parse(last.at)) / 86_400_000));
  const facts = { days, rows: last.rows };
  return { subject: 'backup', state: days > 7 ? 'look' : 'well', code: 'backup-made', facts };
}
