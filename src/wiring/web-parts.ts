import type { Context, Hono } from 'hono';
import type { ServerBuild } from 'react-router';
import type { Auth } from '#people/server';
import type { House } from '../platform/house.ts';
import { clientAddress, type TrustedProxies } from '../platform/http/client-address.ts';
import type { KeptPage } from '../platform/http/page-cache.ts';

/** What the web application is made of. */
export type WebParts = {
  readonly house: House;
  readonly auth: Auth;
  readonly proxies: TrustedProxies;
  readonly staticFiles: ReadonlyMap<string, KeptPage>;
  /** The built pages; asked on each request so that development can change them. */
  readonly build: () => Promise<ServerBuild>;
  readonly mode: 'production' | 'development';
  /** Adds the addresses that are not pages: API, exports, files, health. */
  readonly addAddresses: (app: Hono, parts: WebParts) => void;
  readonly scriptUrl: (name: string) => string;
};

type NodeEnv = { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } } | undefined;

/** The address of the socket that a request came by: the reader's, or a proxy's. */
export function socketAddressOf(c: Context): string | undefined {
  return (c.env as NodeEnv)?.incoming?.socket?.remoteAddress;
}

/** Who sends the request, as far as trusted proxies let us know. */
export function addressOf(c: Context, { proxies }: Pick<WebParts, 'proxies'>): string {
  return clientAddress(socketAddressOf(c), c.req.raw.headers, proxies);
}
