import { connect, type Socket } from 'node:net';
import { createReader } from './load.ts';

/** What became of one request; times are milliseconds of `performance.now()`. */
export type Sent = {
  /** When it was due, which in an open load is before it was sent where the senders could not keep up. */
  readonly due: number;
  readonly sent: number;
  readonly answered: number;
  /** 0: the connection broke. */
  readonly status: number;
  readonly head: string;
};

/** A request as it goes over the wire. */
export type Wire = string | Buffer;

export type Plan = {
  readonly host: string;
  /** In turn for each connection: the load is spread over processes. */
  readonly ports: readonly number[];
  readonly connections: number;
  /** The next request; `null`: there is none any more. */
  next(): Wire | null;
  /** When the n-th request is due, in milliseconds from the start; left out, each connection sends as soon as it was answered. */
  dueAt?(n: number): number;
};

/**
 * Sends requests over kept-open connections, each waiting for its answer before it sends the next. With `dueAt` the load is open: requests
 * come when they come, whether or not the ones before were answered, and wait for a free connection.
 */
export async function sendAll(plan: Plan): Promise<Sent[]> {
  const all: Sent[] = [];
  const started = performance.now();
  let count = 0;
  const take = () => {
    const wire = plan.next();
    if (wire === null) return null;
    const due = plan.dueAt ? started + plan.dueAt(count) : performance.now();
    count += 1;
    return { wire, due };
  };
  await Promise.all(
    Array.from({ length: plan.connections }, (_, n) => {
      const port = plan.ports[n % plan.ports.length] ?? 80;
      return useConnection({ host: plan.host, port }, take, all);
    }),
  );
  return all;
}

type Due = { readonly wire: Wire; readonly due: number };

/** One connection until nothing is left; a broken one is opened anew, as a browser does. */
async function useConnection(
  at: { readonly host: string; readonly port: number },
  take: () => Due | null,
  all: Sent[],
): Promise<void> {
  let socket: Socket | null = null;
  for (let request = take(); request; request = take()) {
    const early = request.due - performance.now();
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
    socket = socket && !socket.destroyed ? socket : await open(at);
    const sent = performance.now();
    const { status, head } = socket ? await ask(socket, request.wire) : { status: 0, head: '' };
    all.push({ due: request.due, sent, answered: performance.now(), status, head });
    if (status === 0 || /\r\nconnection: *close/i.test(head)) socket?.destroy();
  }
  socket?.destroy();
}

function open(at: { readonly host: string; readonly port: number }): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect({ ...at, noDelay: true });
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
}

function ask(socket: Socket, wire: Wire): Promise<{ readonly status: number; readonly head: string }> {
  return new Promise((resolve) => {
    const reader = createReader();
    const end = (answer: { readonly status: number; readonly head: string }) => {
      socket.off('data', onData).off('close', onClose).off('error', onClose);
      resolve(answer);
    };
    const onClose = () => end({ status: 0, head: '' });
    const onData = (chunk: Buffer) => {
      const answer = reader(chunk);
      if (answer) end(answer);
    };
    socket.on('data', onData).once('close', onClose).once('error', onClose);
    socket.write(wire);
  });
}
