import { isSignedIn, readEmail, type Viewer } from '#people';
import type { ListingId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { ZoneName } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { listForWriting } from '../queries/match-rows.ts';
import type { FactChanges } from '../rules/fact-fields.ts';
import { webAddress } from '../rules/read-written-fact.ts';
import { type FactProblemCode, readFacts, type WrittenFacts } from '../rules/suggested-facts.ts';
import { longestNote } from '../rules/suggestion.ts';

export type SuggestCode =
  | FactProblemCode
  | 'not-found'
  | 'nothing-changed'
  | 'proof-not-usable'
  | 'note-too-long'
  | 'email-not-usable'
  | 'too-many'
  | 'too-fast'
  | 'form-too-old'
  | 'link-not-valid';

export type SuggestInput = {
  /** `null` for an edition that is missing. */
  readonly listingId: ListingId | null;
  readonly form: WrittenFacts;
  readonly zone: ZoneName;
  readonly link: string;
  readonly note: string;
  /** Of who is not signed in. */
  readonly email: string;
  readonly locale: Locale;
  /** What `openForm` gave when the form was opened. */
  readonly token: string;
  /** A field that people do not see; what is in it was put there by a program. */
  readonly trap: string;
  /** The address of whoever asks, for the limit. */
  readonly caller: string;
};

type Suggested = { readonly changes: FactChanges; readonly link: string; readonly email: string | null };

/** What a reader's form says, or what is wrong with it. */
export async function readSuggested(
  house: House,
  viewer: Viewer,
  input: SuggestInput,
): Promise<Outcome<Suggested, SuggestCode>> {
  const listing = input.listingId && (await listForWriting(house.db, [input.listingId])).get(input.listingId);
  if (input.listingId && !listing?.isShown) return refuse('not-found');
  const { changes, problems } = readFacts(listing ? listing.facts : null, input.form, input.zone);
  const [problem] = problems;
  if (problem) return refuse(problem.code, { field: problem.field });
  const stated = Object.entries(changes).filter(([, value]) => value !== null);
  // A fact that should go can be told in the note; only editors take facts back.
  if (stated.length === 0 && !input.note.trim()) return refuse('nothing-changed');
  const link = webAddress(input.link);
  if (!link) return refuse('proof-not-usable', { field: 'link' });
  if (input.note.length > longestNote) return refuse('note-too-long', { field: 'note' });
  const email = isSignedIn(viewer) ? null : readEmail(input.email);
  if (!isSignedIn(viewer) && !email) return refuse('email-not-usable', { field: 'email' });
  return done({ changes: Object.fromEntries(stated) as FactChanges, link, email });
}
