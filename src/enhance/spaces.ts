import { showSign } from './net-sign.ts';
import { isTyped, onContent, refreshPage } from './page.ts';
import { notReached, starPlace } from './stars.ts';
import { addWaiting, dropWaiting, sendWaiting, type Waiting, waitingCard, waitingIn } from './waiting.ts';

/**
 * Coming to an open space, or not, without waiting for the network: each press is kept here first and sent when there is one, from any page
 * of the edition that shows sessions, for its owner only. What the server says to a press that waited stays on the board until it was read.
 */
export function enhanceSpaces(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const page = spacesPage();
    if (!(form instanceof HTMLFormElement) || form.dataset.spaceForm === undefined || !page) return;
    event.preventDefault();
    press(page, form, event.submitter);
    send(page, true).catch(notReached);
  });
  const look = () => {
    const page = spacesPage();
    if (!page) return;
    show(page);
    if (waitingIn(page.name).length > 0) send(page, false).catch(notReached);
  };
  onContent(look);
  window.addEventListener('online', look);
}

type Page = {
  readonly slug: string;
  readonly name: string;
  readonly owner: string;
  /** What has open spaces; `null` on other pages of the edition. */
  readonly element: HTMLElement | null;
};

function spacesPage(): Page | null {
  const element = document.querySelector<HTMLElement>('[data-spaces][data-own]');
  const place = element ? null : starPlace();
  const slug = element?.dataset.spaces ?? place?.slug;
  const owner = element?.dataset.own ?? place?.owner;
  return slug && owner ? { slug, owner, element, name: `spaces.${slug}` } : null;
}

/** Of several presses for one open space the last one counts. */
function press(page: Page, form: HTMLFormElement, button: HTMLElement | null): void {
  const code = form.dataset.spaceForm ?? '';
  for (const old of mine(page, code)) dropWaiting(page.name, old);
  const fields = [...new FormData(form, button)].map(([name, value]) => [name, String(value)] as const);
  addWaiting(page.name, {
    owner: page.owner,
    fields: [['code', code], ...fields, ['label', button?.textContent ?? '']],
  });
  show(page);
  // The pressed button is hidden: who uses the keyboard goes on at what stands there instead.
  form.nextElementSibling?.querySelector('button')?.focus({ preventScroll: true });
}

function mine({ name, owner }: Page, code: string): readonly Waiting[] {
  return waitingIn(name).filter((each) => each.owner === owner && codeOf(each) === code);
}

function codeOf({ fields }: Waiting): string | undefined {
  return fields.find(([name]) => name === 'code')?.[1];
}

/** A press that is answered at once is told for a moment; what waited may be answered while nobody looks, and stays. */
async function send(page: Page, isAtOnce: boolean): Promise<void> {
  const heard: string[] = [];
  const address = `/${page.slug}/open-spaces.json`;
  await sendWaiting(page.name, page.owner, address, async (response, form) => {
    if (!response.ok && response.status !== 409) return null;
    const { said = '', clash = '', refused = '' }: Partial<Record<string, string>> = await response.json();
    const title = form.fields.find(([name]) => name === 'title')?.[1] ?? '';
    heard.push(isAtOnce ? refused || `${said} ${clash}` : `${title}: ${refused || said}`);
    return refused || (isAtOnce ? null : clash) || null;
  });
  if (heard.length === 0) return;
  if (page.element && !isTyped()) await refreshPage();
  else show(page);
  // New content hides what is said at the foot of the screen.
  showSign(heard.join(' '), 6000);
}

/** Beside the button of each that waits on this page, and above it all others. */
function show(page: Page): void {
  const { element, name, owner } = page;
  if (!element) return;
  for (const old of element.querySelectorAll('.notes-waiting')) old.remove();
  const forms = [...element.querySelectorAll<HTMLFormElement>('form[data-space-form]')];
  const shown = new Set(forms.map(({ dataset }) => dataset.spaceForm ?? ''));
  const cardOf = (isHere: (code: string) => boolean, withTitle: boolean) => {
    const card = waitingCard(name, owner, element.dataset.waiting ?? '', (fields) => {
      if (!isHere(fields.get('code') ?? '')) return undefined;
      return withTitle ? `${fields.get('label')}: ${fields.get('title')}` : fields.get('label');
    });
    // What is discarded can be pressed again.
    card?.addEventListener('click', () => show(page));
    return card;
  };
  for (const form of forms) {
    const code = form.dataset.spaceForm ?? '';
    form.hidden = mine(page, code).some(({ said }) => said === undefined);
    const card = cardOf((each) => each === code, false);
    if (card) form.after(card);
  }
  const others = cardOf((code) => !shown.has(code), true);
  if (others) element.querySelector('.page-head')?.after(others);
}
