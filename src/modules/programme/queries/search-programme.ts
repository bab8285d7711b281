import MiniSearch from 'minisearch';
import type { Programme } from '../rules/programme.ts';
import {
  askIndex,
  type SearchDocument,
  type SearchHit,
  searchDocuments,
  searchIndexOptions,
} from '../rules/search-words.ts';

export type ProgrammeSearch = MiniSearch<SearchDocument>;

/** The index of a programme's sessions: titles, speakers, abstracts, descriptions, tracks, rooms, tags, in all their languages. */
export function buildSearch(programme: Programme): ProgrammeSearch {
  const index = new MiniSearch<SearchDocument>(searchIndexOptions);
  index.addAll(searchDocuments(programme));
  return index;
}

/** The sessions that fit a question, best first. */
export function searchProgramme(
  index: ProgrammeSearch,
  query: string,
  { limit = 50 }: { readonly limit?: number } = {},
): readonly SearchHit[] {
  return askIndex(index, query, limit);
}
