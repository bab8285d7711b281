import { getEdition } from '#directory/server';
import { actorOf, mayEditProgramme, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import type { ImportedProgramme } from '../formats/imported.ts';
import { decodedText } from '../formats/read/decoded-text.ts';
import { type ColumnMapping, type ProgrammeFormat, readProgramme } from '../formats/read/read-programme.ts';
import { insertImport } from '../queries/imports.ts';

export type ReadImportInput = {
  readonly editionId: EditionId;
  readonly sourceName: string;
  readonly bytes: Uint8Array;
  readonly format?: ProgrammeFormat;
  readonly mapping?: ColumnMapping;
};

export type ReadImportCode = 'not-allowed' | 'not-this-format' | 'broken-file' | 'empty-file' | 'too-large';

const mostBytes = 30 * 1024 * 1024;

/** Reads a file into an import that waits to be looked at; nothing of the programme changes yet. */
export async function readImport(
  house: House,
  viewer: Viewer,
  input: ReadImportInput,
): Promise<Outcome<{ id: string; imported: ImportedProgramme; format: ProgrammeFormat }, ReadImportCode>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  if (input.bytes.length > mostBytes) return refuse('too-large', { details: { megabytes: 30 } });
  const edition = await getEdition(house.db, input.editionId);
  const read = readProgramme(
    decodedText(input.bytes),
    { zone: edition.zone, startsOn: edition.startsOn, endsOn: edition.endsOn },
    {
      fileName: input.sourceName,
      format: input.format,
      mapping: input.mapping,
    },
  );
  if ('unreadable' in read) return refuse(read.code);
  const id = house.newId<string>();
  await house.db.transaction().execute((tx) =>
    insertImport(tx, {
      id,
      editionId: input.editionId,
      sourceName: input.sourceName.slice(0, 200),
      format: read.format,
      state: 'waiting',
      createdAt: house.clock.now(),
      createdBy: actorOf(viewer),
      content: read.imported,
    }),
  );
  return done({ id, imported: read.imported, format: read.format });
}
