import type { Viewer } from '#people';
import type { ListingId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { ZoneName } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { findMergedInto } from '../queries/merge-rows.ts';
import { lockSuggestion, type Suggestion } from '../queries/suggestion-rows.ts';
import { mayEditDirectory } from '../rules/editing.ts';
import { type FactChanges, listFacts, type WritableFact, writableFacts } from '../rules/fact-fields.ts';
import { nothingKnown } from '../rules/listing.ts';
import {
  anywhereZone,
  type FactProblemCode,
  readFacts,
  type WrittenFacts,
} from '../rules/suggested-facts.ts';
import { longestNote, type SuggestionId } from '../rules/suggestion.ts';
import { closeSuggestion } from './close-suggestion.ts';
import { openCatalogue } from './open-catalogue.ts';
import { knownFacts, stateFactsFor } from './state-facts-for.ts';

export type DecideCode =
  | FactProblemCode
  | 'not-allowed'
  | 'not-found'
  | 'already-decided'
  | 'nothing-chosen'
  | 'reply-empty'
  | 'note-too-long';

export type AcceptInput = {
  readonly id: SuggestionId;
  /** The facts that are accepted; all of them if left out. */
  readonly fields?: readonly WritableFact[];
  /** What the editor wrote instead, field by field. */
  readonly form?: WrittenFacts;
  readonly zone?: ZoneName;
  /** The listing that it is about after all; `null`: an edition of its own. Left out: as the reader said. */
  readonly into?: ListingId | null;
  readonly reply: string;
};

/** Takes a suggestion over, whole or in part, as what editors state, and writes to whoever sent it. */
export async function acceptSuggestion(
  house: House,
  viewer: Viewer,
  input: AcceptInput,
): Promise<Outcome<{ readonly listingId: ListingId }, DecideCode>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  if (input.reply.length > longestNote) return refuse('note-too-long', { field: 'reply' });
  const outcome = await house.db.transaction().execute(async (tx) => {
    await openCatalogue(house, tx);
    const found = await lockSuggestion(tx, input.id);
    if (!found || found.state === 'unconfirmed') return refuse('not-found');
    if (found.state !== 'open') return refuse('already-decided');
    const wanted = input.into === undefined ? found.listingId : input.into;
    const target = wanted && ((await findMergedInto(tx, wanted)) ?? null);
    const known = await knownFacts(tx, target);
    if (wanted && !known) return refuse('not-found');
    const read = chosenChanges(found, input, known);
    if (!read.ok) return read;
    // What was only a note is answered, and changes nothing by itself.
    const isNote = target && Object.keys(read.value).length === 0;
    const stated = isNote
      ? { listingId: target }
      : await stateFactsFor(house, tx, viewer, { listingId: target, changes: read.value, link: found.link });
    await closeSuggestion(house, tx, viewer, found, {
      state: 'accepted',
      resultId: stated.listingId,
      reply: input.reply,
    });
    return done(stated);
  });
  house.versions.forget();
  return outcome;
}

function chosenChanges(
  found: Suggestion,
  input: AcceptInput,
  known: Awaited<ReturnType<typeof knownFacts>>,
): Outcome<FactChanges, DecideCode> {
  const fields = input.fields ?? writableFacts;
  const suggested = Object.fromEntries(
    Object.entries(found.facts).filter(([field]) => fields.includes(field as WritableFact)),
  ) as FactChanges;
  const form = Object.fromEntries(
    Object.entries(input.form ?? {}).filter(([field]) => fields.includes(field as WritableFact)),
  ) as WrittenFacts;
  // Words of lists are read as they stand in the form: what the editor took out is not said.
  const lists = listFacts.filter((field) => form[field] !== undefined);
  const none = Object.fromEntries(lists.map((field) => [field, []]));
  const shown = { ...nothingKnown, name: '', ...known, ...suggested, ...none };
  const edited = readFacts(shown, form, input.zone ?? anywhereZone);
  const [problem] = edited.problems;
  if (problem) return refuse(problem.code, { field: problem.field });
  const all = Object.fromEntries(
    Object.entries({ ...suggested, ...none, ...edited.changes }).filter(([, value]) => isSaid(value)),
  ) as FactChanges;
  if (Object.keys(all).length === 0 && Object.keys(found.facts).length > 0) return refuse('nothing-chosen');
  if (!known && !all.name) return refuse('name-empty', { field: 'name' });
  return done(all);
}

function isSaid(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

/** Turns a suggestion down with a reason, which goes to whoever sent it. */
export async function declineSuggestion(
  house: House,
  viewer: Viewer,
  input: { readonly id: SuggestionId; readonly reply: string },
): Promise<Outcome<null, DecideCode>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const reply = input.reply.trim();
  if (!reply) return refuse('reply-empty', { field: 'reply' });
  if (reply.length > longestNote) return refuse('note-too-long', { field: 'reply' });
  return house.db.transaction().execute(async (tx) => {
    const found = await lockSuggestion(tx, input.id);
    if (!found || found.state === 'unconfirmed') return refuse('not-found');
    if (found.state !== 'open') return refuse('already-decided');
    await closeSuggestion(house, tx, viewer, found, { state: 'declined', resultId: null, reply });
    return done(null);
  });
}
