import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Edition } from '#directory';
import { createEdition, findEdition, getEdition, updateEdition } from '#directory/server';
import { operator } from '#people';
import type { ImportRemark } from '#programme';
import {
  applyImport,
  inspectProgramme,
  type ProgrammeFormat,
  previewImport,
  programmeFormats,
  readImport,
  releaseTimetable,
} from '#programme/server';
import type { House } from '../../platform/house.ts';
import { safeFetch } from '../../platform/http/safe-fetch.ts';
import { textsFor } from '../../texts/texts.ts';
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
  if (options.format && !programmeFormats.some((format) => format === options.format)) {
    throw new CommandRefused(
      `There is no format ${options.format}; there are ${programmeFormats.join(', ')}.`,
    );
  }
  const bytes = await bytesOf(source);
  await withHouse(async ({ house }) => {
    const edition =
      (await findEdition(house.db, slug)) ??
      (await newEdition(house, slug, bytes, options, basename(source)));
    const format = options.format as ProgrammeFormat | undefined;
    const read = await readImport(house, operator, {
      editionId: edition.id,
      sourceName: basename(source),
      bytes,
      format,
    });
    if (!read.ok) throw new CommandRefused(importRefusal(read.refusal.code));
    const { id, imported } = read.value;
    const missing = options.removeMissing ? 'remove' : 'keep';
    const preview = await previewImport(house, operator, { editionId: edition.id, importId: id, missing });
    report(read.value.format, imported.counted, imported.remarks, options.all ?? false);
    console.log(
      `\n${imported.programme.sessions.length} sessions, ${imported.programme.speakers.length} speakers, ${imported.programme.rooms.length} rooms, ${imported.programme.tracks.length} tracks, ${imported.sponsors.length} sponsors, ${imported.pages.length} pages were read.`,
    );
    if (preview.ok)
      console.log(`Applying changes ${preview.value.changes.length} things in the working programme.`);
    if (options.dryRun) return;
    const applied = await applyImport(house, operator, { editionId: edition.id, importId: id, missing });
    if (!applied.ok) throw new CommandRefused(`The import was not applied: ${applied.refusal.code}.`);
    console.log(`Applied. Look at it at ${house.config.origin}/${slug}/manage`);
    if (options.release) await release(house, edition, options.release);
  });
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
    throw new CommandRefused(
      `The file ${source} could not be read (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

/** Makes the edition that a file is about, with the file's own name, dates and zone; hidden until it is released. */
async function newEdition(
  house: House,
  slug: string,
  bytes: Uint8Array,
  options: ImportOptions,
  fileName: string,
): Promise<Edition> {
  const inspected = inspectProgramme(bytes, {
    format: options.format as ProgrammeFormat | undefined,
    fileName,
  });
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

function report(
  format: string,
  counted: Readonly<Record<string, number>>,
  remarks: readonly ImportRemark[],
  all: boolean,
): void {
  const sentences = textsFor('en').importing.remarks;
  console.log(
    `Read as ${format}: ${Object.entries(counted)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}.`,
  );
  for (const weight of ['lost', 'changed', 'noted'] as const) {
    const some = remarks.filter((remark) => remark.weight === weight);
    if (some.length === 0) continue;
    console.log(
      `\n${{ lost: 'Not taken over', changed: 'Taken over, but not as written', noted: 'Worth a look' }[weight]}: ${some.length}`,
    );
    const shown = all ? some : some.slice(0, 40);
    for (const remark of shown) {
      console.log(
        `  ${sentences[remark.code]({ subject: remark.subject, field: remark.field ?? '', value: remark.value ?? '', count: remark.count ?? 1 })}`,
      );
    }
    if (shown.length < some.length)
      console.log(`  … and ${some.length - shown.length} more (--all shows them).`);
  }
}
