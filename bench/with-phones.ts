import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import type { LiveWord } from '../src/platform/live/event-text.ts';
import { type OpenStream, openStreams, type StreamPlace } from './with-streams.ts';

/** A release that phones should show: its number, and the name of the room to which it moves the session, in which nothing else is. */
export type Expected = { readonly number: number; readonly room: string };

export type Phones = {
  readonly streams: readonly OpenStream[];
  /** When each phone showed the expected release, by `performance.now()`; 0: not yet. */
  readonly shownAt: Float64Array;
  /** Pages that came without it, though the phone had been told. */
  wrong(): number;
  expect(release: Expected): void;
};

type Answer = { readonly etag: string; readonly body: Buffer };

/**
 * So many phones, each with a stream and the page that it shows: half of them the schedule, the others the session that is moved. Told of a
 * release they ask for that page anew, spread as they are told, as the site's script does (src/enhance/next-release.ts), and look for the room.
 */
export async function openPhones(count: number, place: StreamPlace, session: string): Promise<Phones> {
  const shownAt = new Float64Array(count);
  const known = new Map<string, boolean>();
  const asking = new Set<number>();
  let expected: Expected | null = null;
  let wrong = 0;
  const pathOf = (number: number) =>
    `/${place.slug}/${number % 2 === 0 ? 'schedule' : `sessions/${session}`}`;
  const look = async (number: number, within: number) => {
    const release = expected;
    if (!release || shownAt[number] !== 0 || asking.has(number)) return;
    asking.add(number);
    await wait(Math.random() * within);
    const path = pathOf(number);
    for (let times = 0; shownAt[number] === 0 && times < 20; times += 1) {
      const answer = await ask(place.port, path).catch(() => null);
      // A page of many phones is read once.
      const key = answer && `${release.number} ${path} ${answer.etag}`;
      if (answer && key && !known.has(key)) known.set(key, shows(answer.body, release));
      if (key && known.get(key)) shownAt[number] = performance.now();
      else {
        if (answer) wrong += 1;
        await wait(500);
      }
    }
    asking.delete(number);
  };
  const hear = ({ number }: OpenStream, { kind, of, within }: LiveWord) => {
    const tells = kind === 'release' || kind === 'hello' || kind === 'beat' || kind === 'resync';
    if (tells && expected && Number(of) >= expected.number) void look(number, within);
  };
  // As on a phone, the page comes before its stream.
  for (let number = 0; number < count; number += 50)
    await Promise.all(
      Array.from({ length: Math.min(50, count - number) }, (_, n) => ask(place.port, pathOf(number + n))),
    );
  const streams = await openStreams(count, place, hear);
  return {
    ...{ streams, shownAt, wrong: () => wrong },
    expect(release) {
      shownAt.fill(0);
      wrong = 0;
      expected = release;
    },
  };
}

/** Whether it is this release's page, and the room stands in it. */
function shows(body: Buffer, { number, room }: Expected): boolean {
  const html = brotliDecompressSync(body).toString();
  return html.includes(`data-release="${number}"`) && html.includes(room);
}

/** Asks for a page over a connection of its own. */
function ask(port: number, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    const request = `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept: text/html\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n`;
    socket.once('connect', () => socket.write(request));
    socket.on('data', (bytes) => parts.push(bytes));
    socket.once('error', reject);
    socket.once('end', () => {
      const all = Buffer.concat(parts);
      const end = all.indexOf('\r\n\r\n');
      const head = all.toString('latin1', 0, Math.max(0, end));
      const etag = /\r\netag: *(\S+)/i.exec(head)?.[1] ?? '';
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? -1);
      const body = all.subarray(end + 4);
      if (head.startsWith('HTTP/1.1 200') && body.length === length) resolve({ etag, body });
      else reject(new Error(head.split('\r\n')[0]));
      socket.destroy();
    });
  });
}
