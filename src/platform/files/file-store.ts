import { createHash } from 'node:crypto';
import type { FileId } from '../../kernel/ids.ts';
import type { Clock } from '../clock.ts';
import type { Db, Tx } from '../database/database.ts';
import { platformTables } from '../database/tables.ts';
import { documentType } from './documents.ts';
import { createPictureReader } from './pictures.ts';

/** What may be kept; anything else is refused. Pictures are always re-encoded by us, so what is stored was never written by a stranger. */
export type StoredKind = 'picture' | 'document';

export type StoredFile = {
  readonly id: FileId;
  readonly kind: StoredKind;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/** Uploaded files, kept in the database so that one backup holds everything and every process sees them. */
export type FileStore = {
  /** Re-encodes a picture to WebP of at most `maxPixels` a side; `null` if it is not a picture that can be read. */
  savePicture(tx: Tx, bytes: Uint8Array, options: { readonly maxPixels: number }): Promise<FileId | null>;
  /** Keeps a document as it is; `null` if it is empty, larger than `maxBytes`, or of a kind we do not know (see documents.ts). */
  saveDocument(tx: Tx, bytes: Uint8Array, options: { readonly maxBytes: number }): Promise<FileId | null>;
  find(id: FileId): Promise<StoredFile | null>;
  remove(tx: Tx, id: FileId): Promise<void>;
};

type StoreOptions = {
  readonly db: Db;
  readonly clock: Clock;
  readonly newId: <Id extends string>() => Id;
};

/** The files of this database. */
export function createFileStore(options: StoreOptions): FileStore {
  const readPicture = createPictureReader();
  return {
    async savePicture(tx, bytes, { maxPixels }) {
      const picture = await readPicture(bytes, maxPixels);
      return picture && insertFile(options, tx, 'picture', 'image/webp', picture);
    },
    async saveDocument(tx, bytes, { maxBytes }) {
      const type = bytes.length > maxBytes ? null : documentType(bytes);
      return type === null ? null : insertFile(options, tx, 'document', type, bytes);
    },
    async find(id) {
      const row = await platformTables(options.db)
        .selectFrom('platform.file')
        .select(['kind', 'media_type', 'bytes'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? { id, kind: row.kind, mediaType: row.media_type, bytes: row.bytes } : null;
    },
    async remove(tx, id) {
      await platformTables(tx).deleteFrom('platform.file').where('id', '=', id).execute();
    },
  };
}

async function insertFile(
  { clock, newId }: StoreOptions,
  tx: Tx,
  kind: StoredKind,
  mediaType: string,
  bytes: Uint8Array,
): Promise<FileId> {
  const id = newId<FileId>();
  await platformTables(tx)
    .insertInto('platform.file')
    .values({
      id,
      kind,
      media_type: mediaType,
      bytes: Buffer.from(bytes),
      sha256: createHash('sha256').update(bytes).digest(),
      created_at: clock.now(),
    })
    .execute();
  return id;
}
