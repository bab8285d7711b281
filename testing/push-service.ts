import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSafeFetch, type SafeFetch } from '../src/platform/http/safe-fetch.ts';

/** What arrived at a device, opened with its own key. */
export type Arrived = {
  readonly payload: Readonly<Record<string, string>>;
  readonly ttl: number;
  readonly urgency: string | undefined;
  /** The public key that signed it. */
  readonly key: string;
};

/** A browser with keys of its own, subscribed at the stand-in. */
export type StandInDevice = {
  readonly subscription: { readonly endpoint: string; readonly p256dh: string; readonly auth: string };
  readonly arrived: Arrived[];
  /** What the service answers for this device from now on; with seconds for `Retry-After`. */
  answer(status: number, retryAfter?: number): void;
};

export type PushService = {
  subscribe(): StandInDevice;
  /** Reaches the stand-in under the address that devices have. */
  readonly fetch: SafeFetch;
  /** Requests that it would not take: unsigned, wrongly sealed, without a lifetime. */
  readonly wrong: string[];
  close(): Promise<void>;
};

const origin = 'https://push.example.org';
type Known = {
  readonly device: StandInDevice;
  readonly open: (body: Buffer) => string;
  status: number;
  retryAfter?: number;
};

/** A push service on this machine as RFC 8030 says, which opens what is sealed by RFC 8291 and checks signatures by RFC 8292. */
export async function startPushService(): Promise<PushService> {
  const known = new Map<string, Known>();
  const wrong: string[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const device = known.get(request.url ?? '');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (!device) return response.writeHead(404).end();
    if (device.status !== 201) {
      const { retryAfter } = device;
      return response.writeHead(device.status, retryAfter ? { 'Retry-After': String(retryAfter) } : {}).end();
    }
    const { headers, method } = request;
    if (
      method !== 'POST' ||
      headers['content-encoding'] !== 'aes128gcm' ||
      !/^\d+$/.test(String(headers.ttl))
    ) {
      wrong.push(`${method} ${headers['content-encoding']} ttl ${headers.ttl}`);
      return response.writeHead(400).end();
    }
    const body = Buffer.concat(chunks);
    if (body.length > 4096) wrong.push(`${body.length} bytes`);
    const key = signedBy(String(headers.authorization));
    if (!key) {
      wrong.push(`signature ${headers.authorization}`);
      return response.writeHead(403).end();
    }
    const urgency = headers.urgency as string | undefined;
    device.device.arrived.push({
      payload: JSON.parse(device.open(body)),
      ttl: Number(headers.ttl),
      urgency,
      key,
    });
    return response.writeHead(201, { Location: `${origin}/m/${randomBytes(8).toString('hex')}` }).end();
  };
  const server = createServer((request, response) => {
    take(request, response).catch((error: unknown) => {
      wrong.push(String(error));
      response.writeHead(400).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const local = createSafeFetch({
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    allows: () => true,
  });
  return {
    wrong,
    fetch: (url, options) => local(url.replace(origin, `http://push.test:${port}`), options),
    subscribe() {
      const path = `/p/${randomBytes(16).toString('base64url')}`;
      const { open, p256dh, auth } = aBrowser();
      const device: StandInDevice = {
        subscription: { endpoint: `${origin}${path}`, p256dh, auth },
        arrived: [],
        answer(status, retryAfter) {
          Object.assign(entry, { status, retryAfter });
        },
      };
      const entry: Known = { device, open, status: 201 };
      known.set(path, entry);
      return device;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** The public key by which a request is signed for this service and not for longer than a day; `null` if it is not. */
function signedBy(authorization: string): string | null {
  const [, head, claims, signature, key] =
    /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  if (!head || !claims || !signature || !key) return null;
  const point = Buffer.from(key, 'base64url');
  const part = (from: number, to: number) => point.subarray(from, to).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: part(1, 33), y: part(33, 65) };
  const isOurs = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const seconds = Date.now() / 1000;
  const isGood = aud === origin && exp > seconds && exp <= seconds + 86_400 && /^(mailto:|https:)/.test(sub);
  return isOurs && isGood ? key : null;
}

/** Keys as a browser makes them, and how it opens what is sealed for it (RFC 8291 §3.4, RFC 8188 §2). */
function aBrowser() {
  const keys = createECDH('prime256v1');
  const own = keys.generateKeys();
  const secret = randomBytes(16);
  const open = (body: Buffer): string => {
    const salt = body.subarray(0, 16);
    const idLength = body.readUInt8(20);
    const sender = body.subarray(21, 21 + idLength);
    const sealed = body.subarray(21 + idLength);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, sender]);
    const shared = Buffer.from(hkdfSync('sha256', keys.computeSecret(sender), secret, info, 32));
    const derive = (name: string, length: number) =>
      Buffer.from(hkdfSync('sha256', shared, salt, Buffer.from(`Content-Encoding: ${name}\0`), length));
    const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    // What follows the last record's mark is padding.
    return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
  };
  return { open, p256dh: own.toString('base64url'), auth: secret.toString('base64url') };
}
