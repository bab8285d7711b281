import type { InstantText } from '../../../kernel/time.ts';
import type { Programme } from './programme.ts';

/**
 * A released programme as a device keeps it for when there is no network: one document for all languages. What people wrote in
 * Markdown is HTML here that was cleaned on the server, with headings from `h2` down; `guid` is left empty.
 */
export type KeptProgramme = {
  readonly release: { readonly number: number; readonly name: string; readonly releasedAt: InstantText };
  readonly programme: Programme;
};
