import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Edition } from '#directory';
import { findKeptEdition } from '#directory/server';
import { mayManage } from '#people';
import { newestReleaseNumber } from '#programme/server';
import { clientAddress, limitKey } from '../platform/http/client-address.ts';
import { createRateBuckets } from '../platform/http/rate-limit.ts';
import { decodedPath } from '../platform/http/request-target.ts';
import { listLiveEvents, listNewestLiveEvents } from '../platform/live/live-events.ts';
import { createLiveHub, type LiveHub } from '../platform/live/live-hub.ts';
import { socketWire } from '../platform/live/socket-wire.ts';
import { forgetPulses } from './forget-pulses.ts';
import { everyAnswer } from './kept-pages.ts';
import type { WebParts } from './web-parts.ts';

/** `/{edition}/live`: what changes is told to open pages at once. */
export type LiveStreams = {
  /** Answers a request for a stream; false if it is for something else. */
  take(incoming: IncomingMessage, outgoing: ServerResponse, newRequestId: () => string): boolean;
  /** Ends all streams and opens none any more. */
  close(): void;
};

type Asked = {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly slug: string;
  readonly query: URLSearchParams;
  readonly requestId: string;
};

const mostTopics = 6;
const busySeconds = 30;

/**
 * Server-sent events on bare sockets, past the framework: a stream is a socket and a few numbers, and nothing is made for it again and
 * again. Bounded for the process and, at half of that, for one address, since a hall stands behind one.
 */
export function createLiveStreams(parts: WebParts): LiveStreams {
  const { house } = parts;
  const most = house.config.liveStreams;
  const shown = new Set<string>();
  const hub = createLiveHub({
    log: house.log,
    read: (after, missing, limit) => listLiveEvents(house.db, after, missing, limit),
    readNewest: (limit) => listNewestLiveEvents(house.db, limit),
    heard(events) {
      house.versions.forget();
      for (const { kind, editionId, subject } of events)
        if (kind === 'session') forgetPulses(house, { editionId, code: subject });
    },
    look: () => endHidden(parts, hub, shown),
  });
  const places = createPlaces(most, (n) => house.metrics.liveStreams.set(n));
  let isClosed = false;
  return {
    take(incoming, outgoing, newRequestId) {
      const asked = readAsked(incoming, outgoing, newRequestId);
      if (!asked) return false;
      // A request behind another one on the same connection could never be answered.
      if (outgoing.socket !== incoming.socket) {
        incoming.socket.destroy();
        return true;
      }
      const refusal = isClosed ? 503 : places.take(incoming.socket, addressOf(incoming, parts));
      if (refusal !== null) refuse(parts, asked, refusal);
      else
        openStream(parts, hub, shown, asked).catch((error: unknown) => {
          house.log.warn('live.open-failed', { request: asked.requestId, error: String(error) });
          if (!outgoing.headersSent) refuse(parts, asked, 503);
        });
      return true;
    },
    close() {
      isClosed = true;
      hub.close().catch((error: unknown) => house.log.warn('live.close-failed', { error: String(error) }));
    },
  };
}

function readAsked(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  newRequestId: () => string,
): Asked | null {
  const { method, url = '' } = incoming;
  const [, path, search] = method === 'GET' ? (/^\/([^/?]+)\/live(\?.*)?$/.exec(url) ?? []) : [];
  const slug = path && decodedPath(path);
  if (!slug) return null;
  return { incoming, outgoing, slug, query: new URLSearchParams(search), requestId: newRequestId() };
}

function addressOf({ socket, headers }: IncomingMessage, { proxies }: WebParts): string {
  const get = (name: string) => {
    const value = headers[name];
    return (Array.isArray(value) ? value.join(',') : value) ?? null;
  };
  return limitKey(clientAddress(socket.remoteAddress, { get }, proxies));
}

/** Places for streams: each is given back when its connection ends. */
function createPlaces(most: number, changed: (taken: number) => void) {
  const mostOfOne = Math.ceil(most / 2);
  const opening = createRateBuckets({ burst: Math.max(1, mostOfOne), perSecond: 50 });
  const byAddress = new Map<string, number>();
  let taken = 0;
  const count = (address: string, by: 1 | -1) => {
    taken += by;
    const left = (byAddress.get(address) ?? 0) + by;
    if (left > 0) byAddress.set(address, left);
    else byAddress.delete(address);
    changed(taken);
  };
  return {
    /** `null`: there was one; else the status of the refusal. */
    take(socket: Socket, address: string): 503 | 429 | null {
      if (taken >= most) return 503;
      if ((byAddress.get(address) ?? 0) >= mostOfOne || !opening.take(address).allowed) return 429;
      count(address, 1);
      socket.once('close', () => count(address, -1));
      return null;
    },
  };
}

async function openStream(parts: WebParts, hub: LiveHub, shown: Set<string>, asked: Asked): Promise<void> {
  const { incoming, outgoing, slug, query } = asked;
  const { house, auth } = parts;
  const { cookie } = incoming.headers;
  const request = new Request(house.config.origin, { headers: cookie ? { cookie } : {} });
  await hub.awake();
  const edition = await editionFor(parts, slug, request);
  if (!edition) return refuse(parts, asked, 404);
  if (edition.isPublic) shown.add(edition.id);
  const release = await newestReleaseNumber(house, edition);
  const { socket } = incoming;
  if (socket.destroyed) return;
  // From here on the connection is the stream's: whatever else comes by it ends it.
  socket.on('data', () => socket.destroy());
  outgoing.on('error', () => socket.destroy());
  socket.write(headOf(parts, asked.requestId));
  hub.open({
    ...{ wire: socketWire(socket), editionId: edition.id, slug: edition.slug, release },
    topics: topicsOf(query),
    isOwn: auth.carriesSession(request),
    since: positionOf(query.get('since') ?? incoming.headers['last-event-id']),
  });
}

/** The edition, if it is there for whoever asks. Of addresses without a version strangers can make any number. */
async function editionFor(
  { house, auth }: WebParts,
  slug: string,
  request: Request,
): Promise<Edition | null> {
  const isKnown = (await house.versions.of(`edition:${slug}`)) > 0;
  const edition = isKnown ? await findKeptEdition(house, slug) : undefined;
  if (!edition) return null;
  if (edition.isPublic) return edition;
  return mayManage(await auth.viewerOf(request), edition.id) ? edition : null;
}

/** Ends the streams of editions that were taken from the public; whoever may still see them comes again. */
async function endHidden({ house }: WebParts, hub: LiveHub, shown: Set<string>): Promise<void> {
  for (const { editionId, slug } of hub.editions()) {
    const edition = await findKeptEdition(house, slug);
    const isGone = edition?.id !== editionId;
    if (!isGone && (edition.isPublic || !shown.has(editionId))) continue;
    shown.delete(editionId);
    hub.endEdition(editionId);
  }
}

function topicsOf(query: URLSearchParams): readonly string[] {
  const codes = (query.get('for') ?? '').split('.').filter((code) => /^[\w-]{1,40}$/.test(code));
  return [...new Set(codes)].toSorted().slice(0, mostTopics);
}

function positionOf(text: string | string[] | undefined): number | null {
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** It ends with its connection, so that it needs no frames of its own. */
function headOf({ house }: WebParts, requestId: string): string {
  const headers = {
    ...everyAnswer(house),
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    // nginx would hold it back until it is large.
    'X-Accel-Buffering': 'no',
    'X-Request-Id': requestId,
    Date: new Date().toUTCString(),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 200 OK\r\n${lines.join('')}\r\n`;
}

function refuse({ house }: WebParts, { outgoing, requestId }: Asked, status: 404 | 429 | 503): void {
  if (status !== 404) house.metrics.refusals.inc({ code: 'too-many-streams' });
  outgoing.writeHead(status, {
    ...everyAnswer(house),
    ...(status === 404 ? {} : { 'Retry-After': String(busySeconds) }),
    'Cache-Control': 'no-store',
    'X-Request-Id': requestId,
  });
  outgoing.end();
}
