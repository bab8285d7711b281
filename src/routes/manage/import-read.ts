import type { Edition } from '#directory';
import type { Viewer } from '#people';
import {
  type ColumnMapping,
  type CsvField,
  csvFields,
  inspectTable,
  type ProgrammeFormat,
  programmeFormats,
  readImport,
  type TablePreview,
} from '#programme/server';
import { done, type Outcome, refuse } from '../../kernel/refusal.ts';
import type { House } from '../../platform/house.ts';
import { safeFetch } from '../../platform/http/safe-fetch.ts';
import { fileOf, textOf } from '../form-fields.ts';
import type { HouseCode } from './house-answer.tsx';

const mostBytes = 30 * 1024 * 1024;

export type SourceFile = { readonly name: string; readonly bytes: Uint8Array };

/** The file that a form brings or whose address it gives. */
export async function sourceOf(form: FormData): Promise<Outcome<SourceFile, HouseCode>> {
  const file = await fileOf(form, 'file');
  if (file) return file.bytes.length > mostBytes ? refuse('too-large', { field: 'file' }) : done(file);
  const address = textOf(form, 'address');
  if (!address) return refuse('no-file', { field: 'file' });
  const fetched = await safeFetch(address, { maxBytes: mostBytes, timeoutMs: 30_000 });
  if (!fetched.ok) return refuse(fetched.refusal.code, { field: 'address' });
  const { pathname, hostname } = new URL(fetched.value.url);
  return done({ name: pathname.split('/').at(-1) || hostname, bytes: fetched.value.bytes });
}

/** The format that a form names; `undefined` leaves it to us. */
export function formatOf(form: FormData): ProgrammeFormat | undefined {
  const wanted = textOf(form, 'format');
  return programmeFormats.find((format) => format === wanted);
}

/** A table that waits to be told which column is what. */
export type TableToMap = TablePreview & { readonly fileName: string };

export type Read =
  | { readonly kind: 'read'; readonly id: string }
  | { readonly kind: 'table'; readonly table: TableToMap };

/** Reads what a form brings into an import that waits; of a table the columns are asked first. */
export async function readForm(
  house: House,
  viewer: Viewer,
  edition: Edition,
  form: FormData,
): Promise<Outcome<Read, HouseCode>> {
  const editionId = edition.id;
  if (textOf(form, 'act') === 'map') {
    const bytes = new TextEncoder().encode(String(form.get('text') ?? ''));
    const sourceName = textOf(form, 'fileName') || 'table.csv';
    const read = await readImport(house, viewer, {
      editionId,
      sourceName,
      bytes,
      format: 'csv',
      mapping: mappingOf(form),
    });
    return read.ok ? done({ kind: 'read', id: read.value.id }) : read;
  }
  const source = await sourceOf(form);
  if (!source.ok) return source;
  const { name, bytes } = source.value;
  const format = formatOf(form);
  const table = inspectTable(bytes, { fileName: name, format });
  if (!table.ok) return table;
  if (table.value) return done({ kind: 'table', table: { ...table.value, fileName: name } });
  const read = await readImport(house, viewer, { editionId, sourceName: name, bytes, format });
  return read.ok ? done({ kind: 'read', id: read.value.id }) : read;
}

function mappingOf(form: FormData): ColumnMapping {
  const chosen = csvFields.flatMap((field): [CsvField, string][] => {
    const column = form.get(`column-${field}`);
    return typeof column === 'string' && column !== '' ? [[field, column]] : [];
  });
  return Object.fromEntries(chosen);
}
