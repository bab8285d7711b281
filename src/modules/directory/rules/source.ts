import type { SourceId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { ListProblem } from './listing.ts';

/** Where facts come from, the most trusted first: the edition's own team here, editors with a proof, then lists. */
export const sourceKinds = [
  'hosted',
  'editors',
  'calendar',
  'python-deadlines',
  'confs-tech',
  'starter',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Kinds that are read from files or from an address. */
export const listKinds = ['confs-tech', 'python-deadlines', 'calendar'] as const;
export type ListKind = (typeof listKinds)[number];

/** A list, or whoever else states facts. */
export type Source = {
  readonly id: SourceId;
  readonly slug: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** Where it is fetched from; `null` where files are given by hand. */
  readonly url: string | null;
  /** The page where people read it. */
  readonly page: string | null;
  readonly licence: string | null;
  /** Hours between two readings of the address; `null` for only by hand. */
  readonly refreshHours: number | null;
  readonly refreshedAt: InstantText | null;
};

/** A file of a list, named as the list names it: `conferences/2026/python.json`. */
export type ListFile = { readonly path: string; readonly text: string };

export type RunState = 'waiting' | 'running' | 'done' | 'failed';

/** What a reading of a list came to. */
export type RunReport = {
  /** Records in the list that could be used. */
  readonly records: number;
  /** Listings that were not in the catalogue before. */
  readonly added: number;
  /** Records whose facts differ from the last reading's. */
  readonly changed: number;
  readonly unchanged: number;
  /** New records that were found to be editions the catalogue knew. */
  readonly joined: number;
  /** Pairs for the editor's desk. */
  readonly doubtful: number;
  /** Records that the list has dropped since the last reading. */
  readonly gone: number;
  /** The first problems; `problemCount` says how many there were. */
  readonly problems: readonly ListProblem[];
  readonly problemCount: number;
};
