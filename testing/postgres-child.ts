import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type PostgresChild = {
  readonly url: string;
  readonly origin: string;
  /** Ends the process by a signal and waits for its end. */
  kill(signal: NodeJS.Signals): Promise<void>;
};

export type ChildOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
  readonly gid?: number;
};

const supervisor = new URL('../src/platform/postgres/supervisor.ts', import.meta.url).href;
const program = `
  const { startPostgres } = await import(${JSON.stringify(supervisor)});
  const log = { info() {}, warn() {}, error() {} };
  try {
    const server = await startPostgres({ dataFolder: process.argv[1], log, fast: true });
    process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
    console.log(JSON.stringify({ url: server.url, origin: server.origin }));
    setInterval(() => undefined, 60000);
  } catch (error) {
    console.log(JSON.stringify({ refused: error.message, by: error.constructor.name }));
    process.exitCode = 1;
  }`;

/** Starts the supervisor in a process of its own, which can be killed; throws what it was refused with. */
export async function startPostgresChild(
  dataFolder: string,
  options: ChildOptions = {},
): Promise<PostgresChild> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataFolder], {
    cwd: '/',
    env: { PATH: process.env.PATH ?? '', ...options.env },
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.gid }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const answer = await firstLine(child);
  if ('refused' in answer) throw new Error(`${answer.by}: ${answer.refused}`);
  return {
    ...answer,
    kill: (signal) =>
      new Promise((ended) => {
        child.once('exit', () => ended());
        child.kill(signal);
      }),
  };
}

type Answer = { url: string; origin: string } | { refused: string; by: string };

function firstLine(child: ChildProcess): Promise<Answer> {
  return new Promise((found, failed) => {
    if (!child.stdout) return failed(new Error('The child has no output.'));
    createInterface(child.stdout).once('line', (line) => found(JSON.parse(line)));
    child.once('error', failed);
    child.once('exit', (code, signal) => failed(new Error(`The child ended with ${code ?? signal}.`)));
  });
}
