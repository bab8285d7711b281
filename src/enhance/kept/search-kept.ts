import MiniSearch from 'minisearch';
import {
  askIndex,
  type Programme,
  type SearchDocument,
  searchDocuments,
  searchIndexOptions,
} from '#programme';

const made: { of: Programme | null; index: MiniSearch<SearchDocument> | null } = { of: null, index: null };

/** Codes of the sessions that fit a question, best first: the server's search, over an index that is made here when it is first asked. */
export function searchKept(programme: Programme, text: string, limit: number): readonly string[] {
  if (!made.index || made.of !== programme) {
    made.of = programme;
    made.index = new MiniSearch<SearchDocument>(searchIndexOptions);
    made.index.addAll(searchDocuments(programme).map(withoutTags));
  }
  return askIndex(made.index, text, limit).map(({ code }) => code);
}

/** What people wrote is HTML in a kept programme. */
function withoutTags(document: SearchDocument): SearchDocument {
  const words = (text: string) => text.replace(/<[^>]*>|&#?\w+;/g, ' ');
  return { ...document, abstract: words(document.abstract), description: words(document.description) };
}
