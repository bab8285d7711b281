import { actorOf, type Viewer } from '#people';
import { findPerson } from '#people/server';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { textsFor } from '../../../texts/texts.ts';
import { findListingAddress } from '../queries/listings.ts';
import { type Decision, decideSuggestion, type Suggestion } from '../queries/suggestion-rows.ts';

/** Writes down what became of a suggestion, and writes to whoever sent it; inside the transaction of a caller that has asked who may. */
export async function closeSuggestion(
  house: House,
  tx: Tx,
  viewer: Viewer,
  found: Suggestion,
  result: Pick<Decision, 'state' | 'resultId'> & { readonly reply: string },
): Promise<void> {
  const at = house.clock.now();
  const reply = result.reply.trim() || null;
  await decideSuggestion(tx, found.id, { ...result, reply, by: actorOf(viewer), at });
  await recordAct(tx, {
    at,
    editionId: null,
    personId: actorOf(viewer),
    act: `directory.suggestion-${result.state}`,
    subject: found.facts.name ?? '',
    facts: { suggestionId: found.id, ...(result.resultId && { listingId: result.resultId }) },
  });
  const to = found.email ?? (found.personId && (await findPerson(tx, found.personId))?.email);
  if (!to) return;
  const address = await findListingAddress(tx, result.resultId ?? found.listingId);
  const words = textsFor(found.locale).editing.mails[result.state];
  const name = address?.name ?? found.facts.name ?? '';
  await house.mail.post(tx, {
    key: `suggestion:${found.id}`,
    to,
    subject: words.subject({ name }),
    text: words.body({
      name,
      url: address ? `${house.config.origin}${address.path}` : house.config.origin,
      reply: reply ?? '',
    }),
  });
}
