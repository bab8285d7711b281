/** Menus close by Escape and by a press elsewhere; the focus returns to what opened them. */
export function enhanceMenus(): void {
  document.addEventListener('click', (event) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.chip-menu[open]')) {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.chip-menu[open]')) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}
