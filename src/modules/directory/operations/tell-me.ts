import { readEmail } from '#people';
import { type EditionId, readId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { signingSecret, signText, verifyText } from '../../../platform/settings.ts';
import { textsFor } from '../../../texts/texts.ts';
import { getEdition } from '../queries/editions.ts';
import {
  confirmSubscription,
  noteTold,
  removeSubscription,
  takeUntold,
  upsertSubscription,
} from '../queries/subscriptions.ts';
import { type Edition, type Topic, topics } from '../rules/edition.ts';

type Purpose = 'confirm' | 'stop';
export type TellMeCode = 'email-not-usable' | 'no-topic' | 'too-many' | 'link-not-valid';

/** Asks an address by mail whether it really wants to be told; only its link keeps the address (double opt-in). Anybody may ask. */
export async function askToBeTold(
  house: House,
  input: {
    readonly editionId: EditionId;
    readonly email: string;
    readonly topics: readonly string[];
    readonly locale: Locale;
    readonly caller: string;
  },
): Promise<Outcome<null, TellMeCode>> {
  const email = readEmail(input.email);
  if (!email) return refuse('email-not-usable', { field: 'email' });
  const wanted = topics.filter((topic) => input.topics.includes(topic));
  if (wanted.length === 0) return refuse('no-topic', { field: 'topics' });
  for (const key of [`tell-me:${input.caller}`, `tell-me:${email}`]) {
    const rate = await takeRate(house.db, house.clock, key, { limit: 10, windowSeconds: 3600 });
    if (!rate.allowed)
      return refuse('too-many', { field: 'email', details: { seconds: rate.retryAfterSeconds } });
  }
  const edition = await getEdition(house.db, input.editionId);
  const words = textsFor(input.locale).site;
  const now = house.clock.now();
  await house.db.transaction().execute(async (tx) => {
    const id = await upsertSubscription(tx, {
      id: house.newId(),
      editionId: edition.id,
      email,
      locale: input.locale,
      topics: wanted,
      now,
    });
    await house.mail.post(tx, {
      key: `tell-me-confirm:${id}:${now}`,
      to: email,
      subject: words.mails.tellMeConfirm.subject({ edition: edition.name }),
      text: words.mails.tellMeConfirm.body({
        edition: edition.name,
        url: await linkOf(house, edition, id, 'confirm'),
        topics: wanted.map((topic) => words.overview.topics[topic]).join(', '),
      }),
    });
  });
  return done(null);
}

/** The address's own yes. */
export async function confirmToBeTold(
  house: House,
  editionId: EditionId,
  token: string,
): Promise<Outcome<null, TellMeCode>> {
  const id = await idOf(house, token, 'confirm');
  if (!id) return refuse('link-not-valid');
  const found = await house.db
    .transaction()
    .execute((tx) => confirmSubscription(tx, editionId, id, house.clock.now()));
  return found ? done(null) : refuse('link-not-valid');
}

/** One click, and the address is forgotten; a second click does no harm. */
export async function stopBeingTold(
  house: House,
  editionId: EditionId,
  token: string,
): Promise<Outcome<null, TellMeCode>> {
  const id = await idOf(house, token, 'stop');
  if (!id) return refuse('link-not-valid');
  await house.db.transaction().execute((tx) => removeSubscription(tx, editionId, id));
  return done(null);
}

/** Tells everybody who asked for a topic, each once: the note and the letter are one transaction. */
export async function tellSubscribers(
  house: House,
  editionId: EditionId,
  topic: Topic,
  path: string,
): Promise<number> {
  const edition = await getEdition(house.db, editionId);
  let told = 0;
  for (;;) {
    const count = await house.db.transaction().execute(async (tx) => {
      const waiting = await takeUntold(tx, editionId, topic, 100);
      for (const subscription of waiting) {
        const words = textsFor(subscription.locale).site.mails.told;
        const stopUrl = await linkOf(house, edition, subscription.id, 'stop');
        await house.mail.post(tx, {
          key: `told:${subscription.id}:${topic}`,
          to: subscription.email,
          subject: words.subject[topic]({ edition: edition.name }),
          text: words.body({ edition: edition.name, url: `${house.config.origin}${path}`, stopUrl }),
          headers: {
            'List-Unsubscribe': `<${stopUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
        });
        await noteTold(tx, subscription, topic);
      }
      return waiting.length;
    });
    told += count;
    if (count === 0) return told;
  }
}

async function linkOf(house: House, edition: Edition, id: string, purpose: Purpose): Promise<string> {
  const signature = signText(await signingSecret(house.db), `directory.tell-me.${purpose}`, id);
  return `${house.config.origin}/${edition.slug}/tell-me?${purpose}=${id}.${signature}`;
}

async function idOf(house: House, token: string, purpose: Purpose): Promise<string | null> {
  const [text, signature = ''] = token.split('.');
  const id = readId<'subscription'>(text);
  return id && verifyText(await signingSecret(house.db), `directory.tell-me.${purpose}`, id, signature)
    ? id
    : null;
}
