import { renderToReadableStream } from 'react-dom/server';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { contentSecurityPolicy } from '../platform/http/security-headers.ts';
import { withoutPersons } from '../platform/without-persons.ts';
import { houseContext, houseOf } from './request-house.ts';

export { houseContext };

/** Writes down what a loader or an action did not expect. That an address or a method is not there is nobody's failure. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: RouterContextProvider },
): void {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (request.signal.aborted || /^Error: (?:No route matches|You made a \w+ request to)/.test(told)) return;
  const asked = houseOf(context);
  if (asked.takes(error)) return;
  asked.house.log.error('web.page-failed', { error: withoutPersons(told) });
}

/** Vite's hot reload needs what the real policy forbids; the built pages do not hold this. */
const developing = "default-src 'self' 'unsafe-inline' 'unsafe-eval' ws: data: blob:";

/** Where Stripe shows the page to pay on: a browser follows a form only to where the policy lets it. */
const cardCompanyPages = 'https://checkout.stripe.com';

/** Renders a document; whole before it is sent, so that a failure is a clean error page and an anonymous page can be kept. */
export default async function renderDocument(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce, house } = houseOf(context);
  const says = (what: 'hydrate' | 'leadsToCardCompany') =>
    routerContext.staticHandlerContext.matches.some(
      (match) => (match.route as { handle?: Record<typeof what, boolean> }).handle?.[what],
    );
  const hydrates = says('hydrate');
  const formsTo = says('leadsToCardCompany') && house.config.stripe ? [cardCompanyPages] : [];
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set(
    'Content-Security-Policy',
    import.meta.env.DEV ? developing : contentSecurityPolicy(hydrates ? nonce : null, formsTo),
  );
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  let failed = false;
  const stream = await renderToReadableStream(
    <ServerRouter context={routerContext} url={request.url} nonce={hydrates ? nonce : undefined} />,
    {
      nonce: hydrates ? nonce : undefined,
      onError(error) {
        failed = true;
        house.log.error('web.render-failed', {
          error: withoutPersons(error instanceof Error ? (error.stack ?? error.message) : String(error)),
        });
      },
    },
  );
  await stream.allReady;
  return new Response(await new Response(stream).text(), { status: failed ? 500 : status, headers });
}
