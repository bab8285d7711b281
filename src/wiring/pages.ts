import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import {
  createRequestHandler,
  type RequestHandler,
  RouterContextProvider,
  type ServerBuild,
} from 'react-router';
import type { Visitor } from '#people/server';
import { isLocale, type Locale } from '../kernel/locale.ts';
import { isZone } from '../kernel/time.ts';
import { answerFrom, keepable, squeezed } from '../platform/http/page-cache.ts';
import { type TurnedAway, turnedAway } from '../platform/turned-away.ts';
import type { RequestHouse } from '../routes/request-house.ts';
import { textsFor } from '../texts/texts.ts';
import { laterAnswer } from './crash-answer.ts';
import type { KeptPages } from './kept-pages.ts';
import { withReadableForm } from './page-form.ts';
import { readerOf } from './page-reader.ts';
import { addressOf, type WebParts } from './web-parts.ts';

/** What a page is rendered for. */
type Asking = {
  readonly visitor: Visitor;
  readonly locale: Locale;
  readonly stars: ReadonlyMap<string, readonly string[]>;
  readonly caller: string;
  /** Zone that the reader keeps for deadlines. */
  readonly keptZone: string | null;
};

const anonymous: Visitor = { kind: 'anonymous' };

/** The kept page that answers a request, if there is one: no limit counts these, because they cost next to nothing. */
export async function keptAnswer(c: Context, parts: WebParts, kept: KeptPages): Promise<Response | null> {
  const reader = readerOf(c, parts);
  if (reader.key === null) return null;
  const started = performance.now();
  const entry = await kept.find(reader.locale, reader.key);
  if (!entry) return null;
  const answer = answerFrom(entry.page, c.req.raw);
  entry.sent(answer.status, (performance.now() - started) / 1000);
  return answer;
}

/** What renders pages, and what keeps those that are for everybody. */
export type Renderer = {
  readonly kept: KeptPages;
  readonly handlerFor: (build: ServerBuild) => RequestHandler;
};

/** The router's handler of a build is made once: ranking all routes anew takes as long as a small page. Development brings another build. */
export function createRenderer(kept: KeptPages, mode: WebParts['mode']): Renderer {
  let last: { readonly build: ServerBuild; readonly handler: RequestHandler } | null = null;
  return {
    kept,
    handlerFor(build) {
      if (last?.build !== build) last = { build, handler: createRequestHandler(build, mode) };
      return last.handler;
    },
  };
}

/** Renders a page: for everybody, and then kept, or for the one who asks. */
export async function pageAnswer(
  c: Context,
  parts: WebParts,
  renderer: Renderer,
  visitor: Visitor,
): Promise<Response> {
  const draw = (request: Request, asking: Asking) => render(parts, renderer, request, asking);
  const request = c.req.raw;
  const { chosen, locale, stars, address, key, zone: keptZone } = readerOf(c, parts);
  const caller = addressOf(c, parts);
  if (address === null || key === null) {
    const own = visitor.kind === 'person' && !isLocale(chosen) ? visitor.locale : locale;
    return squeezed(await draw(request, { visitor, locale: own, stars, caller, keptZone }), request);
  }
  parts.house.metrics.cachedPages.inc({ outcome: 'miss' });
  let direct: Response | null = null;
  const entry = await renderer.kept.render(locale, key, async () => {
    // Nothing of this reader's request but its address, language and kept zone may colour a page that others will get.
    const plain = new Request(`${parts.house.config.origin}${address}`);
    const response = await draw(plain, {
      ...{ visitor: anonymous, locale, stars, caller: 'nobody', keptZone },
    });
    if (isShareable(response)) return keepable(response);
    direct = response;
    return null;
  });
  if (entry) return answerFrom(entry.page, request);
  // Of several who waited for the same page that cannot be shared, each gets a rendering of their own.
  return squeezed(
    direct ?? (await draw(request, { visitor: anonymous, locale, stars, caller, keptZone })),
    request,
  );
}

/** A nonce is for one answer only, a cookie for one browser. */
function isShareable(response: Response): boolean {
  const { headers, status } = response;
  return (
    (status === 200 || status === 404) &&
    !headers.has('set-cookie') &&
    !/no-store|private/.test(headers.get('cache-control') ?? '') &&
    !carriesNonce(response)
  );
}

function carriesNonce({ headers }: Response): boolean {
  return headers.get('content-security-policy')?.includes("'nonce-") ?? false;
}

async function render(
  parts: WebParts,
  renderer: Renderer,
  request: Request,
  asking: Asking,
): Promise<Response> {
  const { house } = parts;
  const build = await parts.build();
  const zone = new URL(request.url).searchParams.get('zone');
  const entry = build.entry.module as unknown as {
    houseContext: Parameters<RouterContextProvider['set']>[0];
  };
  const context = new RouterContextProvider();
  const thrown: { turned: TurnedAway | null } = { turned: null };
  const requestHouse: RequestHouse = {
    house,
    viewer: asking.visitor,
    viewerName: asking.visitor.kind === 'person' ? asking.visitor.name : null,
    auth: parts.auth,
    caller: { clientAddress: asking.caller },
    locale: asking.locale,
    texts: textsFor(asking.locale),
    zone: zone && isZone(zone) ? zone : null,
    ownZone: zone && isZone(zone) ? zone : asking.keptZone,
    nonce: randomBytes(16).toString('base64'),
    scriptUrl: parts.scriptUrl,
    cookieStars: asking.stars,
    rehearsalOffsetMs: house.config.mode === 'rehearsal' ? house.clock.offsetMs : null,
    takes(error) {
      thrown.turned ??= turnedAway(house.log, error);
      return thrown.turned !== null;
    },
  };
  context.set(entry.houseContext, requestHouse as never);
  const readable = request.method === 'POST' ? withReadableForm(request) : request;
  const response = await renderer.handlerFor(build)(readable, context);
  if (thrown.turned) return laterAnswer(thrown.turned, requestHouse.texts.shell);
  const own = asking.visitor.kind !== 'anonymous' || request.method !== 'GET' || asking.stars.size > 0;
  if (own || carriesNonce(response)) response.headers.set('Cache-Control', 'private, no-store');
  response.headers.append('Vary', 'Accept-Language, Cookie');
  return response;
}
