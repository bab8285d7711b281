import { createContext, type RouterContextProvider } from 'react-router';
import type { Auth, Caller, Visitor } from '#people/server';
import type { Locale } from '../kernel/locale.ts';
import type { House } from '../platform/house.ts';
import type { Texts } from '../texts/texts.ts';

/** What a page may know of its request: the house, who asks, in which language. */
export type RequestHouse = {
  readonly house: House;
  readonly viewer: Visitor;
  /** How the person is shown in the header; `null` for nobody. */
  readonly viewerName: string | null;
  /** Signing in and out. */
  readonly auth: Auth;
  /** Who is on the line, for limits. */
  readonly caller: Caller;
  readonly locale: Locale;
  readonly texts: Texts;
  /** Zone that times are shown in instead of the venue's, if the reader asked for one. */
  readonly zone: string | null;
  /** The same, or else the zone that the reader keeps in a cookie for deadlines. */
  readonly ownZone: string | null;
  readonly nonce: string;
  /** Address of the compiled enhancement script of this name. */
  scriptUrl(name: string): string;
  /** Starred session codes that came with the request's cookie, by edition slug: for browsers without JavaScript. */
  readonly cookieStars: ReadonlyMap<string, readonly string[]>;
  /** Milliseconds by which the rehearsal's clock is ahead; `null` outside rehearsal. */
  readonly rehearsalOffsetMs: number | null;
  /** Takes what a loader or an action threw; true if the shell has an answer of its own for it, and it is no failure. */
  takes(error: unknown): boolean;
};

/** The key under which main.ts hands the request's house to loaders; it must be this bundle's own. */
export const houseContext = createContext<RequestHouse>();

/** The request's house, for loaders and actions. */
export function houseOf(context: Readonly<RouterContextProvider>): RequestHouse {
  return context.get(houseContext);
}
