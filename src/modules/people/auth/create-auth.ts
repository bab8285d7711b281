import { getAdapter } from 'better-auth/db/adapter';
import { betterAuth } from 'better-auth/minimal';
import type { PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret, signText } from '../../../platform/settings.ts';
import { findVisitor, type Visitor } from '../queries/visitors.ts';
import { peopleTables } from '../tables.ts';
import { authOptions } from './auth-options.ts';
import type { AuthParts, Caller } from './auth-parts.ts';
import { carriesCookie, cookieStyle, tokenHashIn } from './cookies.ts';
import { answerAuthRequest } from './doors.ts';
import { withHashedTokens } from './hashed-tokens.ts';

/** Sign-in for one process; main.ts makes it once and keeps it beside the house. */
export type Auth = {
  /** Answers every request under `/api/auth/`; paths that we do not use are 404. */
  handler(request: Request, caller: Caller): Promise<Response>;
  /** Who sent the request, by its sign-in cookie: one query, none without a cookie of ours. */
  viewerOf(request: Request): Promise<Visitor>;
  /** True if the request carries a sign-in cookie, valid or not; asks no database. */
  carriesSession(request: Request): boolean;
  /** Signs a person in whom something else has proven, and answers with the `Set-Cookie` lines. */
  startSignIn(request: Request, personId: PersonId): Promise<string[]>;
};

/** Opens sign-in over the house's database. */
export async function createAuth(house: House): Promise<Auth> {
  const style = cookieStyle(house.config.origin);
  if (!style.secure) {
    house.log.warn('people.cookies-not-secure', {
      reason: 'the origin is plain http; use https for real people',
    });
  }
  const secret = signText(Buffer.from(await signingSecret(house.db)), 'people.cookies', 'v1');
  const options = authOptions(house, style, secret);
  const database = { db: house.db, type: 'postgres', schemaName: 'people', transaction: true } as const;
  const adapter = withHashedTokens(await getAdapter({ ...options, database }));
  const library = betterAuth({ ...options, database: () => adapter });
  const hashIn = (request: Request) => tokenHashIn(request, style, secret);
  const startSignIn = async (request: Request, personId: PersonId) => {
    const { headers } = await library.api.startSignIn({
      body: { personId },
      headers: request.headers,
      returnHeaders: true,
    });
    return headers.getSetCookie();
  };
  const retire = async (request: Request) => {
    const hash = hashIn(request);
    if (!hash) return;
    await peopleTables(house.db).deleteFrom('people.sign_in').where('token_hash', '=', hash).execute();
  };
  const parts: AuthParts = { house, library, startSignIn, retire };
  return {
    handler: (request, caller) => answerAuthRequest(parts, request, caller),
    viewerOf: async (request) => {
      const hash = hashIn(request);
      const visitor = hash ? await findVisitor(house.db, hash) : null;
      return visitor ?? { kind: 'anonymous' };
    },
    carriesSession: (request) => carriesCookie(request, style),
    startSignIn,
  };
}
