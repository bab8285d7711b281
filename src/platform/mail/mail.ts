import type { Tx } from '../database/database.ts';

/** A letter to one person; text is always there, HTML if it helps. Addresses are never logged. */
export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Headers such as `List-Unsubscribe` (RFC 8058). */
  readonly headers?: Readonly<Record<string, string>>;
  /** The same key is sent once, however often it is posted. */
  readonly key: string;
};

/** Mail leaves after commit: `post` writes it in the transaction, the worker sends it with retries. */
export type Mail = {
  post(tx: Tx, letter: Letter): Promise<void>;
};
