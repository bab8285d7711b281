/** An element as the parser gives it: text, elements by name, attributes with `@`. */
export type CamtNode = { readonly [name: string]: unknown };

function isNode(value: unknown): value is CamtNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All children of a name: none, one or many. An element that holds only text comes as `{ '#text': … }`. */
export function children(node: CamtNode | null, name: string): readonly CamtNode[] {
  const found = node && Object.hasOwn(node, name) ? node[name] : undefined;
  const all: readonly unknown[] = Array.isArray(found) ? found : [found];
  return all.flatMap((each) => {
    if (isNode(each)) return [each];
    return typeof each === 'string' && each !== '' ? [{ '#text': each }] : [];
  });
}

/** The first element on a path, or `null`. */
export function at(node: CamtNode | null, ...path: readonly string[]): CamtNode | null {
  const [name, ...rest] = path;
  if (name === undefined) return node;
  const [first = null] = children(node, name);
  return at(first, ...rest);
}

/** The text at a path, or of an attribute; empty if there is none. */
export function text(node: CamtNode | null, ...path: readonly string[]): string {
  const last = path.at(-1);
  if (last?.startsWith('@')) {
    const owner = at(node, ...path.slice(0, -1));
    const value = owner && Object.hasOwn(owner, last) ? owner[last] : '';
    return typeof value === 'string' ? value.trim() : '';
  }
  const value = at(node, ...path)?.['#text'];
  return typeof value === 'string' ? value.trim() : '';
}
