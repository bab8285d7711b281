import { spawn } from 'node:child_process';
import { closeSync, fdatasyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './load.ts';
import { median, rounded } from './measure.ts';

/** What this machine can do right now: absolute times drift on shared machines, shares of this drift less. */
export type Calibration = {
  /** Answers a second of a bare Hono `GET`, measured now and remembered. */
  hello(seconds?: number): Promise<number>;
  /** 8-KB writes a second that reach the disk in a folder, measured now and remembered. */
  fdatasync(folder: string): number;
  /** The middle of everything measured, as the last line of a bench wants it. */
  figures(): { hello_rps: number | null; fdatasync_rps: number | null };
  stop(): void;
};

/** Starts the bare server; the caller stops it. */
export async function startCalibration(): Promise<Calibration> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hello.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const port = await new Promise<string>((resolve) => {
    child.stdout.once('data', (line) => resolve(String(line).trim()));
  });
  const hellos: number[] = [];
  const syncs: number[] = [];
  return {
    async hello(seconds = 1) {
      const { rps } = await load(`http://127.0.0.1:${port}/`, seconds);
      hellos.push(rps);
      return rps;
    },
    fdatasync(folder) {
      const rate = fdatasyncRate(folder);
      syncs.push(rate);
      return rate;
    },
    figures: () => ({
      hello_rps: hellos.length > 0 ? rounded(median(hellos)) : null,
      fdatasync_rps: syncs.length > 0 ? rounded(median(syncs)) : null,
    }),
    stop: () => child.kill(),
  };
}

function fdatasyncRate(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, '.fdatasync-bench');
  const descriptor = openSync(file, 'w');
  const page = Buffer.alloc(8192, 7);
  const started = performance.now();
  let written = 0;
  try {
    while (performance.now() - started < 500) {
      writeSync(descriptor, page);
      fdatasyncSync(descriptor);
      written += 1;
    }
  } finally {
    closeSync(descriptor);
    rmSync(file, { force: true });
  }
  return written / ((performance.now() - started) / 1000);
}
