import { keptAt, onContent, refreshPage } from './page.ts';
import { notReached } from './stars.ts';
import { addWaiting, sendWaiting, waitingCard, waitingIn } from './waiting.ts';

/** Things of one's own in the agenda, written or changed without a network: they wait here and are sent when there is one. */
export function enhanceOwnItems(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const page = agendaPage();
    if (!(form instanceof HTMLFormElement) || form.dataset.ownForm === undefined || !page) return;
    // With a network the form itself says best what is wrong with what was typed.
    if (navigator.onLine && keptAt() === null) return;
    event.preventDefault();
    const fields = [...new FormData(form, event.submitter)].map(
      ([name, value]) => [name, String(value)] as const,
    );
    addWaiting(page.name, { owner: page.owner, fields });
    const id = form.querySelector<HTMLInputElement>('input[name="own"]');
    if (id && !form.querySelector<HTMLInputElement>('input[name="base"]')?.value) {
      form.reset();
      id.value = crypto.randomUUID();
    }
    form.closest('details')?.removeAttribute('open');
    show(page);
    send(page).catch(notReached);
  });
  onContent(() => {
    const page = agendaPage();
    if (!page) return;
    show(page);
    if (waitingIn(page.name).length > 0) send(page).catch(notReached);
  });
  window.addEventListener('online', () => {
    const page = agendaPage();
    if (page) send(page).catch(notReached);
  });
}

type Page = {
  readonly slug: string;
  readonly name: string;
  readonly owner: string;
  readonly element: HTMLElement;
};

function agendaPage(): Page | null {
  const element = document.querySelector<HTMLElement>('[data-mine][data-own]');
  const { mine: slug, own: owner } = element?.dataset ?? {};
  return element && slug && owner ? { slug, owner, element, name: `own.${slug}` } : null;
}

async function send(page: Page): Promise<void> {
  const taken = await sendWaiting(page.name, page.owner, `/${page.slug}/stars`);
  if (taken > 0) await refreshPage();
}

function show({ name, owner, element }: Page): void {
  element.querySelector('.notes-waiting')?.remove();
  const card = waitingCard(name, owner, element.dataset.waiting ?? '', (fields) => {
    const title = fields.get('title') ?? '';
    if (fields.get('act') === 'drop-own') return `− ${title}`;
    return `${title} · ${(fields.get('start') ?? '').replace('T', ' ')}`;
  });
  if (card) element.querySelector('.page-head')?.after(card);
}
