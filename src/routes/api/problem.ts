import type { Context } from 'hono';
import { localeFor } from '../../kernel/locale.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';

export type ProblemCode = keyof Texts['shell']['problems'];

/** One thing that is wrong in what was sent: where, and how. */
export type ProblemError = { readonly where: string; readonly says: string };

/** Status codes of refusals; what is not named here is 422. */
const statuses: Readonly<
  Partial<Record<ProblemCode, 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500 | 503>>
> = {
  'not-readable': 400,
  'idempotency-key-missing': 400,
  'key-needed': 401,
  'key-not-valid': 401,
  'not-allowed': 403,
  'not-found': 404,
  'import-unknown': 404,
  'method-not-allowed': 405,
  'import-closed': 409,
  'order-refused': 409,
  'nothing-to-release': 409,
  'nothing-changed': 409,
  'release-name-taken': 409,
  'too-large': 413,
  'not-acceptable-body': 415,
  'too-many': 429,
  crashed: 500,
  busy: 503,
  'out-of-service': 503,
};

/** Ends a request with a problem; the API's error handler writes it (RFC 9457). */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly ProblemError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    errors?: readonly ProblemError[],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.code = code;
    this.errors = errors;
    this.headers = headers;
  }
}

/** The problem that a refusal of an operation is. */
export function problemOf(refusal: Refusal<ProblemCode>): Problem {
  return new Problem(
    refusal.code,
    refusal.field ? [{ where: refusal.field, says: refusal.code }] : undefined,
  );
}

/** Writes a problem in the reader's language. */
export function problemAnswer(c: Context, { code, errors, headers }: Problem): Response {
  const chosen = c.req.header('accept-language') ?? null;
  const locale = localeFor(chosen);
  const { title, next } = textsFor(locale).shell.problems[code];
  const status = statuses[code] ?? 422;
  const body = { type: `/api/docs#problem-${code}`, title, status, detail: next, code, errors };
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': locale,
    'Cache-Control': 'no-store',
    ...(status === 401 ? { 'WWW-Authenticate': 'Bearer realm="Hallway"' } : {}),
    ...headers,
  });
}
