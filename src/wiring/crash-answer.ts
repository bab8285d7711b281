import type { Hono } from 'hono';
import { type TurnedAway, turnedAway } from '../platform/turned-away.ts';
import { withoutPersons } from '../platform/without-persons.ts';
import type { Texts } from '../texts/texts.ts';
import { wordsOf } from './reader-words.ts';
import { routeName } from './route-name.ts';
import type { WebParts } from './web-parts.ts';

/** Answers what nobody expected, and writes it down without what people wrote. */
export function crashAnswer(app: Hono, { house }: WebParts): void {
  app.onError((error, c) => {
    const turned = turnedAway(house.log, error);
    if (turned) return laterAnswer(turned, wordsOf(c));
    const told = withoutPersons(error.stack ?? error.message);
    house.log.error('web.crashed', {
      route: routeName(c.req.path),
      request: c.get('requestId'),
      error: told,
    });
    return c.text(wordsOf(c).crashed, 500);
  });
}

/** A page's answer to whoever should come again. */
export function laterAnswer({ why, seconds }: TurnedAway, words: Texts['shell']): Response {
  const headers = {
    'Content-Type': 'text/plain; charset=UTF-8',
    'Retry-After': String(seconds),
    'Cache-Control': 'no-store',
  };
  return new Response(words[why]({ seconds }), { status: 503, headers });
}
