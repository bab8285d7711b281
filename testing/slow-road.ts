import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A way to a server on which everything can be held up, as on overloaded Wi-Fi: connections stand, and nothing comes. */
export type SlowRoad = {
  readonly origin: string;
  hold(): void;
  /** Lets go what was held up, and all that comes. */
  release(): void;
  close(): void;
};

/** Opens a way to the server at `to` on a free port of this machine. */
export async function slowRoad(to: string): Promise<SlowRoad> {
  const held: (() => void)[] = [];
  let isHeld = false;
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url = '/' } = incoming;
    const send = () => {
      const onward = request(
        new URL(url, to),
        { method, headers: { ...headers, host: new URL(to).host } },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      onward.on('error', () => outgoing.destroy());
      outgoing.on('close', () => onward.destroy());
      incoming.pipe(onward);
    };
    if (isHeld) held.push(send);
    else send();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    hold() {
      isHeld = true;
    },
    release() {
      isHeld = false;
      for (const send of held.splice(0)) send();
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
