import { fetchPage, onContent, tellReplaced } from './page.ts';

/** Milliseconds between two looks. */
const pause = 4_000;

/**
 * What a page still waits for (`data-awaits`: the ids of those parts) is asked for until it is there; nothing else of the page is touched, so
 * that what somebody types meanwhile stays.
 */
export function enhanceAwaited(): void {
  let isLooking = false;
  onContent(() => {
    if (isLooking || !waiting(document)) return;
    isLooking = true;
    look().finally(() => {
      isLooking = false;
    });
  });
}

function waiting(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>('[data-awaits]');
}

async function look(): Promise<void> {
  for (let here = waiting(document); here; here = waiting(document)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (document.hidden) continue;
    // Without a network it is asked for again, as if it were not there yet.
    const fresh = await fetchPage(location.href).catch(() => null);
    if (!fresh || waiting(fresh)?.dataset.awaits === here.dataset.awaits) continue;
    for (const id of here.dataset.awaits?.split(' ') ?? []) take(id, fresh);
    here.remove();
    tellReplaced();
  }
}

function take(id: string, fresh: Document): void {
  const [old, part] = [document.getElementById(id), fresh.getElementById(id)];
  if (old && part) old.replaceWith(document.importNode(part, true));
}
