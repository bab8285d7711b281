// Plain JavaScript for any Node from 20 on: it runs before we know that the right Node is there.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
// As a whole: Node 20 lacks a part of it, and a name that is missing would end us before we can say anything.
import module from 'node:module';
import { delimiter, join } from 'node:path';

export const project = join(import.meta.dirname, '..');
const binaries = join(project, 'node_modules', '.bin');
const wanted = 24;

/** Ends the process with one sentence. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/**
 * Makes sure that this script runs on the Node that the project brings along: on an older one it starts itself again on that, with the
 * same flags, hands signals on, and ends with its exit code.
 */
export async function onOwnNode() {
  process.env.PATH = `${binaries}${delimiter}${process.env.PATH ?? ''}`;
  if (Number(process.versions.node.split('.')[0]) >= wanted) {
    module.enableCompileCache(join(project, 'node_modules', '.cache', 'compiled'));
    return;
  }
  const own = join(binaries, 'node');
  if (!existsSync(join(project, 'node_modules'))) {
    giveUp('The libraries are not installed: run `npm ci` first.');
  }
  if (!existsSync(own)) {
    giveUp(
      `Hallway needs Node ${wanted}, and this is ${process.versions.node}. It usually installs its own: run \`npm ci\` again, with install scripts allowed.`,
    );
  }
  const again = spawn(own, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => again.kill(signal));
  await new Promise(() => again.on('exit', (code) => process.exit(code ?? 1)));
}

/** Runs one of the installed programs, its output going to the terminal; returns its exit code. */
export function runProgram(name, args, { env = {}, timeout } = {}) {
  const program = name === 'node' ? process.execPath : join(binaries, name);
  const run = spawnSync(program, args, {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    timeout,
    killSignal: 'SIGTERM',
  });
  if (run.error) console.error(String(run.error.message));
  return run.status ?? 1;
}
