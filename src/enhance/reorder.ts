/**
 * Lines that can be dragged into another order (`data-reorder`: the form that takes it); the form is sent as if by one of its buttons.
 * Who does not drag has buttons beside each line.
 */
export function enhanceReorder(): void {
  let dragged: HTMLElement | null = null;
  document.addEventListener('dragstart', (event) => {
    dragged = lineOf(event.target);
    dragged?.classList.add('dragged');
  });
  document.addEventListener('dragover', (event) => {
    const over = lineOf(event.target);
    if (!dragged || over?.parentElement !== dragged.parentElement) return;
    event.preventDefault();
    const { top, height } = over.getBoundingClientRect();
    if (over !== dragged) over[event.clientY < top + height / 2 ? 'before' : 'after'](dragged);
  });
  document.addEventListener('drop', (event) => {
    if (dragged) event.preventDefault();
  });
  document.addEventListener('dragend', () => {
    const list = dragged?.parentElement;
    dragged?.classList.remove('dragged');
    dragged = null;
    if (list) send(list);
  });
}

function lineOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-reorder] > [data-id]') : null;
}

function send(list: HTMLElement): void {
  const form = document.querySelector<HTMLFormElement>(`#${CSS.escape(list.dataset.reorder ?? '')}`);
  const field = form?.querySelector<HTMLInputElement>('[data-reorder-ids]');
  const ids = [...list.querySelectorAll<HTMLElement>(':scope > [data-id]')].map(({ dataset }) => dataset.id);
  if (!form || !field || field.value === ids.join(' ')) return;
  field.value = ids.join(' ');
  form.requestSubmit();
}
