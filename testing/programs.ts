import { spawn } from 'node:child_process';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..');

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };
export type RunOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly uid?: number;
  /** Asks the process to end (SIGTERM). */
  readonly signal?: AbortSignal;
};

/** Runs a file of the project as a process of its own, with none of this process's own settings, and waits for its end. */
export function runProgram(file: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = spawn(process.execPath, [join(project, file), ...args], {
    cwd: options.cwd ?? '/',
    env: {
      PATH: process.env.PATH ?? '',
      NODE_COMPILE_CACHE: join(project, 'node_modules/.cache/compiled'),
      ...options.env,
    },
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  options.signal?.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    written.out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    written.err += chunk;
  });
  return new Promise((ended, failed) => {
    child.once('error', failed);
    child.once('close', (code) => ended({ code, ...written }));
  });
}

/** `hallway …`, as somebody types it. */
export function hallway(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return runProgram('bin/hallway.js', args, options);
}
