import { passkey } from '@better-auth/passkey';
import type { BetterAuthOptions } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { House } from '../../../platform/house.ts';
import { requestLocale } from '../../../platform/http/request-cookies.ts';
import { deviceFrom } from '../rules/device.ts';
import { authTables, passkeyTable } from './auth-tables.ts';
import type { CookieStyle } from './cookies.ts';
import { startSignInPlugin } from './start-sign-in-plugin.ts';

/** A sign-in lasts 90 days from its start; it is not made longer by use, so a stolen cookie ends too. */
const signInSeconds = 90 * 24 * 3600;

/** Everything that we tell the sign-in library, but the database. */
export function authOptions(house: House, style: CookieStyle, secret: string) {
  const { origin } = house.config;
  return {
    appName: 'Hallway',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [origin],
    ...authTables,
    session: {
      ...authTables.session,
      expiresIn: signInSeconds,
      disableSessionRefresh: true,
      freshAge: 24 * 3600,
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    plugins: [
      magicLink({ storeToken: 'hashed', sendMagicLink: refuseOtherDoor }),
      passkeys(origin),
      startSignInPlugin(),
    ],
    advanced: advanced(style),
    // Ours counts per account and per client and is shared by all processes; see limits.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { log: (level, message) => logWithoutWords(house, level, message) },
    databaseHooks: careful,
  } satisfies BetterAuthOptions;
}

function passkeys(origin: string) {
  return passkey({
    rpID: new URL(origin).hostname,
    rpName: 'Hallway',
    origin,
    schema: passkeyTable,
    advanced: { webAuthnChallengeCookie: 'passkey' },
  });
}

function advanced(style: CookieStyle) {
  return {
    // The library would put `__Secure-` before the name; ours has `__Host-`, and the attributes below say Secure.
    useSecureCookies: false,
    cookiePrefix: style.prefix,
    cookies: { session_token: { name: style.signIn } },
    defaultCookieAttributes: { secure: style.secure, httpOnly: true, sameSite: 'lax', path: '/' },
    disableCSRFCheck: false,
    disableOriginCheck: false,
    ipAddress: { disableIpTracking: true },
    database: { generateId: 'uuid' },
  } as const satisfies BetterAuthOptions['advanced'];
}

/** Keeps of a browser only what its owner needs to know it again, and a new person's language. */
const careful = {
  session: {
    create: {
      before: async (row) => ({
        data: { ...row, ipAddress: null, userAgent: deviceFrom(row.userAgent ?? '') },
      }),
    },
  },
  user: {
    create: {
      before: async (row, context) => {
        const request = context?.request;
        return { data: { ...row, locale: request ? requestLocale(request) : 'en' } };
      },
    },
  },
} satisfies BetterAuthOptions['databaseHooks'];

/** Links are written by `sendSignInLink`, in one transaction with their letter. */
function refuseOtherDoor(): never {
  throw new Error('Sign-in links are sent by sendSignInLink only.');
}

/** The library's sentences may hold addresses that people typed; what stands before the first colon does not. */
function logWithoutWords(house: House, level: string, message: string): void {
  const facts = { about: message.split(':')[0]?.slice(0, 80) ?? '' };
  if (level === 'error') house.log.error('people.auth', facts);
  else house.log.warn('people.auth', facts);
}
