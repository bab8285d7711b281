import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import type { Visitor } from '#people/server';
import { isLocale, type Locale } from '../kernel/locale.ts';
import { isZone } from '../kernel/time.ts';
import { answerFrom, keepable, squeezed } from '../platform/http/page-cache.ts';
import { TooBusy } from '../platform/work-queue.ts';
import type { RequestHouse } from '../routes/request-house.ts';
import { textsFor } from '../texts/texts.ts';
import { busyAnswer } from './gate.ts';
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
};

const anonymous: Visitor = { kind: 'anonymous' };

/** The kept page that answers a request, if there is one: no limit counts these, because they cost next to nothing. */
export async function keptAnswer(c: Context, parts: WebParts, kept: KeptPages): Promise<Response | null> {
  const reader = readerOf(c, parts);
  if (reader.address === null) return null;
  const started = performance.now();
  const entry = await kept.find(reader.locale, reader.address);
  if (!entry) return null;
  const answer = answerFrom(entry.page, c.req.raw);
  entry.sent(answer.status, (performance.now() - started) / 1000);
  return answer;
}

/** Renders a page: for everybody, and then kept, or for the one who asks. */
export async function pageAnswer(
  c: Context,
  parts: WebParts,
  kept: KeptPages,
  visitor: Visitor,
): Promise<Response> {
  const request = c.req.raw;
  const { chosen, locale, stars, address } = readerOf(c, parts);
  const caller = addressOf(c, parts);
  if (address === null) {
    const own = visitor.kind === 'person' && !isLocale(chosen) ? visitor.locale : locale;
    return squeezed(await render(parts, request, { visitor, locale: own, stars, caller }), request);
  }
  parts.house.metrics.cachedPages.inc({ outcome: 'miss' });
  let direct: Response | null = null;
  const entry = await kept.render(locale, address, async () => {
    // Nothing of this reader's request but its address and language may colour a page that others will get.
    const plain = new Request(`${parts.house.config.origin}${address}`);
    const response = await render(parts, plain, { visitor: anonymous, locale, stars, caller: 'nobody' });
    if (isShareable(response)) return keepable(response);
    direct = response;
    return null;
  });
  if (entry) return answerFrom(entry.page, request);
  // Of several who waited for the same page that cannot be shared, each gets a rendering of their own.
  return squeezed(
    direct ?? (await render(parts, request, { visitor: anonymous, locale, stars, caller })),
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

async function render(parts: WebParts, request: Request, asking: Asking): Promise<Response> {
  const { house } = parts;
  const build = await parts.build();
  const zone = new URL(request.url).searchParams.get('zone');
  const entry = build.entry.module as unknown as {
    houseContext: Parameters<RouterContextProvider['set']>[0];
  };
  const context = new RouterContextProvider();
  const thrown: { busy: TooBusy | null } = { busy: null };
  const requestHouse: RequestHouse = {
    house,
    viewer: asking.visitor,
    viewerName: asking.visitor.kind === 'person' ? asking.visitor.name : null,
    auth: parts.auth,
    caller: { clientAddress: asking.caller },
    locale: asking.locale,
    texts: textsFor(asking.locale),
    zone: zone && isZone(zone) ? zone : null,
    nonce: randomBytes(16).toString('base64'),
    scriptUrl: parts.scriptUrl,
    cookieStars: asking.stars,
    rehearsalOffsetMs: house.config.mode === 'rehearsal' ? house.clock.offsetMs : null,
    takes(error) {
      if (error instanceof TooBusy) thrown.busy = error;
      return error instanceof TooBusy;
    },
  };
  context.set(entry.houseContext, requestHouse as never);
  const readable = request.method === 'POST' ? withReadableForm(request) : request;
  const response = await createRequestHandler(build, parts.mode)(readable, context);
  if (thrown.busy) return busyAnswer(thrown.busy, requestHouse.texts.shell);
  const own = asking.visitor.kind !== 'anonymous' || request.method !== 'GET' || asking.stars.size > 0;
  if (own || carriesNonce(response)) response.headers.set('Cache-Control', 'private, no-store');
  response.headers.append('Vary', 'Accept-Language, Cookie');
  return response;
}
