import { forgetAccountStars, keysOf, read, write } from './star-store.ts';
import { words } from './words.ts';

/** What waits in this browser for a network, of whoever it is. */
const waiting = /^(?:notes|own|meet|spaces|shared|join|leave)\./;

/** Signing out leaves nothing in this browser; who would lose by it what the server has not got yet is asked first. */
export function enhanceLeaving(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.action.endsWith('/sign-out')) return;
    const left = keysOf(waiting).filter((name) => read(name) !== null);
    if (left.length > 0 && !confirm(words().leaveUnsent)) {
      event.preventDefault();
      return;
    }
    forgetAccountStars();
    for (const name of left) write(name, null);
  });
}
