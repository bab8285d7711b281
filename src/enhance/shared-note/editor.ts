import * as Y from 'yjs';
import { changeBetween } from '#community';
import { notReached } from '../stars.ts';
import { bytesFrom, textFrom } from './bytes.ts';
import { type KeptChange, keptChange } from './kept-change.ts';

/** Milliseconds after the last key in which what was written is sent, and between two looks at what others write. */
const quiet = 1_200;
const pause = 3_000;

type Editor = {
  readonly place: HTMLElement;
  readonly field: HTMLTextAreaElement;
  readonly text: Y.Text;
  readonly document: Y.Doc;
  readonly address: string;
  readonly owner: string;
  readonly kept: KeptChange;
  newest: number;
  isSending: boolean;
  /** Somebody composes a Korean or Chinese word: the field must not be touched. */
  isComposing: boolean;
  isRefused: boolean;
};

/** Makes one text out of the field, the others' changes and what this browser kept while there was no network. */
export function openEditor(place: HTMLElement): void {
  const field = place.querySelector<HTMLTextAreaElement>('textarea');
  const { sharedNote: address, owner, change, newest } = place.dataset;
  if (!field || !address || !owner) return;
  const document = new Y.Doc();
  const editor: Editor = {
    ...{ place, field, document, address, owner, text: document.getText('text') },
    ...{ kept: keptChange(address, owner), newest: Number(newest) || 0 },
    ...{ isSending: false, isComposing: false, isRefused: false },
  };
  if (change) Y.applyUpdate(document, bytesFrom(change), 'others');
  const waiting = editor.kept.get();
  if (waiting) Y.applyUpdate(document, waiting, 'others');
  show(editor);
  document.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'own') editor.kept.add(update);
  });
  listen(editor);
  reveal(editor);
  follow(editor).catch(notReached);
}

function reveal({ place }: Editor): void {
  place.querySelector<HTMLElement>('[data-shared-editor]')?.removeAttribute('hidden');
  document.querySelector<HTMLElement>('[data-shared-add]')?.setAttribute('hidden', '');
}

function listen(editor: Editor): void {
  const { field } = editor;
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    if (editor.isComposing) return;
    take(editor);
    clearTimeout(timer);
    timer = setTimeout(() => send(editor).catch(notReached), quiet);
  });
  field.addEventListener('compositionstart', () => {
    editor.isComposing = true;
  });
  field.addEventListener('compositionend', () => {
    editor.isComposing = false;
    field.dispatchEvent(new Event('input'));
    show(editor);
  });
  window.addEventListener('online', () => send(editor).catch(notReached));
}

/** What was typed goes into the text as one replacement. */
function take({ field, text, document, ...editor }: Editor): void {
  const change = changeBetween(text.toString(), field.value);
  if (!change) return;
  document.transact(() => {
    text.delete(change.at, change.gone);
    text.insert(change.at, change.come);
  }, 'own');
  say({ ...editor, field, text, document }, 'saving');
}

/** Puts others' changes into the field; the caret stays at its letter. */
function apply(editor: Editor, change: Uint8Array): void {
  const { field, text, document } = editor;
  if (!editor.isComposing) take(editor);
  const ends = [field.selectionStart, field.selectionEnd].map((at) =>
    Y.createRelativePositionFromTypeIndex(text, at),
  );
  Y.applyUpdate(document, change, 'others');
  const at = ends.map((end) => Y.createAbsolutePositionFromRelativePosition(end, document)?.index ?? 0);
  show(editor, at);
}

function show({ field, text, isComposing }: Editor, at?: readonly number[]): void {
  const wanted = text.toString();
  if (isComposing || field.value === wanted) return;
  const isFocused = field.ownerDocument.activeElement === field;
  field.value = wanted;
  // What is on the server is nothing that a fresh page would lose.
  field.defaultValue = wanted;
  if (isFocused && at) field.setSelectionRange(at[0] ?? 0, at[1] ?? 0);
}

async function follow(editor: Editor): Promise<void> {
  while (editor.place.isConnected) {
    if (!document.hidden) await look(editor).catch(notReached);
    await new Promise((resolve) => setTimeout(resolve, pause + Math.random() * 1_000));
  }
}

/** Sends what waits, else asks what the others wrote. */
async function look(editor: Editor): Promise<void> {
  if (editor.kept.get() && !editor.isRefused) return send(editor);
  const response = await fetch(`${editor.address}?after=${editor.newest}`);
  await hear(editor, response);
  if (!editor.isRefused) say(editor, 'saved');
}

async function send(editor: Editor): Promise<void> {
  const waiting = editor.kept.get();
  if (!waiting || editor.isSending) return;
  editor.isSending = true;
  try {
    const response = await fetch(`${editor.address}?after=${editor.newest}`, {
      method: 'POST',
      headers: { 'X-Hallway-Owner': editor.owner },
      body: new URLSearchParams({ change: textFrom(waiting) }),
    });
    if (response.ok) {
      editor.kept.clear(waiting);
      await hear(editor, response);
      say(editor, editor.kept.get() ? 'saving' : 'saved');
    } else if (response.status === 409) {
      // It is kept in the field and in this browser, and not sent again and again.
      editor.isRefused = true;
      say(editor, 'refused');
    } else say(editor, 'waits');
  } catch (error) {
    say(editor, 'waits');
    throw error;
  } finally {
    editor.isSending = false;
  }
}

type Answer = {
  readonly newest: number;
  readonly writers: readonly string[];
  readonly change: string | null;
  readonly html: string;
};

async function hear(editor: Editor, response: Response): Promise<void> {
  if (response.status !== 200) return;
  const { newest, writers, change, html }: Answer = await response.json();
  if (change) apply(editor, bytesFrom(change));
  editor.newest = newest;
  const shown = editor.place.querySelector('[data-shared-shown]');
  const prose = document.createElement('div');
  prose.className = 'prose';
  // Cleaned on the server, as on the page itself.
  prose.innerHTML = html;
  shown?.replaceChildren(prose);
  const by = editor.place.querySelector<HTMLElement>('[data-shared-by]');
  by?.replaceChildren((by.dataset.sharedBy ?? '').replace('{names}', () => writers.join(', ')));
}

function say({ place }: Editor, state: 'saved' | 'saving' | 'waits' | 'refused'): void {
  const sign = place.querySelector('[data-shared-state]');
  const words = place.dataset[state] ?? '';
  if (sign && sign.textContent !== words) sign.textContent = words;
}
