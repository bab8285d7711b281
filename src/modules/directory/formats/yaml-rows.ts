import { FAILSAFE_SCHEMA, loadAll } from 'js-yaml';
import type { ListNotes } from './list-notes.ts';

/** Larger than any list known by thirty times. */
const longestFile = 16_000_000;

/**
 * The rows of a YAML list, of one document or several. Everything stays text: dates become no moments with zones, "No" is no
 * boolean. Aliases are few, and nobody walks through what they make.
 */
export function yamlRows(text: string, label: string, notes: ListNotes): readonly unknown[] {
  if (text.length > longestFile) {
    notes.add('file-not-readable', label, '', `${text.length} characters`);
    return [];
  }
  const whole = rowsOf(text);
  if (Array.isArray(whole)) return whole;
  // One row that is no YAML spoils the whole document: then each item is read by itself.
  const items = text.split(/^(?=- )/m).filter((item) => item.startsWith('- '));
  if (items.length < 2) {
    notes.add('file-not-readable', label, '', whole.problem);
    return [];
  }
  return items.flatMap((item, index) => {
    const rows = rowsOf(item);
    if (Array.isArray(rows)) return rows;
    notes.add('row-not-readable', `${label} #${index + 1}`, '', rows.problem);
    return [];
  });
}

function rowsOf(text: string): unknown[] | { readonly problem: string } {
  try {
    const documents = loadAll(text.replace(/^\ufeff/, ''), {
      schema: FAILSAFE_SCHEMA,
      json: true,
      maxAliases: 1_000,
    });
    const rows = documents.flatMap((document) => (Array.isArray(document) ? document : []));
    const isList = documents.every(
      (document) => Array.isArray(document) || document === '' || document === null,
    );
    return isList ? rows : { problem: 'no list' };
  } catch (error) {
    return { problem: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
}
