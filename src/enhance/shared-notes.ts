import { onContent } from './page.ts';
import { notReached } from './stars.ts';

/** Shared notes are written together in one text; what that needs is loaded on their page only. */
export function enhanceSharedNotes(): void {
  onContent(() => {
    const place = document.querySelector<HTMLElement>('[data-shared-note]:not([data-open])');
    if (!place) return;
    place.dataset.open = '';
    import('./shared-note/editor.ts').then(({ openEditor }) => openEditor(place)).catch(notReached);
  });
}
