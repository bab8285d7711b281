import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import type { House } from '../platform/house.ts';
import { keptLettersFolder } from '../platform/jobs/housekeeping.ts';
import { readMailState } from '../platform/mail/letters.ts';
import { createFileTransport, createSmtpTransport } from '../platform/mail/transport.ts';
import { readOutboxState } from '../platform/outbox-lanes.ts';
import { readSetting } from '../platform/settings.ts';

/** One thing that was looked at: is it well, and in one sentence why. */
export type Finding = {
  readonly subject: string;
  readonly state: 'well' | 'look' | 'ill';
  readonly sentence: string;
};

/** Looks whether everything that an installation stands on works: database, mail, jobs, storage, time, backup, integrity. */
export async function examine(house: House): Promise<Finding[]> {
  const looks = [
    lookAtDatabase,
    lookAtTime,
    lookAtMail,
    lookAtJobs,
    lookAtStorage,
    lookAtBackup,
    lookAtProgrammes,
  ];
  const findings: Finding[] = [];
  for (const look of looks) {
    try {
      findings.push(await look(house));
    } catch (error) {
      const sentence = `Could not be looked at: ${error instanceof Error ? error.message : error}`;
      findings.push({ subject: look.name.replace('lookAt', '').toLowerCase(), state: 'ill', sentence });
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
  if (row?.fsync !== 'on' || row.sync === 'off') {
    return {
      subject: 'database',
      state: 'ill',
      sentence:
        'PostgreSQL does not sync to disk; a crash could lose what was acknowledged. Set fsync and synchronous_commit on.',
    };
  }
  return {
    subject: 'database',
    state: ms > 500 ? 'look' : 'well',
    sentence: `PostgreSQL ${row.version} answered in ${ms} ms.`,
  };
}

async function lookAtTime({ db }: House): Promise<Finding> {
  const before = Date.now();
  const { rows } = await sql<{ now: Date }>`SELECT clock_timestamp() AS now`.execute(db);
  const apart = Math.abs((rows[0]?.now.getTime() ?? 0) - (before + Date.now()) / 2);
  return apart > 2_000
    ? {
        subject: 'time',
        state: 'ill',
        sentence: `This machine's clock and the database's are ${Math.round(apart / 1000)} s apart; set both by NTP.`,
      }
    : { subject: 'time', state: 'well', sentence: 'The clocks of this machine and the database agree.' };
}

async function lookAtMail(house: House): Promise<Finding> {
  const { smtpUrl, mailFrom, dataFolder } = house.config;
  const state = await readMailState(house.db);
  const counts = `${state.waiting} waiting, ${state.failed} failed, ${state.kept} kept`;
  if (!smtpUrl) {
    await createFileTransport(keptLettersFolder(dataFolder), mailFrom).check();
    return {
      subject: 'mail',
      state: 'look',
      sentence: `No SMTP_URL is set: letters are kept in ${keptLettersFolder(dataFolder)} and not sent (${counts}).`,
    };
  }
  const transport = createSmtpTransport(smtpUrl, mailFrom);
  try {
    await transport.check();
  } finally {
    transport.close();
  }
  return {
    subject: 'mail',
    state: state.failed > 0 ? 'look' : 'well',
    sentence: `The mail server answers (${counts}).`,
  };
}

async function lookAtJobs(house: House): Promise<Finding> {
  const outbox = await readOutboxState(house.db, new Date().toISOString());
  const sentence = Object.entries(outbox)
    .map(([what, value]) => `${what} ${value}`)
    .join(', ');
  const late = 'oldestSeconds' in outbox && Number(outbox.oldestSeconds) > 300;
  return {
    subject: 'jobs',
    state: late ? 'ill' : 'well',
    sentence: late
      ? `Events wait for more than five minutes; is a worker running? (${sentence})`
      : `Events are delivered (${sentence}).`,
  };
}

async function lookAtStorage({ config }: House): Promise<Finding> {
  const disk = await statfs(config.dataFolder);
  const free = (disk.bavail * disk.bsize) / 1_073_741_824;
  const sentence = `${free.toFixed(1)} GB free in ${config.dataFolder}.`;
  return { subject: 'storage', state: free < 0.5 ? 'ill' : free < 2 ? 'look' : 'well', sentence };
}

async function lookAtBackup(house: House): Promise<Finding> {
  const last = await readSetting(house.db, 'backup.last', z.object({ at: z.string(), rows: z.number() }));
  if (!last)
    return {
      subject: 'backup',
      state: 'look',
      sentence:
        'No backup was made yet; `npx hallway backup` makes one, and a copy belongs on another machine.',
    };
  const days = Math.floor((Date.now() - Date.parse(last.at)) / 86_400_000);
  return {
    subject: 'backup',
    state: days > 7 ? 'look' : 'well',
    sentence: `The last backup is ${days} days old (${last.rows} rows).`,
  };
}

/** Facts that the code relies on and no constraint can say. */
async function lookAtProgrammes({ db }: House): Promise<Finding> {
  const { rows } = await sql<{ astray: number }>`
    SELECT count(*)::int AS astray FROM programme.placement_room pr
    JOIN programme.session s ON s.id = pr.session_id JOIN programme.room r ON r.id = pr.room_id
    WHERE r.edition_id <> s.edition_id`.execute(db);
  const astray = rows[0]?.astray ?? 0;
  return astray > 0
    ? {
        subject: 'programmes',
        state: 'ill',
        sentence: `${astray} sessions stand in rooms of another edition.`,
      }
    : { subject: 'programmes', state: 'well', sentence: 'Every session stands in rooms of its own edition.' };
}
