/** Fired on `document` after scripts put new content into the page, so that each part looks at it again. */
const replaced = 'hallway:replaced';

/** Runs now and whenever content was replaced. */
export function onContent(look: () => void): void {
  look();
  document.addEventListener(replaced, look);
}

export function tellReplaced(): void {
  document.dispatchEvent(new Event(replaced));
}

/** When the shown page was kept by the offline worker, `null` if it came from the network just now. */
export function keptAt(): number | null {
  const { kept } = document.documentElement.dataset;
  return kept ? Date.parse(kept) : null;
}

/** The house's time: in a rehearsal its clock is moved. */
export function houseNow(): number {
  return Date.now() + Number(document.documentElement.dataset.clock ?? 0);
}

/** A page of ours as a document; throws if it cannot be had. `shared` asks as nobody, in this page's language, so that it may be kept. */
export async function fetchPage(
  address: string,
  options: { readonly shared?: boolean; readonly signal?: AbortSignal } = {},
): Promise<Document> {
  const response = await fetch(address, {
    headers: {
      Accept: 'text/html',
      ...(options.shared ? { 'Accept-Language': document.documentElement.lang } : {}),
    },
    credentials: options.shared ? 'omit' : 'same-origin',
    signal: options.signal,
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** How often the page was asked for again, and which of those answers is shown. */
const refreshes = { asked: 0, shown: 0 };

/** Asks for the page again and shows it. */
export async function refreshPage(): Promise<void> {
  refreshes.asked += 1;
  const mine = refreshes.asked;
  const fresh = await fetchPage(location.href);
  // An answer that was asked for earlier may come later, and is older.
  if (mine < refreshes.shown) return;
  refreshes.shown = mine;
  showPage(fresh);
}

/** Puts the content of a fresh copy of this page in the old one's place; the focus stays where it was. */
export function showPage(fresh: Document): void {
  const [old, main] = [document.querySelector('#main'), fresh.querySelector('#main')];
  if (!old || !main) return;
  const focus = focusMark();
  old.replaceChildren(...main.childNodes);
  document.title = fresh.title;
  delete document.documentElement.dataset.draw;
  const { kept, unreached } = fresh.documentElement.dataset;
  document.documentElement.toggleAttribute('data-unreached', unreached !== undefined);
  if (kept) document.documentElement.dataset.kept = kept;
  else delete document.documentElement.dataset.kept;
  tellReplaced();
  if (focus) document.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
}

/** Puts parts of a fresh page into the places of the old ones, kind by kind, where both pages have as many; the focus stays where it was. */
export function replaceParts(fresh: Document, selectors: readonly string[]): void {
  const focus = focusMark();
  for (const selector of selectors) {
    const [old, parts] = [document, fresh].map((page) => [...page.querySelectorAll(selector)]);
    if (old?.length !== parts?.length) continue;
    for (const [index, part] of (parts ?? []).entries()) old?.[index]?.replaceWith(part);
  }
  tellReplaced();
  if (focus) document.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
}

/** Whether somebody typed or chose something that a fresh page would lose. */
export function isTyped(): boolean {
  return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(
    (field) =>
      field.value !== field.defaultValue ||
      (field instanceof HTMLInputElement && field.checked !== field.defaultChecked),
  );
}

/** A selector that finds the focused link or button again. */
function focusMark(): string | null {
  const focused = document.activeElement;
  if (!focused?.closest('#main')) return null;
  const href = focused.getAttribute('href');
  const value = focused.getAttribute('value');
  if (href) return `#main a[href="${CSS.escape(href)}"]`;
  return value ? `#main [value="${CSS.escape(value)}"]` : null;
}
