import { keptAt, onContent, refreshPage } from './page.ts';
import { notReached } from './stars.ts';
import { addWaiting, sendWaiting, waitingCard, waitingIn } from './waiting.ts';

/** Answering somebody's code without a network: the answer is kept here, for its owner only, and sent when there is one. */
export function enhanceMeet(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const page = meetPage();
    if (!(form instanceof HTMLFormElement) || form.dataset.meetForm === undefined || !page) return;
    event.preventDefault();
    const given = new FormData(form);
    const code = codeIn(String(given.get('code') ?? ''));
    if (!code) return;
    const gives = given.getAll('give').map((field) => ['give', String(field)] as const);
    addWaiting(page.name, {
      owner: page.owner,
      to: answerAddress(page.slug, code),
      fields: [['code', code], ...gives],
    });
    form.reset();
    show(page);
    send(page).catch(notReached);
  });
  onContent(() => {
    const page = meetPage();
    if (!page) return;
    show(page);
    if (waitingIn(page.name).length > 0) send(page).catch(notReached);
  });
  window.addEventListener('offline', () => {
    const page = meetPage();
    if (page) show(page);
  });
  window.addEventListener('online', () => {
    const page = meetPage();
    if (page) send(page).catch(notReached);
  });
}

type Page = {
  readonly slug: string;
  readonly name: string;
  readonly owner: string;
  readonly element: HTMLElement;
};

function meetPage(): Page | null {
  const element = document.querySelector<HTMLElement>('[data-meet][data-own]');
  const { meet: slug, own: owner } = element?.dataset ?? {};
  return element && slug && owner ? { slug, owner, element, name: `meet.${slug}` } : null;
}

function codeIn(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return /^[2-9A-HJ-NP-Z]{8}(?:[2-9A-HJ-NP-Z]{4})?$/.test(code) ? code : null;
}

function answerAddress(slug: string, code: string): string {
  return `/${slug}/people/meet/${code}`;
}

async function send(page: Page): Promise<void> {
  const taken = await sendWaiting(page.name, page.owner, '');
  if (taken === 0) return;
  // Whoever opened the code without a network stands at its address, which opens nothing any more.
  if (location.pathname === `/${page.slug}/people/meet`) await refreshPage();
  else location.assign(`/${page.slug}/people/meet`);
}

function show({ name, owner, element }: Page): void {
  const later = element.querySelector<HTMLElement>('[data-meet-later]');
  const isAnswered = waitingIn(name).some(({ to }) => to === location.pathname);
  const isOffline = !navigator.onLine || keptAt() !== null;
  if (later) later.hidden = !isOffline || isAnswered;
  const field = later?.querySelector<HTMLInputElement>('input[name="code"]');
  const [, opened = ''] = /\/people\/meet\/([^/]+)$/.exec(location.pathname) ?? [];
  if (field && field.value === '') field.value = codeIn(opened) ?? '';
  element.querySelector('.notes-waiting')?.remove();
  const card = waitingCard(name, owner, element.dataset.waiting ?? '', (fields) => {
    const code = fields.get('code');
    return code && `${element.dataset.answers ?? ''} ${code}`;
  });
  if (card) element.querySelector('.page-head')?.after(card);
}
