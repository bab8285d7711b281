import { onContent } from './page.ts';

/** The button that lets this browser take messages: shown where it can, and never asked for before it is pressed. */
export function enhancePush(): void {
  onContent(() => {
    const form = document.querySelector<HTMLFormElement>('form[data-push-key]');
    if (form) look(form).catch(() => say(form, 'failed'));
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.pushKey === undefined) return;
    if (form.dataset.filled !== undefined) return;
    event.preventDefault();
    subscribe(form, form.dataset.pushKey).catch(() => look(form, 'failed'));
  });
}

type Saying = 'already' | 'blocked' | 'failed' | 'not-here';

/** What this browser can do: take messages, takes them already, is not allowed to, or cannot. */
async function look(form: HTMLFormElement, failed?: Saying): Promise<void> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return say(form, 'not-here');
  if (Notification.permission === 'denied') return say(form, 'blocked');
  say(form, failed ?? null);
  // Where no worker comes there is no subscription either, and the button stays.
  const { pushManager } = await navigator.serviceWorker.ready;
  const known = await pushManager.getSubscription();
  if (!known || !(form.dataset.pushKnown ?? '').split(' ').includes(await hashed(known.endpoint))) return;
  say(form, 'already');
  form.hidden = true;
}

function say(form: HTMLFormElement, saying: Saying | null): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-push-says]'))
    line.hidden = line.dataset.pushSays !== saying;
  form.hidden = saying === 'blocked' || saying === 'not-here';
}

async function subscribe(form: HTMLFormElement, key: string): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') return look(form);
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { endpoint, keys } = subscription.toJSON();
  const given = { endpoint, p256dh: keys?.p256dh, auth: keys?.auth };
  for (const [name, value] of Object.entries(given)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value ?? '';
  }
  form.dataset.filled = '';
  form.requestSubmit();
}

/** Enough to know one's own device again, and no address in the page. */
async function hashed(endpoint: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
  return [...new Uint8Array(hash).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
