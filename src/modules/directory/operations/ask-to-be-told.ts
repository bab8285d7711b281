import { readEmail } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { limitKey } from '../../../platform/http/client-address.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { textsFor } from '../../../texts/texts.ts';
import { getEdition } from '../queries/editions.ts';
import {
  confirmSubscription,
  findSubscription,
  removeSubscription,
  writeSubscription,
} from '../queries/subscriptions.ts';
import { type Topic, topics } from '../rules/edition.ts';
import { readConfirmToken, readStopToken, tellMeLinks } from './tell-me-links.ts';

export type TellMeCode = 'email-not-usable' | 'no-topic' | 'too-many' | 'link-not-valid';

export type AskToBeToldInput = {
  readonly editionId: EditionId;
  readonly email: string;
  readonly topics: readonly string[];
  readonly locale: Locale;
  /** The address of whoever asks, for the limit. */
  readonly caller: string;
};

const perCaller = { limit: 10, windowSeconds: 3_600 };
/** Each letter goes to somebody who may not have asked for it. */
const perAddress = { limit: 5, windowSeconds: 86_400 };

/**
 * Asks an address by mail whether it really wants to be told; only its link keeps the address, or widens what it agreed to
 * (double opt-in). Anybody may ask; the answer does not tell whether the address is known.
 */
export async function askToBeTold(house: House, input: AskToBeToldInput): Promise<Outcome<null, TellMeCode>> {
  const email = readEmail(input.email);
  if (!email) return refuse('email-not-usable', { field: 'email' });
  const wanted = topics.filter((topic) => input.topics.includes(topic));
  if (wanted.length === 0) return refuse('no-topic', { field: 'topics' });
  const asked = await takeRate(house.db, house.clock, `tell-me:${limitKey(input.caller)}`, perCaller);
  if (!asked.allowed)
    return refuse('too-many', { field: 'email', details: { seconds: asked.retryAfterSeconds } });
  const known = await findSubscription(house.db, input.editionId, email);
  if (known?.confirmed && wanted.every((topic) => known.topics.includes(topic))) return done(null);
  const written = await takeRate(house.db, house.clock, `tell-me:${email}`, perAddress);
  if (!written.allowed)
    return refuse('too-many', { field: 'email', details: { seconds: written.retryAfterSeconds } });
  await writeToConfirm(house, input, email, wanted);
  return done(null);
}

async function writeToConfirm(
  house: House,
  input: AskToBeToldInput,
  email: string,
  wanted: readonly Topic[],
): Promise<void> {
  const edition = await getEdition(house.db, input.editionId);
  const links = await tellMeLinks(house, edition);
  const words = textsFor(input.locale).site;
  const now = house.clock.now();
  await house.db.transaction().execute(async (tx) => {
    const id = await writeSubscription(tx, {
      id: house.newId(),
      editionId: edition.id,
      email,
      locale: input.locale,
      topics: wanted,
      now,
    });
    const { subject, body } = words.mails.tellMeConfirm;
    await house.mail.post(tx, {
      key: `tell-me-confirm:${house.newId()}`,
      confidential: true,
      to: email,
      subject: subject({ edition: edition.name }),
      text: body({
        edition: edition.name,
        url: links.confirm(id, wanted),
        topics: wanted.map((topic) => words.overview.topics[topic]).join(', '),
      }),
    });
  });
}

/** The address's own yes, to the topics that its link names beside those that it agreed to before. */
export async function confirmToBeTold(
  house: House,
  editionId: EditionId,
  token: string,
): Promise<Outcome<null, TellMeCode>> {
  const asked = await readConfirmToken(house, token);
  if (!asked) return refuse('link-not-valid');
  const found = await house.db
    .transaction()
    .execute((tx) => confirmSubscription(tx, { ...asked, editionId, now: house.clock.now() }));
  return found ? done(null) : refuse('link-not-valid');
}

/** One click, and the address is forgotten, however its edition stands; a second click does no harm. */
export async function stopBeingTold(house: House, token: string): Promise<Outcome<null, TellMeCode>> {
  const id = await readStopToken(house, token);
  if (!id) return refuse('link-not-valid');
  await house.db.transaction().execute((tx) => removeSubscription(tx, id));
  return done(null);
}
