import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { readStripeMessage } from '../formats/stripe-message.ts';
import { heedCardNews } from './heed-card-news.ts';
import { standInSecret } from './stand-in-company.ts';

/** Seconds for which a signed message counts; somebody who recorded one cannot send it again later. */
const toleranceSeconds = 300;

/**
 * Takes a message of the card company: the signature is checked over the bytes as they came, against the machine's clock (`receivedAt` in
 * milliseconds). The answer comes after commit, so a message that was answered is never lost; one that failed comes again.
 */
export async function receiveCardMessage(
  house: House,
  message: { readonly raw: string; readonly signature: string; readonly receivedAt?: number },
): Promise<Outcome<null, 'no-cards' | 'signature-not-valid' | 'not-a-message'>> {
  const secret = await webhookSecret(house);
  if (secret === null) return refuse('no-cards');
  if (!(await isSigned(message, secret))) return refuse('signature-not-valid');
  const read = readStripeMessage(message.raw);
  if (!read) return refuse('not-a-message');
  await heedCardNews(house, read.news, read.id);
  return done(null);
}

async function webhookSecret(house: House): Promise<string | null> {
  const { stripe, cardStandIn } = house.config;
  return stripe?.webhookSecret ?? (cardStandIn ? standInSecret(house) : null);
}

async function isSigned(
  { raw, signature, receivedAt }: Parameters<typeof receiveCardMessage>[1],
  secret: string,
): Promise<boolean> {
  const { default: Stripe } = await import('stripe');
  try {
    Stripe.webhooks.constructEvent(raw, signature, secret, toleranceSeconds, undefined, receivedAt);
    return true;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return false;
    // What is signed but no JSON is told apart by the reader.
    if (error instanceof SyntaxError) return true;
    throw error;
  }
}
