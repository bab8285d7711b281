import { onContent } from './page.ts';
import { read, write } from './star-store.ts';
import { words } from './words.ts';

/** Offers the browser's own zone wherever the page has a zone menu, and shows all its times in it. */
export function enhanceZone(): void {
  onContent(() => {
    const form = document.querySelector<HTMLFormElement>('[data-zone-form]');
    const venue = form?.dataset.zoneForm;
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    // A zone in the address was asked for on purpose: the server has already written its times.
    if (!form || !venue || new URLSearchParams(location.search).has('zone') || !differ(venue, own)) return;
    const chosen = read('zone') === 'own';
    offer(form, own, chosen);
    show(chosen ? own : null, venue);
  });
}

function differ(a: string, b: string): boolean {
  const at = Date.now();
  return offsetWords(a, at) !== offsetWords(b, at);
}

function offsetWords(zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(
    at,
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

function offer(form: HTMLFormElement, own: string, chosen: boolean): void {
  const sheet = form.parentElement;
  const label = words().myTime({ zone: offsetWords(own, Date.now()) });
  const known = sheet?.querySelector<HTMLButtonElement>('[data-own-zone]');
  const button = known ?? document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-ghost own-zone';
  button.dataset.ownZone = '';
  button.textContent = chosen ? words().venueTime : label;
  button.onclick = () => {
    write('zone', chosen ? null : 'own');
    button.closest('details')?.removeAttribute('open');
    document.dispatchEvent(new Event('hallway:replaced'));
  };
  if (!known) sheet?.prepend(button);
  const shown = document.querySelector<HTMLElement>('[data-zone-label]');
  if (!shown) return;
  shown.dataset.venue ??= shown.textContent ?? '';
  shown.textContent = chosen ? label : shown.dataset.venue;
  // On a phone the venue's zone goes without saying, another one does not.
  const folds = shown.closest('.folds, [data-folds]');
  if (folds instanceof HTMLElement) {
    folds.dataset.folds = '';
    folds.classList.toggle('folds', !chosen);
  }
}

/** Writes every clock time anew; `null` gives back what the server wrote. */
function show(zone: string | null, venue: string): void {
  const { lang } = document.documentElement;
  const format = (timeZone: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { timeZone, ...options });
  const clock = zone && format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = zone && format(zone, { weekday: 'short' });
  const venueDay = format(venue, { weekday: 'short' });
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[datetime]')) {
    time.dataset.venue ??= time.textContent ?? '';
    const written = time.dataset.venue;
    if (!/^\d\d:\d\d$/.test(written)) continue;
    const moment = Date.parse(time.dateTime);
    if (!clock || !day) {
      time.textContent = written;
      continue;
    }
    const other = day.format(moment);
    const ahead = other === venueDay.format(moment) ? '' : `${other} `;
    time.textContent = `${ahead}${clock.format(moment)}`;
  }
}
