import { onContent } from './page.ts';

/**
 * The clock of the stage counts by itself from what the server said when the page was made, so that it goes on without a network and
 * whatever the device's own clock says. Its buttons have keys.
 */
export function enhanceStageTimer(): void {
  onContent(show);
  setInterval(show, 250);
  document.addEventListener('keydown', press);
  // Who pressed with a finger or a mouse means the clock by the next space, not the same button again.
  document.addEventListener('click', ({ target, detail }) => {
    if (detail > 0 && target instanceof Element) target.closest<HTMLElement>('.stage-presses button')?.blur();
  });
}

/** When each clock was put into the page, by the device's clock: only differences count. */
const seenAt = new WeakMap<HTMLElement, number>();
let said = '';

function show(): void {
  const timer = document.querySelector<HTMLElement>('[data-timer]');
  if (!timer) return;
  const now = Date.now();
  const since = seenAt.get(timer) ?? now;
  seenAt.set(timer, since);
  const { seconds, soon, used, running } = timer.dataset;
  const run = Number(used) + (running === undefined ? 0 : now - since);
  const left = Number(seconds) - Math.floor(run / 1000);
  const state = left <= 0 ? 'over' : left <= Number(soon) ? 'soon' : 'calm';
  const clock = timer.querySelector('[data-timer-clock]');
  if (clock && clock.textContent !== clockText(left)) clock.textContent = clockText(left);
  const bar = timer.querySelector<HTMLProgressElement>('[data-timer-bar]');
  if (bar) bar.value = Math.max(0, left);
  if (timer.dataset.state !== state) timer.dataset.state = state;
  if (running !== undefined) say(state, timer);
}

/** What is seen by its colour is said too, once. */
function say(state: string, { dataset }: HTMLElement): void {
  const line = document.querySelector('[data-timer-said]');
  if (!line || said === state) return;
  said = state;
  line.textContent = (state === 'over' ? dataset.sayOver : state === 'soon' ? dataset.saySoon : '') ?? '';
}

/** `4:05`; over the time `+0:12`. */
function clockText(left: number): string {
  const seconds = Math.abs(left);
  return `${left < 0 ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const { target } = event;
  // What has the focus takes its own keys.
  if (target instanceof Element && target.closest('input, textarea, select, a, button, summary')) {
    if (event.key === ' ' || event.key === 'Enter' || !target.closest('button, a')) return;
  }
  const button = document.querySelector<HTMLButtonElement>(
    `.stage-presses [data-key="${CSS.escape(event.key.toLowerCase())}"]`,
  );
  if (!button) return;
  event.preventDefault();
  button.click();
}
