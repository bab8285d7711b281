import { enhanceLeaving } from './leaving.ts';
import { enhanceMeet } from './meet.ts';
import { enhanceNotes } from './notes.ts';
import { enhanceOwnItems } from './own-items.ts';
import { enhanceSharedNotes } from './shared-notes.ts';
import { enhanceSpaces } from './spaces.ts';

/** What people send by forms that wait for a network: notes, things of one's own, notes of all, answers to codes, coming to open spaces. */
export function enhanceWriting(): void {
  enhanceLeaving();
  enhanceMeet();
  enhanceNotes();
  enhanceOwnItems();
  enhanceSharedNotes();
  enhanceSpaces();
}
