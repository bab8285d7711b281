import { actorOf, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { textsFor } from '../../../texts/texts.ts';
import { insertSuggestion, openSuggestion, type Suggestion } from '../queries/suggestion-rows.ts';
import { listLikely } from './list-likely.ts';
import { overSuggestionLimit } from './over-suggestion-limit.ts';
import { readSuggested, type SuggestCode, type SuggestInput } from './read-suggested.ts';
import { confirmLinks, readConfirmToken, readForm } from './suggestion-links.ts';

export type { SuggestCode, SuggestInput } from './read-suggested.ts';

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
  const limited = await overSuggestionLimit(house, viewer, input.caller, read.value.email);
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
