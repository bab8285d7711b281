import { onContent } from './page.ts';
import { read, write } from './star-store.ts';
import { words } from './words.ts';

/** Offers the browser's own zone wherever the page has a zone menu, and shows all its times in it. */
export function enhanceZone(): void {
  onContent(() => {
    const form = document.querySelector<HTMLFormElement>('[data-zone-form]');
    const venue = form?.dataset.zoneForm;
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    // A zone in the address or a cookie was asked for on purpose: the server has already written its times.
    if (!form || venue === undefined || 'zoneChosen' in form.dataset) return;
    if (new URLSearchParams(location.search).has('zone') || (venue && !differ(venue, own))) return;
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

/** Writes every clock time and deadline anew; `null` gives back what the server wrote. `venue` is empty where each place has its own. */
function show(zone: string | null, venue: string): void {
  if (venue) showClocks(zone, venue);
  const moment = formatter(zone, {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ hourCycle: 'h23', timeZoneName: 'short' },
  });
  const day = formatter(zone, { day: 'numeric', month: 'short' });
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-moment], time[data-day]')) {
    time.dataset.venue ??= time.textContent ?? '';
    const format = 'moment' in time.dataset ? moment : day;
    time.textContent = format ? format.format(Date.parse(time.dateTime)) : time.dataset.venue;
  }
}

function formatter(timeZone: string | null, options: Intl.DateTimeFormatOptions) {
  const { lang } = document.documentElement;
  return timeZone && new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { timeZone, ...options });
}

function showClocks(zone: string | null, venue: string): void {
  const clock = formatter(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = formatter(zone, { weekday: 'short' });
  const venueDay = formatter(venue, { weekday: 'short' });
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[datetime]')) {
    time.dataset.venue ??= time.textContent ?? '';
    const written = time.dataset.venue;
    if (!/^\d\d:\d\d$/.test(written)) continue;
    const moment = Date.parse(time.dateTime);
    if (!clock || !day || !venueDay) {
      time.textContent = written;
      continue;
    }
    const other = day.format(moment);
    const ahead = other === venueDay.format(moment) ? '' : `${other} `;
    time.textContent = `${ahead}${clock.format(moment)}`;
  }
}
