import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type MailServer = {
  /** What arrived: to whom, and the whole message. */
  readonly received: { readonly to: readonly string[]; readonly raw: string }[];
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
};

/** A real mail server on this machine that takes every letter and refuses whoever is named `nobody`. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const received: { to: string[]; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _, answer) {
      const unknown = Object.assign(new Error('No such person here'), { responseCode: 550 });
      answer(address.startsWith('nobody@') ? unknown : null);
    },
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, raw: Buffer.concat(chunks).toString('utf8') });
        answer();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const address = server.server.address() as AddressInfo;
  return {
    received,
    port: address.port,
    url: `smtp://127.0.0.1:${address.port}`,
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
}
