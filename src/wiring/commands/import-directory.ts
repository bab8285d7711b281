import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { knownListNamed, type ListFile, type Run } from '#directory';
import {
  askForDueReadings,
  askForReading,
  carryOutReading,
  fetchFiles,
  findRun,
  isListPath,
  type RunId,
  takeFiles,
} from '#directory/server';
import { operator } from '#people';
import type { House } from '../../platform/house.ts';
import { safeFetch } from '../../platform/http/safe-fetch.ts';
import { textsFor } from '../../texts/texts.ts';
import { readingTools } from '../lists.ts';
import { reportReading } from './report-reading.ts';
import { CommandRefused, withHouse } from './with-house.ts';

export type ImportDirectoryOptions = {
  readonly source?: string;
  readonly part?: boolean;
  readonly all?: boolean;
};

/** `hallway import-directory FILE_OR_URL…`: files, folders, addresses, or the names of lists that Hallway knows. */
export async function importDirectoryCommand(
  given: readonly string[],
  options: ImportDirectoryOptions,
): Promise<void> {
  if (given.length === 0)
    throw new CommandRefused('Say what to read: a file, a folder, an address or a list.');
  const named = given.filter((one) => knownListNamed(one));
  const files: ListFile[] = [];
  for (const one of given) if (!named.includes(one)) files.push(...(await filesOf(one)));
  await withHouse(async ({ house }) => {
    const runs: Reading[] = [];
    if (files.length > 0) runs.push(...(await askForFiles(house, files, options)));
    for (const name of named) runs.push(await askForKnown(house, name));
    await carryOutAll(house, runs, options.all ?? false);
  });
}

/** `hallway refresh-directory`: reads every list whose time has come. */
export async function refreshDirectoryCommand(options: { readonly all?: boolean }): Promise<void> {
  await withHouse(async ({ house }) => {
    const due = await askForDueReadings(house, operator);
    if (!due.ok) throw new CommandRefused(due.refusal.code);
    if (due.value.length === 0) console.log('No list is due.');
    const runs = due.value.map(({ source, run }) => ({ name: source.name, run }));
    await carryOutAll(house, runs, options.all ?? false);
  });
}

type Reading = { readonly name: string; readonly run: RunId };

async function askForFiles(
  house: House,
  files: readonly ListFile[],
  { source, part }: ImportDirectoryOptions,
): Promise<Reading[]> {
  const taken = await takeFiles(house, operator, { files, source, isWhole: !part, quietly: true });
  if (!taken.ok) throw new CommandRefused(textsFor('en').lists.refusals[taken.refusal.code]);
  for (const path of taken.value.others) console.log(`Not read: ${path} is no list that Hallway knows.`);
  return taken.value.asked.map(({ source: { name }, run }) => ({ name, run }));
}

async function askForKnown(house: House, given: string): Promise<Reading> {
  const known = knownListNamed(given);
  const asked = await askForReading(house, operator, { slug: known?.slug ?? given, quietly: true });
  const name = known?.name ?? given;
  if (!asked.ok) throw new CommandRefused(`${name}: ${textsFor('en').lists.refusals[asked.refusal.code]}`);
  return { name, run: asked.value };
}

/** Carries out one reading after another; a list that cannot be read does not keep the others from it. */
async function carryOutAll(house: House, readings: readonly Reading[], all: boolean): Promise<void> {
  const failed: string[] = [];
  for (const { name, run } of readings) {
    await carryOutReading(house, run, readingTools);
    const ended = await findRun(house.db, run);
    if (ended) reportReading(name, ended, all);
    if (ended?.state !== 'done') failed.push(`${name} was not read: ${reasonOf(ended)}`);
  }
  if (failed.length > 0) throw new CommandRefused(failed.join('\n'));
}

function reasonOf(run: Run | null): string {
  return run?.note ? textsFor('en').lists.notes[run.note] : 'somebody else is reading it now.';
}

async function filesOf(given: string): Promise<readonly ListFile[]> {
  if (/^https?:/i.test(given)) {
    const fetched = await fetchFiles(safeFetch, given);
    if (!fetched.ok)
      throw new CommandRefused(`${given}: ${textsFor('en').lists.notes[fetched.refusal.code]}`);
    return fetched.value;
  }
  try {
    if (!(await stat(given)).isDirectory()) return [await fileAt(given, given)];
    const paths = (await readdir(given, { recursive: true })).filter(isListPath).sort();
    return await Promise.all(paths.map((path) => fileAt(join(given, path), path)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new CommandRefused(`${given} could not be read (${code}).`);
  }
}

async function fileAt(path: string, name: string): Promise<ListFile> {
  return { path: name, text: await readFile(path, 'utf8') };
}
