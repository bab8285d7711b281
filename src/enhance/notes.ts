import { fetchPage, houseNow, onContent, tellReplaced } from './page.ts';
import { notReached } from './stars.ts';
import { addWaiting, sendWaiting, waitingCard, waitingIn } from './waiting.ts';

/** Notes without waiting for the network: each is kept here first and sent when there is one, for its owner only. */
export function enhanceNotes(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const page = notesPage();
    if (!(form instanceof HTMLFormElement) || form.dataset.noteForm === undefined || !page) return;
    event.preventDefault();
    const fields = [...new FormData(form, event.submitter)].map(
      ([name, value]) => [name, String(value)] as const,
    );
    addWaiting(page.name, { owner: page.owner, fields: fields.map(withMoment) });
    form.reset();
    // The form's id stood for this note; the next one is another.
    const id = form.querySelector<HTMLInputElement>('input[name="note"]');
    if (id && !form.querySelector('input[name="base"]')) id.value = crypto.randomUUID();
    show(page);
    send(page).catch(notReached);
  });
  onContent(() => {
    const page = notesPage();
    if (!page) return;
    choose();
    show(page);
    if (waitingIn(page.name).length > 0) send(page).catch(notReached);
  });
  window.addEventListener('online', () => {
    const page = notesPage();
    if (page) send(page).catch(notReached);
  });
}

type Page = {
  readonly slug: string;
  readonly name: string;
  readonly owner: string;
  readonly element: HTMLElement;
};

function notesPage(): Page | null {
  const element = document.querySelector<HTMLElement>('[data-notes][data-own]');
  const { notes: slug, own: owner } = element?.dataset ?? {};
  return element && slug && owner ? { slug, owner, element, name: `notes.${slug}` } : null;
}

/** A kept page was made for another session than the address may name. */
function choose(): void {
  const wanted = new URLSearchParams(location.search).get('session');
  const select = document.querySelector<HTMLSelectElement>('[data-note-form] select[name="session"]');
  if (select && wanted && [...select.options].some(({ value }) => value === wanted)) select.value = wanted;
}

function withMoment([name, value]: readonly [string, string]): readonly [string, string] {
  return [name, name === 'at' && value === '' ? new Date(houseNow()).toISOString() : value];
}

async function send(page: Page): Promise<void> {
  const taken = await sendWaiting(page.name, page.owner, `/${page.slug}/notes.json`);
  if (taken > 0) await refreshList(page);
}

/** Shows the list anew, and leaves alone what is being written above it. */
async function refreshList({ element }: Page): Promise<void> {
  const fresh = (await fetchPage(location.href)).querySelector('[data-notes-list]');
  const list = element.querySelector('[data-notes-list]');
  if (!fresh || !list) return;
  list.replaceChildren(...fresh.childNodes);
  tellReplaced();
}

function show({ name, owner, element }: Page): void {
  element.querySelector('.notes-waiting')?.remove();
  const card = waitingCard(name, owner, element.dataset.waiting ?? '', (fields) =>
    fields.get('act') === 'drop' ? undefined : fields.get('text'),
  );
  if (card) element.querySelector('[data-notes-list]')?.before(card);
}
