import type { ZoneName } from '../../../kernel/time.ts';
import type { StatedFacts } from '../rules/listing.ts';
import { readDeadline, readLink } from './fact-words.ts';
import { type ListNotes, type Row, textOf } from './list-notes.ts';

/** What python-deadlines says of the call, of tutorials and of an edition that did not take place. */
export function deadlineFacts(
  row: Row,
  zone: ZoneName | null,
  where: string,
  notes: ListNotes,
): Partial<StatedFacts> {
  const callUrl = textOf(row, 'cfp_link');
  const hasTutorials = ['tutorial_deadline', 'workshop_deadline'].filter((field) => textOf(row, field));
  // The catalogue knows one deadline of a call; that of tutorials only says that there are some.
  for (const field of hasTutorials) notes.unused(where, field, row[field]);
  const state = stateOf(row, where, notes);
  return {
    ...readCall(row, zone, where, notes),
    ...(callUrl && linkOf(callUrl, where, notes)),
    ...(hasTutorials.length > 0 && { formats: ['tutorials' as const] }),
    ...(state && { state }),
  };
}

function linkOf(address: string, where: string, notes: ListNotes): Partial<StatedFacts> {
  const callUrl = readLink(address, where, 'cfp_link', notes);
  return callUrl ? { callUrl } : {};
}

/** A date, or TBA, None, Cancelled; the extended deadline holds where there is one. */
function readCall(row: Row, zone: ZoneName | null, where: string, notes: ListNotes): Partial<StatedFacts> {
  const cfp = textOf(row, 'cfp');
  const extended = textOf(row, 'cfp_ext');
  if (cfp === null && extended === null) return {};
  const later = readDeadline(extended, zone, where, 'cfp_ext', notes);
  if (later) return { callState: 'announced', callClosesAt: later };
  switch (cfp?.toLowerCase() ?? '') {
    case '':
      return {};
    case 'tba':
    case 'tbd':
      return { callState: 'to-be-announced' };
    case 'none':
      return { callState: 'none' };
    case 'cancelled':
    case 'canceled':
      return { callState: 'cancelled' };
  }
  const callClosesAt = readDeadline(cfp, zone, where, 'cfp', notes);
  return callClosesAt ? { callState: 'announced', callClosesAt } : {};
}

/** The list writes a cancelled edition as a cancelled call, with the reason in a note. */
function stateOf(row: Row, where: string, notes: ListNotes): StatedFacts['state'] {
  const note = textOf(row, 'note') ?? '';
  if (/\b(?:postponed|moved)\b(?! from)/i.test(note)) return 'postponed';
  if (/^cancell?ed$/i.test(textOf(row, 'cfp') ?? '') || /\bcancell?ed\b/i.test(note)) return 'cancelled';
  if (note) notes.unused(where, 'note', note);
  return null;
}
