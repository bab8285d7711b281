import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../src/platform/log.ts';
import { startPostgres } from '../src/platform/postgres/supervisor.ts';

/** A PostgreSQL server for one run of tests, in a folder of its own, whose user may create databases. It is gone afterwards, also when the run is killed. */
export async function startScratchPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'hallway-scratch-'));
  // As root the server runs as another user, who must get in.
  await chmod(folder, 0o711);
  const guard = guardFolder(folder);
  const server = await startPostgres({ dataFolder: folder, log: createLog(() => undefined), fast: true });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true });
      guard.end();
    },
  };
}

/** A shell that waits for the end of its input, which comes with the end of this process however it ends, and then clears up. */
function guardFolder(folder: string): { end(): void } {
  const clearUp = `cat >/dev/null; test -d "$1" || exit 0
    pid=$(head -n 1 "$1/postgres/cluster/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid"; sleep 2; rm -rf "$1"`;
  const shell = spawn('/bin/sh', ['-c', clearUp, 'sh', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  return { end: () => shell.stdin.end() };
}
