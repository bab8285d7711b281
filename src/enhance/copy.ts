import { onContent } from './page.ts';
import { words } from './words.ts';

/** A button beside each field that holds something to take along. */
export function enhanceCopy(): void {
  if (!navigator.clipboard) return;
  onContent(() => {
    for (const input of document.querySelectorAll<HTMLInputElement>('input[data-copy]:not([data-copies])')) {
      input.dataset.copies = '';
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn-ghost';
      button.textContent = words().copy;
      button.addEventListener('click', () => {
        navigator.clipboard.writeText(input.value).then(
          () => {
            button.textContent = words().copied;
            setTimeout(() => {
              button.textContent = words().copy;
            }, 2000);
          },
          () => input.select(),
        );
      });
      input.after(button);
    }
  });
}
