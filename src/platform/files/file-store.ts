import type { FileId } from '../../kernel/ids.ts';
import type { Tx } from '../database/database.ts';

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
  find(id: FileId): Promise<StoredFile | null>;
  remove(tx: Tx, id: FileId): Promise<void>;
};
