import { onContent } from './page.ts';
import { notReached } from './stars.ts';

/** What somebody looked at for so many milliseconds is no longer new. */
const looked = 4_000;

/** Notes by itself what the button "I have seen it" notes; the page stays as it is until it is opened again. */
export function enhanceSeen(): void {
  onContent(() => {
    const form = document.querySelector<HTMLFormElement>('form[data-seen]:not([data-watched])');
    if (!form) return;
    form.dataset.watched = '';
    const timer = setInterval(() => {
      if (document.hidden && form.isConnected) return;
      clearInterval(timer);
      if (form.isConnected) note(form);
    }, looked);
  });
}

function note(form: HTMLFormElement): void {
  const body = new URLSearchParams({ act: 'seen', until: form.querySelector('input')?.value ?? '' });
  fetch(form.action, { method: 'POST', body, redirect: 'manual' }).then(() => form.remove(), notReached);
}
