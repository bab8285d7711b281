import { connect } from 'node:net';
import { percentile } from './measure.ts';

export type Load = {
  /** Answers a second. */
  readonly rps: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers that were not 2xx, and connections that broke. */
  readonly failed: number;
};

type Tally = { answers: number; failed: number; readonly times: number[] };

const connections = 32;
const headEnd = Buffer.from('\r\n\r\n');

/**
 * Asks an address over 32 kept-open connections for so many seconds, one request at a time on each. Written on bare sockets: it reads
 * a head and counts a body's bytes, no more. A client that parses whole answers in JavaScript spends more on a page than the server
 * does, and so measures itself.
 */
export async function load(
  url: string,
  seconds: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Load> {
  const tally: Tally = { answers: 0, failed: 0, times: [] };
  const started = performance.now();
  const until = started + seconds * 1000;
  const request = requestFor(new URL(url), headers);
  await Promise.all(Array.from({ length: connections }, () => askUntil(new URL(url), request, until, tally)));
  return {
    rps: tally.answers / ((performance.now() - started) / 1000),
    p50Ms: percentile(tally.times, 0.5),
    p99Ms: percentile(tally.times, 0.99),
    failed: tally.failed,
  };
}

function requestFor(url: URL, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\n${lines.join('')}\r\n`;
}

/** One connection: asks, waits for the whole answer, asks again. A broken one counts as a failure and ends. */
function askUntil(url: URL, request: string, until: number, tally: Tally): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port: Number(url.port || 80), noDelay: true });
    const reader = createReader();
    let asked = 0;
    const ask = () => {
      asked = performance.now();
      socket.write(request);
    };
    const end = (failed: boolean) => {
      if (failed) tally.failed += 1;
      socket.destroy();
      resolve();
    };
    socket.once('connect', ask);
    socket.once('error', () => end(true));
    socket.on('data', (chunk) => {
      const answer = reader(chunk);
      if (answer === null) return;
      const { status } = answer;
      const now = performance.now();
      tally.answers += 1;
      tally.times.push(now - asked);
      if (status < 200 || status > 299) tally.failed += 1;
      if (now >= until) end(false);
      else ask();
    });
    socket.once('close', () => resolve());
  });
}

/** One answer, without its body. */
export type AnswerHead = { readonly status: number; readonly head: string };

const lastChunk = Buffer.from('0\r\n\r\n');

/** Reads answers with a Content-Length, in chunks, or without a body; gives the head when one is whole, `null` before. */
export function createReader(): (chunk: Buffer) => AnswerHead | null {
  let waiting: Buffer | null = null;
  let answer: AnswerHead | null = null;
  let missing = 0;
  let isChunked = false;
  const whole = () => {
    const done = answer;
    answer = null;
    return done;
  };
  return (chunk) => {
    let body = chunk;
    if (!answer) {
      waiting = waiting ? Buffer.concat([waiting, chunk]) : chunk;
      const at = waiting.indexOf(headEnd);
      if (at < 0) return null;
      const head = waiting.toString('latin1', 0, at);
      answer = { head, status: Number(head.slice(9, 12)) };
      isChunked = /\r\ntransfer-encoding: *chunked/i.test(head);
      const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
      if (length === undefined && !isChunked && !hasNoBody(answer.status))
        throw new Error('The load cannot tell where this answer ends.');
      missing = Number(length ?? 0);
      body = waiting.subarray(at + headEnd.length);
      waiting = null;
    }
    if (isChunked) return body.subarray(-lastChunk.length).equals(lastChunk) ? whole() : null;
    missing -= body.length;
    return missing > 0 ? null : whole();
  };
}

function hasNoBody(status: number): boolean {
  return status === 204 || status === 304;
}
