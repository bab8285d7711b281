import { put, type Said, show } from './place-words.ts';

/** A reader of the page aloud hears where they stand at most this often, in milliseconds. */
const toldEvery = 30_000;

// The script of the waiting page: asks for the few words that change in place of the whole page.
const section = document.querySelector<HTMLElement>('[data-place]');
if (section) wait(section).catch(() => location.reload());

async function wait({ dataset }: HTMLElement): Promise<void> {
  const { place = '', sale = '' } = dataset;
  let seconds = Number(dataset.seconds ?? 5);
  let toldAt = performance.now();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    const said = await look(place);
    if (!said) continue;
    if (said.go) {
      location.replace(sale);
      return;
    }
    show(said);
    seconds = said.seconds ?? 5;
    if (performance.now() - toldAt < toldEvery) continue;
    toldAt = performance.now();
    put('place-told', [said.before, said.lines[0]].filter(Boolean).join('. '));
  }
}

/** Without a network it is asked for again later, as if nothing had changed. */
async function look(place: string): Promise<Said | null> {
  const answer = await fetch(place, { headers: { Accept: 'application/json' } }).catch(() => null);
  return answer?.ok ? answer.json() : null;
}
