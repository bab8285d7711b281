import { connect, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { socketWire } from './socket-wire.ts';

async function ends(): Promise<{ readonly server: Socket; readonly page: Socket }> {
  const listening = createServer().listen(0, '127.0.0.1');
  const accepted = new Promise<Socket>((resolve) => listening.once('connection', resolve));
  await new Promise((resolve) => listening.once('listening', resolve));
  const address = listening.address();
  const page = connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1');
  const server = await accepted;
  onTestFinished(() => {
    page.destroy();
    server.destroy();
    listening.close();
  });
  return { server, page };
}

test('a page that does not read is let go, and told nothing any more', async () => {
  const { server } = await ends();
  const wire = socketWire(server);
  const ended = vi.fn();
  wire.onEnd(ended);
  // As if the network took nothing.
  server.cork();
  const bytes = Buffer.alloc(6_000);
  for (let sent = 0; sent < 3; sent += 1) wire.send(bytes);
  expect(server.destroyed).toBe(false);
  wire.send(bytes);
  wire.send(bytes);
  expect([server.destroyed, server.writableLength]).toEqual([true, 18_000]);
  await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
});

test('an end comes after what was said, and at once where nobody reads', async () => {
  const { server, page } = await ends();
  const heard: string[] = [];
  page.on('data', (bytes) => heard.push(String(bytes)));
  const closed = new Promise((resolve) => page.once('close', resolve));
  const wire = socketWire(server);
  wire.send(Buffer.from('last words'));
  await vi.waitFor(() => expect(server.writableLength).toBe(0));
  wire.end();
  await closed;
  expect(heard.join('')).toBe('last words');

  const stalled = (await ends()).server;
  stalled.cork();
  socketWire(stalled).send(Buffer.from('unheard'));
  socketWire(stalled).end();
  expect(stalled.destroyed).toBe(true);
});
