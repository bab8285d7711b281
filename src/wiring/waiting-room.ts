import type { Context, MiddlewareHandler, Next } from 'hono';
import {
  comeToRoom,
  createWaitingRooms,
  leaveRoom,
  lookAtPlace,
  nobodyWaits,
  type OpenRoom,
  type Waiting,
  type WaitingRooms,
} from '#capacity/server';
import type { Edition } from '#directory';
import { limitKey } from '../platform/http/client-address.ts';
import { createRateBuckets, type RateBuckets } from '../platform/http/rate-limit.ts';
import { readCookies } from '../platform/http/request-cookies.ts';
import { createEditionsInFront } from './editions-in-front.ts';
import { localeOf } from './reader-words.ts';
import { saleAddress } from './sale-addresses.ts';
import { waitingPage } from './waiting-page.ts';
import { type Said, sayWaiting } from './waiting-words.ts';
import { addressOf, type WebParts } from './web-parts.ts';

/** What stands in front of the sales of a process. */
type Front = {
  readonly parts: WebParts;
  readonly rooms: WaitingRooms;
  readonly newPlaces: RateBuckets;
  readonly styles: readonly string[];
  readonly cookies: ReturnType<typeof placeCookies>;
};

/** One request in front of a sale. */
type Asked = Front & {
  readonly c: Context;
  readonly next: Next;
  readonly edition: Edition;
  readonly open: OpenRoom;
  readonly kept: string | null;
};

/** A page that was given a place says so when it looks again: without a cookie then, the browser keeps none. */
const mark = 'waits';

/** Whether a page of this address may only be sent to whose turn it is. */
export function isOfSale(url: string): boolean {
  return saleAddress(url.split('?')[0] ?? '') !== null;
}

/**
 * Stands in front of each edition's ticket sale that has a waiting room: lets in whose turn it is, and tells all others where they
 * stand. Where nobody waits, nobody sees it. Before everything that could answer such an address from memory.
 */
export function waitInFront(parts: WebParts): MiddlewareHandler {
  const front: Front = {
    parts,
    rooms: createWaitingRooms(parts.house),
    newPlaces: createRateBuckets({ burst: 40, perSecond: 0.5 }),
    styles: [...parts.staticFiles.keys()].filter((path) => /\/root-[\w-]+\.css$/.test(path)),
    cookies: placeCookies(parts.house.config.origin),
  };
  const editions = createEditionsInFront(parts.house);
  return async (c, next) => {
    const address = saleAddress(c.req.path);
    const open = address && (await front.rooms.look());
    if (!address || !open?.size) return next();
    const edition = await editions.find(address.slug, [...open.keys()]);
    const room = edition && open.get(edition.id);
    if (!room) return next();
    const kept = front.cookies.read(c, edition.id);
    const asked: Asked = { ...front, c, next, edition, open: room, kept };
    if (address.kind === 'sale') return atSale(asked);
    return address.kind === 'place' ? atPlace(asked) : atDraw(asked);
  };
}

/** The sale itself: its page and its form. */
async function atSale(asked: Asked): Promise<Response | undefined> {
  const { c, next, open, kept, rooms, newPlaces, cookies } = asked;
  const { method } = c.req;
  if (method === 'HEAD' && nobodyWaits(open.room)) {
    await next();
    return;
  }
  if (kept === null && new URL(c.req.url).searchParams.has(mark)) return page(asked, 'no-cookies');
  const from = limitKey(addressOf(c, asked.parts));
  const answer = await comeToRoom(rooms, open, {
    kept,
    reads: method === 'GET',
    mayTakePlace: () => method !== 'HEAD' && newPlaces.take(from).allowed,
  });
  if (answer.kind === 'pass') return goIn(asked, answer.keep);
  if (answer.kind === 'wait') return page(asked, answer);
  cookies.give(asked, answer.keep);
  if (method === 'POST') return page(asked, turn);
  c.header('Cache-Control', 'private, no-store');
  return c.redirect(saleItself(c), 303);
}

async function goIn(asked: Asked, keep: string | null): Promise<undefined> {
  const { c, next, open, kept, rooms, cookies } = asked;
  await next();
  c.header('Cache-Control', 'private, no-store');
  if (keep) cookies.give(asked, keep);
  // Whoever ordered is led on to the order, and is at the till no longer.
  if (c.req.method !== 'POST' || !leadsOn(c)) return;
  await leaveRoom(rooms, open, keep ?? kept);
  cookies.take(asked);
}

function say({ c, edition, open, rooms }: Asked, answer: Waiting | 'no-cookies'): Said {
  const reader = { locale: localeOf(c), edition, now: rooms.now(), chance: Math.random() };
  return sayWaiting(answer, open, reader);
}

function page(asked: Asked, answer: Waiting | 'no-cookies'): Response | Promise<Response> {
  const { c, edition, styles, parts, cookies } = asked;
  const said = say(asked, answer);
  const sent = c.req.method === 'POST';
  if (answer !== 'no-cookies' && answer.keep) cookies.give(asked, answer.keep);
  c.header('Cache-Control', 'private, no-store');
  const script = parts.scriptUrl('waiting-room');
  const html = waitingPage(said, { locale: localeOf(c), edition, styles, script, sent, sale: lookAgain(c) });
  if (said.kind !== 'too-many-places') return c.html(html, sent ? 409 : 200);
  c.header('Retry-After', String(said.seconds ?? 5));
  return c.html(html, 429);
}

/** Where a place stands, for the page's script; and giving it up. */
async function atPlace(asked: Asked): Promise<Response> {
  const { c, edition, open, kept, rooms, cookies } = asked;
  c.header('Cache-Control', 'private, no-store');
  if (c.req.method !== 'POST') {
    const said = say(asked, await lookAtPlace(rooms, open, kept));
    return c.json({ ...said, go: said.kind !== 'waiting' && said.kind !== 'early' });
  }
  const { act } = await c.req.parseBody();
  await leaveRoom(rooms, open, kept);
  cookies.take(asked);
  const home = `/${encodeURIComponent(edition.slug)}`;
  return c.redirect(act === 'anew' ? `${home}/tickets` : home, 303);
}

/** What the shuffle was made from, for everybody who wants to do it again. */
function atDraw({ c, next, open }: Asked): Response | Promise<undefined> {
  const { seed, present, rule } = open.room;
  if (!seed || !present) return next().then(() => undefined);
  return c.json({ opensAt: rule.opensAt, present, seed: seed.toString('hex') });
}

const turn: Waiting = {
  ...{ kind: 'wait', why: 'called', standing: null, pace: 1, arrivedAt: null, keep: null },
};

/** True where a form was taken and leads to another page than the sale's own. */
function leadsOn(c: Context): boolean {
  const to = c.res.headers.get('location');
  if (!to || c.res.status < 300 || c.res.status > 399) return false;
  return saleAddress(new URL(to, c.req.url).pathname)?.kind !== 'sale';
}

function saleItself(c: Context): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.delete(mark);
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}

function lookAgain(c: Context): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set(mark, '1');
  return `${pathname}?${searchParams}`;
}

/** The cookie of a place: out of reach of scripts, of this host alone, and one for each edition. */
function placeCookies(origin: string) {
  const isSecure = origin.startsWith('https:');
  const nameOf = (editionId: string) =>
    `${isSecure ? '__Host-' : ''}hallway_place_${editionId.replaceAll('-', '').slice(0, 12)}`;
  const about = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  const set = ({ c, open }: Asked, value: string, seconds: number) =>
    c.header('Set-Cookie', `${nameOf(open.room.editionId)}=${value}; ${about}; Max-Age=${seconds}`, {
      append: true,
    });
  return {
    read: (c: Context, editionId: string) => readCookies(c.req.raw).get(nameOf(editionId)) ?? null,
    give: (asked: Asked, value: string) => set(asked, value, 86_400),
    take: (asked: Asked) => set(asked, '', 0),
  };
}
