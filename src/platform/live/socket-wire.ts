import type { Socket } from 'node:net';
import type { Wire } from './live-channel.ts';

/** A page that has not read so many bytes is gone, or comes back better by a new stream. */
const mostUnread = 16 * 1024;

/** The way to a page over its connection, which is this stream's alone. */
export function socketWire(socket: Socket): Wire {
  return {
    send(bytes) {
      if (socket.writableLength > mostUnread) socket.destroy();
      else if (!socket.destroyed) socket.write(bytes);
    },
    end() {
      if (socket.writableLength > 0) socket.destroy();
      else socket.destroySoon();
    },
    onEnd: (ended) => socket.once('close', ended),
  };
}
