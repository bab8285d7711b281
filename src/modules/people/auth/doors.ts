import type { Refusal } from '../../../kernel/refusal.ts';
import { requestLocale } from '../../../platform/http/request-cookies.ts';
import { isSameOrigin } from '../../../platform/http/same-origin.ts';
import { sendSignInLink } from '../operations/send-sign-in-link.ts';
import { nextPath } from '../rules/next-path.ts';
import { anonymous } from '../rules/viewer.ts';
import type { AuthParts, Caller } from './auth-parts.ts';
import { giveTryBack, limits, takeTry } from './limits.ts';
import { oneClickPerson } from './one-click.ts';

type Door = (parts: AuthParts, request: Request, caller: Caller) => Promise<Response>;

/** The only paths that are open; whatever else the library could do has an operation of ours instead. */
const doors: Readonly<Record<string, Door>> = {
  'POST /sign-in/link': askForLink,
  'POST /sign-in/email': signInWithPassword,
  'GET /magic-link/verify': replaceSignIn,
  'POST /sign-out': signOut,
  'GET /one-click': signInWithOneClick,
  'GET /passkey/generate-register-options': limitPasskeys,
  'POST /passkey/verify-registration': limitPasskeys,
  'GET /passkey/generate-authenticate-options': limitPasskeys,
  'POST /passkey/verify-authentication': limitPasskeys,
};

/** Answers a request under `/api/auth/`; nothing of it may be kept by a cache. */
export async function answerAuthRequest(
  parts: AuthParts,
  request: Request,
  caller: Caller,
): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '');
  const door = doors[`${request.method} ${path}`];
  const response = door ? await door(parts, request, caller) : new Response(null, { status: 404 });
  const headers = new Headers(response.headers);
  headers.set('Cache-Control', 'no-store');
  return new Response(response.body, { status: response.status, headers });
}

/** Sign-in ways that end in a new cookie: the sign-in that the browser had before ends. */
async function replaceSignIn(parts: AuthParts, request: Request): Promise<Response> {
  const before = request.clone();
  const response = await parts.library.handler(request);
  if (
    response.headers.getSetCookie().some((line) => line.includes('.sign-in=') && !/max-age=0/i.test(line))
  ) {
    await parts.retire(before);
  }
  return response;
}

async function askForLink(parts: AuthParts, request: Request, caller: Caller): Promise<Response> {
  const input = await readInput(parts, request);
  if (!input) return new Response(null, { status: 403 });
  const outcome = await sendSignInLink(parts.house, anonymous, {
    email: input.email ?? '',
    next: input.next ?? null,
    locale: requestLocale(request),
    clientAddress: caller.clientAddress,
  });
  if (!outcome.ok) return refused(request, outcome.refusal, input.next);
  if (isForm(request))
    return seeOther(`/sign-in?${new URLSearchParams({ sent: '1', next: nextPath(input.next) })}`);
  return Response.json(outcome.value);
}

async function signInWithPassword(parts: AuthParts, request: Request, caller: Caller): Promise<Response> {
  const input = await readInput(parts, request);
  if (!input) return new Response(null, { status: 403 });
  const email = (input.email ?? '').trim().toLowerCase();
  const { db } = parts.house;
  const free =
    (await takeTry(db, limits.passwordsFromClient, caller.clientAddress)) &&
    (await takeTry(db, limits.passwordsOfAccount, email));
  if (!free) return refused(request, { code: 'too-many-attempts', details: { minutes: 15 } }, input.next);
  const headers = ownHeaders(parts, request);
  headers.set('content-type', 'application/json');
  const body = JSON.stringify({ email, password: input.password ?? '' });
  const response = await replaceSignIn(parts, new Request(request.url, { method: 'POST', headers, body }));
  if (!response.ok) return refused(request, { code: 'wrong-password' }, input.next);
  await giveTryBack(db, limits.passwordsFromClient, caller.clientAddress);
  await giveTryBack(db, limits.passwordsOfAccount, email);
  return signedIn(request, response.headers.getSetCookie(), input.next);
}

async function signOut(parts: AuthParts, request: Request): Promise<Response> {
  if (!(await readInput(parts, request))) return new Response(null, { status: 403 });
  const headers = ownHeaders(parts, request);
  const response = await parts.library.handler(new Request(request.url, { method: 'POST', headers }));
  await parts.retire(request);
  const answer = signedIn(request, response.headers.getSetCookie(), '/');
  // Whoever sits down next must not step back into pages that this browser still has ready (W3C Clear Site Data).
  answer.headers.set('Clear-Site-Data', '"cache"');
  return answer;
}

/** Rehearsal only: a link that signs in as one of the made-up people, as often as it is opened. */
async function signInWithOneClick(parts: AuthParts, request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const personId = await oneClickPerson(parts.house, query.get('token') ?? '');
  if (!personId) return new Response(null, { status: 404 });
  const cookies = await parts.startSignIn(request, personId);
  if (!cookies.length) return new Response(null, { status: 404 });
  await parts.retire(request);
  return withCookies(seeOther(nextPath(query.get('next'))), cookies);
}

async function limitPasskeys(parts: AuthParts, request: Request, caller: Caller): Promise<Response> {
  if (await takeTry(parts.house.db, limits.passkeysFromClient, caller.clientAddress))
    return replaceSignIn(parts, request);
  return refused(request, { code: 'too-many-attempts', details: { minutes: 60 } }, null);
}

type Input = Readonly<Record<string, string | undefined>>;

/** The fields of a form or a JSON body; `null` if another site's page sent it. */
async function readInput(parts: AuthParts, request: Request): Promise<Input | null> {
  if (!isSameOrigin(request, parts.house.config.origin)) return null;
  const body: unknown = isForm(request)
    ? Object.fromEntries(new URLSearchParams(await request.clone().text()))
    : await request
        .clone()
        .json()
        .catch(() => ({}));
  const fields = Object.entries(typeof body === 'object' && body ? body : {});
  return Object.fromEntries(fields.filter(([, value]) => typeof value === 'string'));
}

/** What the library may see of a request whose origin we have checked; under `no-referrer` our own forms say `Origin: null`. */
function ownHeaders(parts: AuthParts, request: Request): Headers {
  const headers = new Headers({ origin: parts.house.config.origin });
  for (const name of ['cookie', 'user-agent', 'accept-language']) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  return headers;
}

function isForm(request: Request): boolean {
  return (request.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded');
}

function signedIn(request: Request, cookies: readonly string[], next: string | null | undefined): Response {
  const answer = isForm(request) ? seeOther(nextPath(next)) : Response.json({ next: nextPath(next) });
  return withCookies(answer, cookies);
}

/** A form goes back to its page with the refusal's code; a program gets it as JSON. */
function refused(request: Request, refusal: Refusal, next: string | null | undefined): Response {
  if (isForm(request)) {
    return seeOther(`/sign-in?${new URLSearchParams({ refusal: refusal.code, next: nextPath(next) })}`);
  }
  return Response.json({ refusal }, { status: refusal.code === 'too-many-attempts' ? 429 : 400 });
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  const headers = new Headers(response.headers);
  for (const line of cookies) headers.append('Set-Cookie', line);
  return new Response(response.body, { status: response.status, headers });
}
