import type { IncomingMessage, ServerResponse } from 'node:http';
import { bestEncoding, type Encoding, hasTag } from './negotiation.ts';
import { bodyIn, headersIn, type KeptPage } from './page-cache.ts';

type Written = {
  readonly etag: string;
  /** Names and values in turn, as Node takes them. */
  readonly head: readonly string[];
  readonly notModified: readonly string[];
  readonly body: Buffer;
};

/** A kept page with its headers written out, so that sending it again is one call of Node's. */
export type RawPage = { readonly status: number; in(encoding: Encoding): Written };

/** Writes out what goes with a page, each encoding when it is first asked for; `common` are headers of every answer. */
export function rawPage(
  page: KeptPage,
  common: Readonly<Record<string, string>>,
  headersOf: (page: KeptPage, encoding: Encoding) => Record<string, string> = headersIn,
): RawPage {
  const known: Partial<Record<Encoding, Written>> = {};
  const write = (encoding: Encoding): Written => {
    const headers = { ...lowerCase(common), ...lowerCase(headersOf(page, encoding)) };
    const body = bodyIn(page, encoding);
    const notModified = Object.entries(headers).flat();
    const head = [...notModified, 'content-length', String(body.length)];
    return { etag: headers.etag ?? '', head, notModified, body };
  };
  return {
    status: page.status,
    in(encoding) {
      const written = known[encoding] ?? write(encoding);
      known[encoding] = written;
      return written;
    },
  };
}

/** Sends a page past the framework: `304` if the reader has it; the status that was sent. */
export function sendRaw(
  page: RawPage,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  requestId: string,
): number {
  const { headers, method } = incoming;
  const written = page.in(bestEncoding(headers['accept-encoding'] as string | undefined));
  if (page.status === 200 && hasTag(headers['if-none-match'], written.etag)) {
    outgoing.writeHead(304, [...written.notModified, 'x-request-id', requestId]);
    outgoing.end();
    return 304;
  }
  outgoing.writeHead(page.status, [...written.head, 'x-request-id', requestId]);
  if (method === 'HEAD') outgoing.end();
  else outgoing.end(written.body);
  return page.status;
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
