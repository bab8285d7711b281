import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, where there are none. Node's own way never ends where the file system says of a new folder
 * that it "does not exist", as `/proc` does; here that is an error.
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  if (!(await makeOne(path, mode))) return;
  if (dirname(path) !== path) await makeFolder(dirname(path), mode);
  const notThere = await makeOne(path, mode);
  if (notThere) throw notThere;
}

/** Makes one folder, or finds it there; answers with the error if the one above is not there. */
async function makeOne(path: string, mode?: number): Promise<Error | null> {
  try {
    await mkdir(path, { mode });
    return null;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'EEXIST' && (await stat(path)).isDirectory()) return null;
    if (error.code === 'ENOENT') return error;
    throw error;
  }
}
