import * as Y from 'yjs';
import { changeBetween } from '../rules/shared-note.ts';

/** The one part of a document that a shared note has. */
const part = 'text';

/** What changes make together, whatever their order and however often each is there. */
export function textOf(changes: readonly Uint8Array[]): string {
  return documentOf(changes).getText(part).toString();
}

/** Several changes as one. */
export function mergeChanges(changes: readonly Uint8Array[]): Uint8Array {
  return Y.mergeUpdates([...changes]);
}

/** The change that makes the text another, written under the number `client`; `null` if it is that already. */
export function changeTo(changes: readonly Uint8Array[], client: number, wanted: string): Uint8Array | null {
  const document = documentOf(changes);
  const text = document.getText(part);
  const change = changeBetween(text.toString(), wanted);
  if (!change) return null;
  const before = Y.encodeStateVector(document);
  document.clientID = client;
  document.transact(() => {
    text.delete(change.at, change.gone);
    text.insert(change.at, change.come);
  });
  return Y.encodeStateAsUpdate(document, before);
}

/** Why a change cannot be taken: it is none, it holds more than text, or it stands on others that are not here. */
export type ChangeProblem = 'change-not-valid' | 'change-too-early';

/** What a change that arrives would make of the text, and under which numbers its letters were written. */
export function examineChange(
  changes: readonly Uint8Array[],
  arriving: Uint8Array,
): { readonly text: string; readonly clients: readonly number[] } | { readonly problem: ChangeProblem } {
  try {
    const { structs } = Y.decodeUpdate(arriving);
    const document = documentOf(changes);
    const known = new Map(Y.decodeStateVector(Y.encodeStateVector(document)));
    Y.applyUpdate(document, arriving);
    if (document.store.pendingStructs || document.store.pendingDs) return { problem: 'change-too-early' };
    if ([...document.share.keys()].some((name) => name !== part)) return { problem: 'change-not-valid' };
    const text = document.getText(part);
    if (text.toDelta().some(({ insert, attributes }: Piece) => typeof insert !== 'string' || attributes))
      return { problem: 'change-not-valid' };
    // What is here already says nothing about who sends it again.
    const fresh = structs.filter(({ id, length }) => id.clock + length > (known.get(id.client) ?? 0));
    return { text: text.toString(), clients: [...new Set(fresh.map(({ id }) => id.client))] };
  } catch (error) {
    // The library throws whatever it stumbles over in bytes that are no change.
    if (error instanceof Error) return { problem: 'change-not-valid' };
    throw error;
  }
}

type Piece = { readonly insert: unknown; readonly attributes?: unknown };

/** A stretch of the text with the number under which it was written. */
export type Authored = { readonly client: number; readonly text: string };

/** The text in stretches by who wrote them. */
export function authoredBy(changes: readonly Uint8Array[]): readonly Authored[] {
  const found: { client: number; text: string }[] = [];
  let item = documentOf(changes).getText(part)._start;
  for (; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const last = found.at(-1);
    if (last?.client === item.id.client) last.text += item.content.str;
    else found.push({ client: item.id.client, text: item.content.str });
  }
  return found;
}

function documentOf(changes: readonly Uint8Array[]): Y.Doc {
  const document = new Y.Doc();
  // The part is named before anything arrives, so that it is text whatever a change calls it.
  document.getText(part);
  for (const change of changes) Y.applyUpdate(document, change);
  return document;
}
