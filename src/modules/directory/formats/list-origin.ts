import { knownLists } from '../rules/known-lists.ts';
import type { ListFile, ListKind } from '../rules/source.ts';
import { fileLabel } from './list-notes.ts';
import { listKindOf } from './read-list.ts';

/** Files of one list, and what the list is called as far as one can see. */
export type ListAtHand = {
  readonly kind: ListKind;
  readonly name: string;
  readonly files: readonly ListFile[];
};

/** Sorts files by the list that they are of; those that are of none are left over. A calendar is a list by itself. */
export function sortLists(files: readonly ListFile[]): {
  readonly lists: readonly ListAtHand[];
  readonly others: readonly ListFile[];
} {
  const others: ListFile[] = [];
  const lists = new Map<string, ListAtHand>();
  for (const file of files) {
    const kind = listKindOf(file.text);
    if (!kind) {
      others.push(file);
      continue;
    }
    const name = nameOf(kind, file);
    const key = `${kind}/${name}`;
    lists.set(key, { kind, name, files: [...(lists.get(key)?.files ?? []), file] });
  }
  return { lists: [...lists.values()], others };
}

/** confs.tech and python-deadlines have formats of their own; a calendar says its name, or its file does. */
function nameOf(kind: ListKind, { path, text }: ListFile): string {
  if (kind !== 'calendar') return knownLists.find((list) => list.kind === kind)?.name ?? kind;
  const [, written = ''] = /^X-WR-CALNAME(?:;[^:\r\n]*)?:(.*)$/m.exec(text.slice(0, 20_000)) ?? [];
  const name = written.replace(/\\([,;\\])/g, '$1').trim();
  if (name === 'Python Events Calendar') return 'python.org events';
  return (name || fileLabel(path).replace(/\.\w+$/, '')).slice(0, 100);
}
