import { keptAt, onContent, refreshPage } from './page.ts';
import { words } from './words.ts';

/** A line at the foot of the screen for a while, read out by screen readers; `null` lets it stay. */
export function showSign(text: string, forMs: number | null, action?: () => void): void {
  const sign = signElement();
  sign.querySelector('span')?.replaceChildren(text);
  const button = sign.querySelector('button');
  if (button) {
    button.hidden = !action;
    button.textContent = words().refresh;
    button.onclick = action ?? null;
  }
  sign.hidden = false;
  const shown = String(Number(sign.dataset.shown ?? 0) + 1);
  sign.dataset.shown = shown;
  if (forMs !== null)
    setTimeout(() => {
      if (sign.dataset.shown === shown) showNetwork();
    }, forMs);
}

function signElement(): HTMLElement {
  const known = document.querySelector<HTMLElement>('.net-sign');
  if (known) return known;
  const sign = document.createElement('div');
  sign.className = 'net-sign';
  sign.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  sign.append(document.createElement('span'), button);
  document.body.append(sign);
  return sign;
}

const loadedAt = Date.now();

/** Says how old the page is while there is no network, or the network was too slow. */
export function enhanceNetworkSign(): void {
  onContent(showNetwork);
  setInterval(() => {
    if (document.querySelector('.net-sign:not([hidden])')) showNetwork();
  }, 30_000);
  window.addEventListener('offline', showNetwork);
  window.addEventListener('online', () => {
    showSign(words().online, 2500);
    if (keptAt() !== null) refreshQuietly();
  });
}

/** A page that the offline worker had to make up for is called old; one that is merely shown for long is not. */
function showNetwork(): void {
  const kept = keptAt();
  const sign = document.querySelector<HTMLElement>('.net-sign');
  if ((navigator.onLine && kept === null) || document.querySelector('[data-kept-list]')) {
    if (sign) sign.hidden = true;
    return;
  }
  const release = document.querySelector<HTMLElement>('[data-release]')?.dataset.release ?? null;
  const as = { at: clockWords(kept ?? loadedAt), release };
  const isSlow =
    navigator.onLine && kept !== null && document.documentElement.dataset.unreached === undefined;
  const text = isSlow ? words().old(as) : words().offline(as);
  showSign(text, null, refreshQuietly);
}

/** A moment by the device's clock: the time alone if it was today. */
export function clockWords(moment: number): string {
  const { lang } = document.documentElement;
  const isToday = new Date(moment).toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    ...(isToday ? {} : { day: 'numeric', month: 'short' }),
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).format(moment);
}

function refreshQuietly(): void {
  refreshPage().catch(() => showSign(words().notRefreshed, 2500));
}
