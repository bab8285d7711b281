import { actorOf, isSignedIn, readEmail, type Viewer } from '#people';
import type { ListingId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { ZoneName } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { limitKey } from '../../../platform/http/client-address.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { textsFor } from '../../../texts/texts.ts';
import { listCandidates, listForWriting } from '../queries/match-rows.ts';
import { insertSuggestion, openSuggestion, type Suggestion } from '../queries/suggestion-rows.ts';
import type { FactChanges } from '../rules/fact-fields.ts';
import type { StatedFacts } from '../rules/listing.ts';
import { blockingKeys, compareListings } from '../rules/matching.ts';
import { webAddress } from '../rules/read-written-fact.ts';
import { type FactProblemCode, readFacts, type WrittenFacts } from '../rules/suggested-facts.ts';
import { longestNote } from '../rules/suggestion.ts';
import { confirmLinks, readConfirmToken, readForm } from './suggestion-links.ts';

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

const perCaller = { limit: 10, windowSeconds: 3_600 };
const perPerson = { limit: 40, windowSeconds: 86_400 };
/** Each letter goes to somebody who may not have asked for it. */
const perAddress = { limit: 5, windowSeconds: 86_400 };

/**
 * Takes a reader's suggestion: open at once for who is signed in, else when the address answers its letter. Anybody may; the same
 * form sent twice is one suggestion.
 */
export async function suggest(
  house: House,
  viewer: Viewer,
  input: SuggestInput,
): Promise<Outcome<'open' | 'letter-sent', SuggestCode>> {
  const read = await readSuggested(house, viewer, input);
  if (!read.ok) return read;
  if (input.trap) return done('letter-sent');
  const opened = await readForm(house, input.token);
  if (typeof opened === 'string') return refuse(opened);
  const limited = await overLimit(house, viewer, input.caller, read.value.email);
  if (limited !== null) return refuse('too-many', { details: { seconds: limited } });
  const { changes, email, link } = read.value;
  const likely = await listLikely(house.db, changes, input.listingId);
  const wish: Suggestion = {
    ...{ id: opened.id, listingId: input.listingId, facts: changes, link, note: input.note.trim() },
    ...{ personId: actorOf(viewer), email, locale: input.locale, askedAt: house.clock.now() },
    ...{ state: email ? 'unconfirmed' : 'open', likely: likely.map(({ id }) => id) },
    ...{ reply: null, resultId: null, decidedAt: null, decidedBy: null },
  };
  const linkTo = await confirmLinks(house);
  await house.db.transaction().execute(async (tx) => {
    if (!(await insertSuggestion(tx, wish)) || !email) return;
    const { subject, body } = textsFor(input.locale).editing.mails.confirm;
    await house.mail.post(tx, {
      key: `suggestion-confirm:${wish.id}`,
      confidential: true,
      to: email,
      subject: subject({}),
      text: body({ url: linkTo(wish.id) }),
    });
  });
  return done(email ? 'letter-sent' : 'open');
}

/** The address says that a suggestion is its own; a second click does no harm. Anybody who has the link may. */
export async function confirmSuggestion(
  house: House,
  token: string,
): Promise<Outcome<null, 'link-not-valid'>> {
  const id = await readConfirmToken(house, token);
  if (!id) return refuse('link-not-valid');
  await house.db.transaction().execute((tx) => openSuggestion(tx, id, house.clock.now()));
  return done(null);
}

type Suggested = { readonly changes: FactChanges; readonly link: string; readonly email: string | null };

async function readSuggested(
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

/** Seconds to wait, if whoever asks has suggested a lot. */
async function overLimit(
  house: House,
  viewer: Viewer,
  caller: string,
  email: string | null,
): Promise<number | null> {
  const personId = actorOf(viewer);
  const limits = [
    personId
      ? ([`suggest:${personId}`, perPerson] as const)
      : ([`suggest:${limitKey(caller)}`, perCaller] as const),
    ...(email ? [[`suggest:${email}`, perAddress] as const] : []),
  ];
  for (const [key, allowance] of limits) {
    const rate = await takeRate(house.db, house.clock, key, allowance);
    if (!rate.allowed) return rate.retryAfterSeconds;
  }
  return null;
}

const mostLikely = 5;
/** From this score on a reader is asked whether it is the same; editions of other years lie far below. */
const leastScore = 2;

/** Shown listings that a suggested edition may be, the most likely first; none for a correction. */
export async function listLikely(
  db: Db,
  changes: FactChanges,
  listingId: ListingId | null,
): Promise<{ readonly id: ListingId; readonly score: number }[]> {
  if (listingId || !changes.name) return [];
  const facts = { ...changes, name: changes.name } as StatedFacts;
  const { listings } = await listCandidates(db, blockingKeys(facts));
  return [...listings.values()]
    .filter(({ isShown }) => isShown)
    .map((listing) => ({ id: listing.id, score: compareListings(facts, listing.facts).score }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostLikely);
}
