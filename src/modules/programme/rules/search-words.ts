import { isPairTerm, queryTerms, searchTerms } from '../../../kernel/search-text.ts';
import type { Programme, Session } from './programme.ts';

type SearchField = keyof typeof boost;
/** What an index knows of a session. */
export type SearchDocument = { readonly code: string } & Readonly<Record<SearchField, string>>;

/** How much more a word counts in a field than in a description. */
const boost = { title: 6, speakers: 5, track: 3, tags: 3, rooms: 2, abstract: 1.5, description: 1 };

/** How an index of words is made, on the server and in a browser alike. */
export const searchIndexOptions = {
  idField: 'code',
  fields: Object.keys(boost),
  tokenize: (text: string): string[] => [...searchTerms(text)],
  processTerm: (term: string): string => term,
};

/** Titles, speakers, abstracts, descriptions, tracks, rooms, tags of each session, in all their languages. */
export function searchDocuments(programme: Programme): readonly SearchDocument[] {
  const speakers = new Map(
    programme.speakers.map(({ code, name, affiliation }) => [code, `${name} ${affiliation ?? ''}`]),
  );
  const tracks = new Map(programme.tracks.map(({ code, name }) => [code, name]));
  const rooms = new Map(programme.rooms.map(({ code, name }) => [code, name]));
  const joined = (texts: readonly (string | null | undefined)[]) => texts.filter(Boolean).join('\n');
  const inAll = (session: Session, pick: 'title' | 'abstract' | 'description') =>
    joined([session[pick], ...Object.values(session.translations).map((translation) => translation[pick])]);
  return programme.sessions.map((session) => ({
    code: session.code,
    title: joined([inAll(session, 'title'), session.subtitle]),
    speakers: joined(session.speakers.map((code) => speakers.get(code))),
    track: joined([session.track === null ? null : tracks.get(session.track), session.kindLabel]),
    tags: joined(session.tags),
    rooms: joined((session.slot?.rooms ?? []).map((code) => rooms.get(code))),
    abstract: inAll(session, 'abstract'),
    description: inAll(session, 'description'),
  }));
}

type Asked = {
  readonly tokenize: () => string[];
  readonly boost: typeof boost;
  readonly fuzzy: (term: string) => number | false;
  readonly prefix: (term: string) => boolean;
  readonly weights: { readonly fuzzy: number; readonly prefix: number };
  readonly combineWith: 'AND' | 'OR';
};

/** An index that can be asked; MiniSearch is one. */
export type WordIndex = {
  search(query: string, options: Asked): readonly { readonly id: unknown; readonly score: number }[];
};

/** A session that a search found, and how well it fits: higher is better, only to compare within one answer. */
export type SearchHit = { readonly code: string; readonly score: number };

/** Longer questions are cut: nobody types them, and each word costs time. */
const mostTerms = 12;

/**
 * The sessions that fit a question, best first. All its words must be met, each perhaps with a typing mistake; the last
 * may be unfinished. If no session has all, those that have some are given.
 */
export function askIndex(index: WordIndex, query: string, limit = 50): readonly SearchHit[] {
  const terms = [...new Set(queryTerms(query))].slice(0, mostTerms);
  if (terms.length === 0) return [];
  const last = terms.at(-1);
  const options = {
    tokenize: () => terms,
    boost,
    fuzzy: (term: string) =>
      isPairTerm(term) || term.length < 4 ? (false as const) : term.length < 8 ? 1 : 2,
    prefix: (term: string) => term === last || (isPairTerm(term) && [...term].length === 1),
    weights: { fuzzy: 0.3, prefix: 0.6 },
  };
  const all = index.search(query, { ...options, combineWith: 'AND' });
  const found =
    all.length > 0 || terms.length === 1 ? all : index.search(query, { ...options, combineWith: 'OR' });
  return found.slice(0, limit).map(({ id, score }) => ({ code: String(id), score }));
}
