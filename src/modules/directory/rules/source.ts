import type { Id, SourceId } from '../../../kernel/ids.ts';
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

export function isListKind(kind: SourceKind): kind is ListKind {
  return listKinds.some((list) => list === kind);
}

/** A list, or whoever else states facts. */
export type Source = {
  readonly id: SourceId;
  readonly slug: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** Where it is fetched from, its files in order; none where files are given by hand. */
  readonly addresses: readonly string[];
  /** The page where people read it. */
  readonly page: string | null;
  readonly licence: string | null;
  /** Hours between two readings of the address; `null` for only by hand. */
  readonly refreshHours: number | null;
  readonly refreshedAt: InstantText | null;
};

/** A file of a list, named as the list names it: `conferences/2026/python.json`. */
export type ListFile = { readonly path: string; readonly text: string };

/** What a reading was given instead of the source's address: files, or the wish to take out all that the source states. */
export type RunWish =
  | { readonly kind: 'files'; readonly isWhole: boolean; readonly files: readonly ListFile[] }
  | { readonly kind: 'removal' };

export type RunState = 'waiting' | 'running' | 'done' | 'failed';

/** Why a reading ended as it did, beside its report: nothing new at the address, or what went wrong. */
export const runNotes = [
  'unchanged',
  'bad-address',
  'private-address',
  'not-reachable',
  'timed-out',
  'http-status',
  'too-large',
  'broken-archive',
  'not-a-list',
  'other-list',
  'list-empty',
  'interrupted',
  'took-too-long',
  'error',
] as const;
export type RunNote = (typeof runNotes)[number];

/** One reading of a source. */
export type Run = {
  readonly id: Id<'run'>;
  readonly sourceId: SourceId;
  readonly state: RunState;
  /** What it reads; after its end it is forgotten. */
  readonly reads: 'address' | 'files' | 'removal';
  readonly askedAt: InstantText;
  readonly endedAt: InstantText | null;
  /** Records taken so far, of how many. */
  readonly done: number;
  readonly total: number;
  readonly report: RunReport | null;
  readonly note: RunNote | null;
};

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
