import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { LiveWord } from '../src/platform/live/event-text.ts';

/** One reader's stream, over however many connections, as a browser keeps it: it comes back with what it heard last. */
export type OpenStream = {
  readonly number: number;
  lastId: string | null;
  socket: Socket | null;
  /** Answers that were no stream. */
  refused: number;
  /** It comes back no more. */
  isOver: boolean;
};

export type Hear = (stream: OpenStream, word: LiveWord, at: number) => void;

export type StreamPlace = { readonly port: number; readonly slug: string; readonly headers?: string };

/** Addresses of this machine, so that one hall after the other comes, and no one of them meets the bound of an address. */
const addresses = 16;

/**
 * Opens a stream once: resolves to true when it said hello, to false if it ended before. `hear` is called with each word and the
 * `performance.now()` at which it came. Written on bare sockets and without a parser for heads, so that ten thousand of them do not
 * measure themselves.
 */
function openOnce(stream: OpenStream, place: StreamPlace, hear: Hear): Promise<boolean> {
  const { port, slug, headers = '' } = place;
  return new Promise((resolve) => {
    const localAddress = `127.0.1.${1 + (stream.number % addresses)}`;
    const socket = connect({ host: '127.0.0.1', port, localAddress, noDelay: true });
    stream.socket = socket;
    let text = '';
    let isHead = true;
    const known = stream.lastId === null ? '' : `Last-Event-ID: ${stream.lastId}\r\n`;
    const request = `GET /${slug}/live HTTP/1.1\r\nHost: localhost:${port}\r\nAccept: text/event-stream\r\n${headers}${known}\r\n`;
    socket.once('connect', () => socket.write(request));
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
      if (isHead) {
        const head = text.indexOf('\r\n\r\n');
        if (head < 0) return;
        if (!text.startsWith('HTTP/1.1 200')) {
          stream.refused += 1;
          socket.destroy();
          return;
        }
        text = text.slice(head + 4);
        isHead = false;
      }
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const word = readWord(stream, text.slice(0, end));
        text = text.slice(end + 2);
        if (!word) continue;
        hear(stream, word, performance.now());
        if (word.kind === 'hello' || word.kind === 'resync') resolve(true);
      }
    });
    socket.once('error', () => undefined);
    socket.once('close', () => {
      stream.socket = null;
      resolve(false);
      if (!stream.isOver) void comeBack(stream, place, hear);
    });
  });
}

/** As a browser does: after a while, with what it heard last. */
async function comeBack(stream: OpenStream, place: StreamPlace, hear: Hear): Promise<void> {
  await wait(200 + Math.random() * 1_500);
  if (!stream.isOver) await openOnce(stream, place, hear);
}

function readWord(stream: OpenStream, event: string): LiveWord | null {
  let word: LiveWord | null = null;
  for (const line of event.split('\n')) {
    if (line.startsWith('id: ')) stream.lastId = line.slice(4);
    if (line.startsWith('data: ')) word = JSON.parse(line.slice(6));
  }
  return word;
}

/** Opens so many streams, some at a time. Each comes back when it is cut, until `isOver`. */
export async function openStreams(
  count: number,
  place: StreamPlace,
  hear: Hear,
): Promise<readonly OpenStream[]> {
  const streams = Array.from(
    { length: count },
    (_, number): OpenStream => ({ number, lastId: null, socket: null, refused: 0, isOver: false }),
  );
  let next = 0;
  const open = async () => {
    for (let stream = streams[next++]; stream; stream = streams[next++]) await openOnce(stream, place, hear);
  };
  await Promise.all(Array.from({ length: 64 }, open));
  return streams;
}

export function closeStreams(streams: readonly OpenStream[]): void {
  for (const stream of streams) {
    stream.isOver = true;
    stream.socket?.destroy();
  }
}
