import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { followClock } from '#rehearsal/server';
import { CannotStart, type Config, readConfig } from '../../platform/config.ts';
import { createLog } from '../../platform/log.ts';
import { createOutboxRunner } from '../../platform/outbox-runner.ts';
import { type OpenHouse, openHouse } from '../open-house.ts';
import { reactions } from '../reactions.ts';
import { installedMode, settleMode } from '../rehearsal.ts';

/** A command that cannot do what was asked; its message is one sentence for the terminal. */
export class CommandRefused extends Error {}

/** The settings of a command: those of the environment; where only a rehearsal was ever started here, that rehearsal. */
export function commandConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const rehearsal = join('.data', 'rehearsal');
  const chosen = environment.HALLWAY_DATA || environment.DATABASE_URL;
  if (!chosen && !existsSync(join('.data', 'postgres')) && existsSync(join(rehearsal, 'postgres'))) {
    console.error('Using the rehearsal in .data/rehearsal, as there is nothing else here.');
    return readConfig({ ...environment, HALLWAY_DATA: rehearsal, HALLWAY_MODE: 'rehearsal' });
  }
  return readConfig(environment);
}

/** Opens the house beside a running Hallway or alone, does the work, lets everything that was announced happen, and closes. */
export async function withHouse<Value>(work: (open: OpenHouse) => Promise<Value>): Promise<Value> {
  const log = createLog((line) => process.stderr.write(`${line}\n`), 'warn');
  // Whoever types a command sees how long it takes; what was slow in it is for a server's log.
  const config = { ...commandConfig(), slowQueryMs: 60_000 };
  const opened = await openHouse(config, { joinRunning: true, connections: 4, log });
  try {
    const open = await inItsMode(opened);
    const { house } = open;
    await settleMode(house);
    if (house.config.mode === 'rehearsal') await followClock(house);
    const value = await work(open);
    await createOutboxRunner({ db: house.db, log, house, reactions }).deliverAll();
    return value;
  } finally {
    await opened.close();
  }
}

/** A command takes the installation for what it is, unless it was told what to expect. */
async function inItsMode(open: OpenHouse): Promise<OpenHouse> {
  const mode = process.env.HALLWAY_MODE ? null : await installedMode(open.house);
  return mode ? { ...open, house: { ...open.house, config: { ...open.house.config, mode } } } : open;
}

/** Runs a command and ends the process: 0 when it did what was asked, 1 with one sentence when not. */
export function runCommand(work: () => Promise<void>): void {
  work().then(
    () => process.exit(0),
    (error: unknown) => {
      const expected = error instanceof CommandRefused || error instanceof CannotStart;
      console.error(expected ? error.message : error);
      process.exit(1);
    },
  );
}
