/** What the server says of a place; the sentences come from there, so that this script has none. */
export type Said = {
  readonly title: string;
  readonly before: string;
  readonly lines: readonly string[];
  readonly progress: { readonly value: number; readonly max: number } | null;
  readonly seconds: number | null;
  readonly go: boolean;
};

/** Puts what is said in the place of what was. */
export function show(said: Said): void {
  document.title = said.title;
  put('place-before', said.before);
  const lines = document.getElementById('place-lines');
  lines?.replaceChildren(
    ...said.lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })),
  );
  const bar = document.getElementById('place-progress');
  if (!(bar instanceof HTMLProgressElement) || !said.progress) return;
  bar.max = Math.max(1, said.progress.max);
  bar.value = said.progress.value;
}

export function put(id: string, text: string): void {
  const part = document.getElementById(id);
  if (part && part.textContent !== text) part.textContent = text;
}
