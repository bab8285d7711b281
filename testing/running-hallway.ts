import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..');

export type RunningHallway = {
  readonly origin: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** Seconds from the start of the process to the first 200 of `/readyz`. */
  readonly secondsToReady: number;
  /** Everything it wrote so far, both streams. */
  output(): string;
  /** Process id of the embedded PostgreSQL, `null` if there is none. */
  postgresPid(): number | null;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
  /** `kill -9` of what is named; waits until Node is gone if it was among them. */
  kill(what: 'node' | 'postgres' | 'everything'): Promise<void>;
  /** Stops it and throws its data away. */
  remove(): Promise<void>;
};

export type RunningOptions = {
  /** Kept from an earlier run; else a new temporary folder. */
  readonly dataFolder?: string;
  readonly port?: number;
  readonly mode?: 'real' | 'rehearsal';
  readonly environment?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** As `npm start` does, which looks first whether the build is still current; else what was built is served. */
  readonly asCommand?: boolean;
};

/** Starts the built Hallway as a process of its own and waits until it is ready; throws with what it wrote if it never is. */
export async function startHallway(options: RunningOptions = {}): Promise<RunningHallway> {
  const port = options.port ?? (await freePort());
  const dataFolder = options.dataFolder ?? (await newDataFolder());
  const origin = `http://localhost:${port}`;
  const started = performance.now();
  const script = options.asCommand ? 'scripts/start.js' : 'src/main.ts';
  const child = spawn(process.execPath, [...startFlags(), script], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentOf(options, port, origin, dataFolder),
  });
  const written: string[] = [];
  child.stdout?.on('data', (chunk) => written.push(String(chunk)));
  child.stderr?.on('data', (chunk) => written.push(String(chunk)));
  const output = () => written.join('');
  await untilReady(origin, child, output, options.timeoutMs ?? 120_000);
  const postgresPid = () => postgresPidOf(dataFolder);
  const stop = () => ended(child, 'SIGTERM');
  return {
    origin,
    port,
    dataFolder,
    process: child,
    secondsToReady: (performance.now() - started) / 1000,
    output,
    postgresPid,
    stop,
    kill: (what) => killHard(what, child, postgresPid()),
    remove: async () => {
      await stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** What `npm start` hands to Node: bounds of its memory. */
function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  return scripts.start.match(/--\S+/g) ?? [];
}

function environmentOf(options: RunningOptions, port: number, origin: string, dataFolder: string) {
  const { DATABASE_URL: _outside, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: join(project, 'node_modules/.cache/compiled'),
    PORT: String(port),
    ORIGIN: origin,
    HALLWAY_DATA: dataFolder,
    HALLWAY_MODE: options.mode ?? 'rehearsal',
    // What is tested or measured is not the conferences that Hallway ships with, unless somebody asks for them.
    HALLWAY_STARTER: 'off',
    ...options.environment,
  };
}

/** A temporary folder that the operating system's user of PostgreSQL may enter too. */
export async function newDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hallway-run-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilReady(origin: string, child: ChildProcess, output: () => string, timeoutMs: number) {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`Hallway ended with ${child.exitCode}:\n${output()}`);
    const status = await fetch(`${origin}/readyz`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`Hallway was not ready after ${timeoutMs / 1000} s:\n${output()}`);
}

/** Process id of the PostgreSQL that Hallway keeps in a data folder; `null` if none runs. */
export function postgresPidOf(dataFolder: string): number | null {
  try {
    return (
      Number(readFileSync(join(dataFolder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]) || null
    );
  } catch {
    return null;
  }
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

async function killHard(
  what: 'node' | 'postgres' | 'everything',
  child: ChildProcess,
  postgres: number | null,
) {
  if (what !== 'node' && postgres) process.kill(postgres, 'SIGKILL');
  if (what !== 'postgres') await ended(child, 'SIGKILL');
}
