import type { IncomingMessage, ServerResponse } from 'node:http';
import { rawPage, sendRaw } from '../platform/http/raw-answer.ts';
import { staticHeaders } from '../platform/http/static-files.ts';
import { createReaderLocale, everyAnswer, type KeptPages } from './kept-pages.ts';
import { createLiveStreams } from './live-streams.ts';
import { isOfSale } from './waiting-room.ts';
import type { WebParts } from './web-parts.ts';

export type ShortWay = {
  /** Sends a static file or a kept page if there is nothing to ask first, or opens a stream; false if the request must go through `fetch`. */
  quick(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
  /** Ends what stays open for as long as somebody looks. */
  close(): void;
};

/** The short way past the framework: streams, static files and kept pages; all else goes through `fetch`. */
export function createShortWay(parts: WebParts, kept: KeptPages, newRequestId: () => string): ShortWay {
  const { house, staticFiles } = parts;
  const live = createLiveStreams(parts);
  const localeOf = createReaderLocale();
  const common = everyAnswer(house);
  const files = new Map([...staticFiles].map(([path, file]) => [path, rawPage(file, common, staticHeaders)]));
  const { requests } = house.metrics;
  const quick = (incoming: IncomingMessage, outgoing: ServerResponse): boolean => {
    const { method, url = '' } = incoming;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const file = files.get(url);
    if (file) {
      requests.inc({ route: 'assets', status: String(sendRaw(file, incoming, outgoing, newRequestId())) });
      return true;
    }
    if (live.take(incoming, outgoing, newRequestId)) return true;
    // In front of a sale somebody may have to wait.
    const locale = isOfSale(url) ? null : localeOf(incoming);
    if (!locale) return false;
    const started = performance.now();
    const entry = kept.findNow(locale, url);
    if (!entry) return false;
    const status = sendRaw(entry.raw, incoming, outgoing, newRequestId());
    entry.sent(status, (performance.now() - started) / 1000);
    return true;
  };
  return { quick, close: live.close };
}
