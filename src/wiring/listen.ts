import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { CannotStart, type Config } from '../platform/config.ts';
import type { Web } from './web.ts';

/** So many connections may wait to be taken; of a hall that is told of something, thousands come within a second. The system may allow fewer. */
const backlog = 8_192;

/** Serves the application on the configured port, `before` it what development adds; a taken port is one clear sentence. */
export function listen(
  web: Pick<Web, 'fetch' | 'quick' | 'close'>,
  config: Pick<Config, 'port' | 'host'>,
  before?: (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void,
): Promise<{ port: number; close: () => Promise<void> }> {
  const whole = getRequestListener(web.fetch);
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (!web.quick(incoming, outgoing)) void whole(incoming, outgoing);
  };
  const server = createServer((incoming, outgoing) => {
    if (before) before(incoming, outgoing, () => answer(incoming, outgoing));
    else answer(incoming, outgoing);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, config)));
    server.listen({ port: config.port, host: config.host, backlog }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : config.port;
      resolve({
        port,
        close: () => {
          web.close();
          return closeServer(server);
        },
      });
    });
  });
}

function cannotListen(error: NodeJS.ErrnoException, { port, host }: Pick<Config, 'port' | 'host'>): Error {
  if (error.code === 'EADDRINUSE') {
    return new CannotStart(
      `Port ${port} is taken by another program; stop that one, or set PORT to a free port.`,
    );
  }
  if (error.code === 'EACCES') {
    return new CannotStart(
      `Port ${port} needs more rights than this user has; set PORT to a port from 1024 on.`,
    );
  }
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? '')) {
    return new CannotStart(`The setting HOST must be an address of this machine; ${host} is none.`);
  }
  return error;
}

/** Takes nothing new, lets what is under way end, and drops what idles. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  });
}
