import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { CannotStart, type Config } from '../platform/config.ts';
import type { Web } from './web.ts';

/** Serves the application on the configured port; a taken port is one clear sentence. */
export function listen(
  web: Pick<Web, 'fetch' | 'quick'>,
  config: Pick<Config, 'port' | 'host'>,
): Promise<{ port: number; close: () => Promise<void> }> {
  const whole = getRequestListener(web.fetch);
  const server = createServer((incoming, outgoing) => {
    if (!web.quick(incoming, outgoing)) void whole(incoming, outgoing);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, config.port)));
    server.listen(config.port, config.host, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : config.port;
      resolve({ port, close: () => closeServer(server) });
    });
  });
}

function cannotListen(error: NodeJS.ErrnoException, port: number): Error {
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
