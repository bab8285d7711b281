import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Edition } from '#directory';
import { createEdition, findEdition, getEdition, updateEdition } from '#directory/server';
import { operator } from '#people';
import {
  applyImport,
  inspectProgramme,
  type ProgrammeFormat,
  previewProgramme,
  programmeFormats,
  readImport,
  releaseTimetable,
} from '#programme/server';
import type { House } from '../../platform/house.ts';
import { safeFetch } from '../../platform/http/safe-fetch.ts';
import { textsFor } from '../../texts/texts.ts';
import { reportImport } from './report-import.ts';
import { CommandRefused, withHouse } from './with-house.ts';

export type ImportOptions = {
  readonly edition?: string;
  readonly format?: string;
  readonly removeMissing?: boolean;
  readonly dryRun?: boolean;
  readonly release?: string;
  readonly all?: boolean;
  readonly zone?: string;
  readonly name?: string;
};

/** `hallway import FILE_OR_URL --edition SLUG`: reads, reports, applies; makes the edition if there is none of that address. */
export async function importCommand(source: string, options: ImportOptions): Promise<void> {
  const slug = options.edition;
  if (!slug) throw new CommandRefused('Say into which edition: --edition SLUG.');
  if (options.format && !formatIn(options)) {
    throw new CommandRefused(
      `There is no format ${options.format}; there are ${programmeFormats.join(', ')}.`,
    );
  }
  const bytes = await bytesOf(source);
  await withHouse(async ({ house }) => {
    const found = await findEdition(house.db, slug);
    if (options.dryRun) return reportOnly(house, found, bytes, source, options);
    const edition = found ?? (await newEdition(house, slug, bytes, options, basename(source)));
    await bringIn(house, edition, bytes, source, options);
    if (options.release) await release(house, edition, options.release);
  });
}

async function bringIn(
  house: House,
  edition: Edition,
  bytes: Uint8Array,
  source: string,
  options: ImportOptions,
): Promise<void> {
  const { id: editionId } = edition;
  const sourceName = basename(source);
  const read = await readImport(house, operator, { editionId, sourceName, bytes, format: formatIn(options) });
  if (!read.ok) throw new CommandRefused(importRefusal(read.refusal.code));
  const { id: importId, imported, format } = read.value;
  reportImport(format, imported, options.all ?? false);
  const applied = await applyImport(house, operator, { editionId, importId, missing: missingIn(options) });
  if (!applied.ok) throw new CommandRefused(`The import was not applied: ${applied.refusal.code}.`);
  console.log(`Applied: ${applied.value.changes} things changed in the working programme.`);
  console.log(`Look at it at ${house.config.origin}/${edition.slug}/manage`);
}

/** What an import would say and change; nothing is written, not even an edition that it would need. */
async function reportOnly(
  house: House,
  edition: Edition | undefined,
  bytes: Uint8Array,
  source: string,
  options: ImportOptions,
): Promise<void> {
  const fileName = basename(source);
  const inspected = inspectProgramme(bytes, { format: formatIn(options), fileName }, edition);
  if (!inspected.ok) throw new CommandRefused(importRefusal(inspected.refusal.code));
  const { format, imported } = inspected.value;
  reportImport(format, imported, options.all ?? false);
  if (!edition) {
    console.log(`There is no edition ${options.edition} yet; it would be made.`);
    return;
  }
  const { programme } = imported;
  const input = { editionId: edition.id, programme, missing: missingIn(options) };
  const preview = await previewProgramme(house, operator, input);
  if (preview.ok)
    console.log(`Applying would change ${preview.value.length} things in the working programme.`);
}

function formatIn({ format }: ImportOptions): ProgrammeFormat | undefined {
  return programmeFormats.find((known) => known === format);
}

function missingIn({ removeMissing }: ImportOptions): 'remove' | 'keep' {
  return removeMissing ? 'remove' : 'keep';
}

function importRefusal(
  code: 'not-allowed' | keyof ReturnType<typeof textsFor>['importing']['unreadable'],
): string {
  return code === 'not-allowed' ? 'This is not allowed.' : textsFor('en').importing.unreadable[code];
}

async function bytesOf(source: string): Promise<Uint8Array> {
  if (/^https?:/i.test(source)) {
    const fetched = await safeFetch(source, { maxBytes: 30 * 1024 * 1024, timeoutMs: 30_000 });
    if (!fetched.ok) throw new CommandRefused(`The address could not be read: ${fetched.refusal.code}.`);
    return fetched.value.bytes;
  }
  try {
    return await readFile(source);
  } catch (error) {
    throw new CommandRefused(`The file ${source} could not be read (${codeOf(error)}).`);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : error;
}

/** Makes the edition that a file is about, with the file's own name, dates and zone; hidden until it is released. */
async function newEdition(
  house: House,
  slug: string,
  bytes: Uint8Array,
  options: ImportOptions,
  fileName: string,
): Promise<Edition> {
  const inspected = inspectProgramme(bytes, { format: formatIn(options), fileName });
  if (!inspected.ok) throw new CommandRefused(importRefusal(inspected.refusal.code));
  const { head } = inspected.value.imported.programme;
  const name = options.name ?? (head.title || wordsOf(slug));
  const zone = options.zone ?? head.zone;
  const made = await createEdition(house, operator, {
    conferenceName: name.replace(/[\s-]*\d{4}$/, ''),
    name,
    slug,
    startsOn: head.startsOn,
    endsOn: head.endsOn,
    zone,
    city: head.city,
    country: null,
  });
  if (!made.ok)
    throw new CommandRefused(
      `The edition ${slug} could not be made: ${made.refusal.code} (${made.refusal.field}).`,
    );
  console.log(
    `Made the edition ${slug} (${head.startsOn} to ${head.endsOn}, ${zone}); only its team sees it so far.`,
  );
  return getEdition(house.db, made.value.id);
}

/** A name to begin with, of an address: `py-conf-2024` → "Py Conf 2024". */
function wordsOf(slug: string): string {
  return slug.replace(/-+/g, ' ').replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase());
}

async function release(house: House, edition: Edition, name: string): Promise<void> {
  const released = await releaseTimetable(house, operator, { editionId: edition.id, name, note: null });
  if (!released.ok) throw new CommandRefused(`Applied, but not released: ${released.refusal.code}.`);
  await updateEdition(house, operator, { editionId: edition.id, changes: { isPublic: true } });
  console.log(`Released as “${name}”: ${house.config.origin}/${edition.slug}/schedule`);
}
