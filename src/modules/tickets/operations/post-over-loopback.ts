import type { Config } from '../../../platform/config.ts';
import type { PostMessage } from './act-on-stand-in.ts';

/** Sends the stand-in's messages as the card company would, to this process's own address and no other. */
export function postOverLoopback({ port, host }: Pick<Config, 'port' | 'host'>): PostMessage {
  const name = ['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return async (raw, signature) => {
    try {
      const answer = await fetch(`http://${name}:${port}/webhooks/stripe`, {
        method: 'POST',
        body: raw,
        headers: { 'content-type': 'application/json', 'stripe-signature': signature },
        signal: AbortSignal.timeout(10_000),
      });
      return answer.status;
    } catch {
      // Said by 0: nobody answered. The message stays and can be sent again.
      return 0;
    }
  };
}
