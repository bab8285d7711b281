import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { receiveCardMessage } from '#tickets/server';
import type { House } from '../../platform/house.ts';

const most = 256 * 1024;

/** Where the card company sends its messages. They carry no cookie and come from no page of ours: their signature is all that counts. */
export function addCardMessages(app: Hono, house: House): void {
  const tooMuch = (c: Context) => c.text('too large', 413);
  app.post('/webhooks/stripe', bodyLimit({ maxSize: most, onError: tooMuch }), async (c) => {
    const answer = await receiveCardMessage(house, {
      raw: await c.req.text(),
      signature: c.req.header('stripe-signature') ?? '',
    });
    if (answer.ok) return c.text('ok', 200);
    house.metrics.refusals.inc({ code: answer.refusal.code });
    if (answer.refusal.code === 'no-cards') return c.notFound();
    return c.text(answer.refusal.code, answer.refusal.code === 'not-a-message' ? 400 : 403);
  });
}
