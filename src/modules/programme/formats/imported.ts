import type { ImportRemark } from '../rules/import-report.ts';
import type { Programme, Sponsor } from '../rules/programme.ts';

/** Information pages that came with an import, Markdown. */
export type ImportedPage = { readonly slug: string; readonly title: string; readonly body: string };

/** What a reader makes of a file: the programme as far as it can be read, and a remark for everything else. */
export type ImportedProgramme = {
  /**
   * Codes, numbers and guids are unique and the same at each reading. The head says what the file says of its edition: its
   * title is empty where the file has none, its dates where neither the file nor the context knows any. A nested session (a
   * poster) carries the slot of the session that it is nested in.
   */
  readonly programme: Programme;
  readonly sponsors: readonly Sponsor[];
  readonly pages: readonly ImportedPage[];
  readonly remarks: readonly ImportRemark[];
  /** Rows of the source by kind ("events", "persons"), so that the report can show that the sums agree. */
  readonly counted: Readonly<Record<string, number>>;
};

/** Facts that a file may leave out and the edition knows. */
export type ReadingContext = {
  /** The edition's zone: used where the file names none (and remarked with `no-zone`). */
  readonly zone: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
};

/** A file that is not of this format at all; `problem` is a plain English sentence for a log, `code` for the page. */
export type UnreadableFile = {
  readonly unreadable: true;
  readonly code: 'not-this-format' | 'broken-file' | 'empty-file' | 'too-large';
  readonly problem: string;
};

/** Reads text of one format; never throws for bad input, whatever it is. */
export type ProgrammeReader = (text: string, context: ReadingContext) => ImportedProgramme | UnreadableFile;
