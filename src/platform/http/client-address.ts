import ipaddr from 'ipaddr.js';
import { CannotStart } from '../config.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
/** Whose forwarded headers are believed; made by `readProxies`. */
export type TrustedProxies = readonly (readonly [Address, number])[];

/** Reads addresses and ranges (`10.0.0.0/8`, `::1`); throws `CannotStart` that names the first wrong one. */
export function readProxies(entries: readonly string[]): TrustedProxies {
  return entries.map((entry) => {
    const [text = '', bits, ...more] = entry.split('/');
    const address = readAddress(text);
    const longest = address?.kind() === 'ipv4' ? 32 : 128;
    const length = bits === undefined ? longest : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
    if (!address || more.length > 0 || length < 0 || length > longest) {
      throw new CannotStart(
        `The setting TRUSTED_PROXIES must hold addresses or ranges; ${entry} is neither.`,
      );
    }
    return [address, length] as const;
  });
}

/**
 * The address of whoever asks, in its shortest form: the socket's, or, where that is a trusted proxy, the right-most forwarded one
 * that is not. What stands further left was written by a stranger. `unknown` for a socket without an address.
 */
export function clientAddress(
  socketAddress: string | undefined,
  headers: Pick<Headers, 'get'>,
  proxies: TrustedProxies,
): string {
  const socket = readAddress(socketAddress ?? '');
  if (!socket) return 'unknown';
  if (!isTrusted(socket, proxies)) return socket.toString();
  const chains = [forwardedFor(headers.get('x-forwarded-for')), forwarded(headers.get('forwarded'))];
  const found = chains.filter((chain) => chain !== null).map((chain) => nearest(socket, chain, proxies));
  const [first = socket.toString(), second = first] = found;
  // A proxy writes one of the two headers and may pass the other on as the stranger wrote it; which, we cannot know.
  return first === second ? first : socket.toString();
}

/** The key for limits: an IPv4 address, or the /64 of an IPv6 address, since one household or server has all of it. */
export function limitKey(address: string): string {
  const parsed = readAddress(address);
  if (!parsed || parsed.kind() === 'ipv4') return address;
  const network = parsed.toByteArray().map((byte, index) => (index < 8 ? byte : 0));
  return `${ipaddr.fromByteArray(network).toString()}/64`;
}

function nearest(socket: Address, chain: readonly string[], proxies: TrustedProxies): string {
  let known = socket;
  for (const hop of chain.toReversed()) {
    const address = readAddress(hop);
    if (!address) break;
    known = address;
    if (!isTrusted(address, proxies)) break;
  }
  return known.toString();
}

function forwardedFor(header: string | null): string[] | null {
  return header === null ? null : header.split(',').map(withoutPort);
}

/** RFC 7239: `for=192.0.2.60;proto=http, for="[2001:db8::1]:4711"`. */
function forwarded(header: string | null): string[] | null {
  if (header === null) return null;
  return header.split(',').map((hop) => {
    const value = /(?:^|;)\s*for\s*=\s*("[^"]*"|[^;\s]*)/i.exec(hop)?.[1] ?? '';
    return withoutPort(value.replaceAll('"', ''));
  });
}

function withoutPort(text: string): string {
  const trimmed = text.trim();
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(trimmed)?.[1];
  if (bracketed !== undefined) return bracketed;
  return /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/.exec(trimmed)?.[1] ?? trimmed;
}

function readAddress(text: string): Address | null {
  const bare = text.replace(/%[\w.-]+$/, '');
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return ipaddr.IPv4.parse(bare);
  if (!ipaddr.IPv6.isValid(bare)) return null;
  const address = ipaddr.IPv6.parse(bare);
  return address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

function isTrusted(address: Address, proxies: TrustedProxies): boolean {
  return proxies.some(([network, bits]) => address.kind() === network.kind() && address.match(network, bits));
}
