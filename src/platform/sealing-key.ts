import { createHash, randomBytes } from 'node:crypto';
import { link, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { makeFolder } from './make-folder.ts';

/**
 * A key that is in no database and so in no dump and no backup: what is sealed with it cannot be read by whoever has only these. It
 * stands in the data folder, or comes from the setting SEALING_KEY where several machines serve one installation.
 */
export type SealingKey = { readonly id: string; readonly bytes: Uint8Array };

export const sealingKeyFile = 'sealing.key';
const length = 32;

/** The installation's sealing key; made by whoever asks first. Throws if the file is there and holds none. */
export async function readSealingKey(config: Pick<Config, 'dataFolder' | 'sealingKey'>): Promise<SealingKey> {
  if (config.sealingKey) return keyFrom(config.sealingKey);
  const file = join(config.dataFolder, sealingKeyFile);
  return keyFrom((await readText(file)) ?? (await makeKey(config.dataFolder, file)));
}

/** Whether others than its owner may read the key's file; false where there is none. */
export async function isSealingKeyOpen(config: Pick<Config, 'dataFolder' | 'sealingKey'>): Promise<boolean> {
  if (config.sealingKey) return false;
  try {
    return ((await stat(join(config.dataFolder, sealingKeyFile))).mode & 0o077) !== 0;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

function keyFrom(text: string): SealingKey {
  const bytes = Buffer.from(text.trim(), 'base64url');
  if (bytes.length !== length)
    throw new Error('The sealing key is damaged: it must be 32 bytes in base64url.');
  return {
    id: createHash('sha256').update('sealing-key').update(bytes).digest('base64url').slice(0, 12),
    bytes,
  };
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

/** Two who make it at the same moment get the same one: a link is never put over a file that is there. */
async function makeKey(folder: string, file: string): Promise<string> {
  await makeFolder(folder);
  const own = `${file}.${randomBytes(6).toString('hex')}`;
  const written = await open(own, 'wx', 0o600);
  try {
    await written.writeFile(`${randomBytes(length).toString('base64url')}\n`);
    await written.sync();
  } finally {
    await written.close();
  }
  try {
    await link(own, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(own, { force: true });
  }
  return readFile(file, 'utf8');
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
