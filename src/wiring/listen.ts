import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { CannotStart, type Config } from '../platform/config.ts';

/** Serves the app on the configured port; a taken port is one clear sentence. */
export function listen(app: Hono, config: Config): Promise<{ port: number; close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, (info) => {
      resolve({ port: info.port, close: () => closeServer(server as Server) });
    }) as Server;
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new CannotStart(
            `Port ${config.port} is taken by another program; stop that one, or set PORT to a free port.`,
          ),
        );
      } else if (error.code === 'EACCES') {
        reject(
          new CannotStart(
            `Port ${config.port} needs more rights than this user has; set PORT to a port from 1024 on.`,
          ),
        );
      } else reject(error);
    });
  });
}

/** Takes nothing new, lets what is under way end, and drops what idles. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  });
}
