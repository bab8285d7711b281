import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { textsFor } from '../../../texts/texts.ts';
import { getEdition } from '../queries/editions.ts';
import { noteTold, takeUntold } from '../queries/subscriptions.ts';
import type { Topic } from '../rules/edition.ts';
import { tellMeLinks } from './tell-me-links.ts';

/**
 * Tells everybody who asked for a topic, each once: the note and the letter are one transaction. `path` is where the letter
 * sends them. Answers with how many it told.
 */
export async function tellSubscribers(
  house: House,
  editionId: EditionId,
  topic: Topic,
  path: string,
): Promise<number> {
  const edition = await getEdition(house.db, editionId);
  const links = await tellMeLinks(house, edition);
  let told = 0;
  for (;;) {
    const count = await house.db.transaction().execute(async (tx) => {
      const waiting = await takeUntold(tx, editionId, topic, 100);
      for (const subscription of waiting) {
        const stopUrl = links.stop(subscription.id);
        const told = textsFor(subscription.locale).site.mails.told;
        await house.mail.post(tx, {
          key: `told:${subscription.id}:${topic}`,
          to: subscription.email,
          subject: told.subject[topic]({ edition: edition.name }),
          text: told.body({ edition: edition.name, url: `${house.config.origin}${path}`, stopUrl }),
          headers: unsubscribing(stopUrl),
        });
        await noteTold(tx, subscription, topic);
      }
      return waiting.length;
    });
    told += count;
    if (count === 0) return told;
  }
}

/** One click in the mail program, without a look at a page (RFC 8058). */
function unsubscribing(stopUrl: string) {
  return {
    'List-Unsubscribe': `<${stopUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  } as const;
}
