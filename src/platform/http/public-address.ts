import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

export type ResolvedAddress = { readonly address: string; readonly family: number };

/** How names become addresses and which addresses may be reached; only tests hand in another one. */
export type Reach = {
  resolve(name: string): Promise<readonly ResolvedAddress[]>;
  allows(address: string): boolean;
};

/** The internet, without the machine itself, its neighbours and its cloud's inner addresses. */
export const publicReach: Reach = {
  resolve: (name) => systemLookup(name, { all: true, verbatim: true }),
  allows: isPublicAddress,
};

/** The name leads to an address that must not be reached from here. */
export class PrivateAddress extends Error {}

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** True for an address of the public internet; false for every special range, also where IPv6 wraps an IPv4 address. */
export function isPublicAddress(text: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text).range() === 'unicast';
  if (!ipaddr.IPv6.isValid(text)) return false;
  const address = ipaddr.IPv6.parse(text);
  return address.match(globalUnicast) && address.range() === 'unicast';
}

/** A `lookup` for sockets: the addresses that were checked are the ones connected to, so a name cannot change in between. */
export function checkedLookup(reach: Reach): LookupFunction {
  return (name, options, answer) => {
    reach
      .resolve(name)
      .then((addresses) => {
        const [first] = addresses;
        if (!first) throw new Error(`${name} has no address`);
        if (!addresses.every(({ address }) => reach.allows(address))) throw new PrivateAddress();
        if (options.all) answer(null, [...addresses]);
        else answer(null, first.address, first.family);
      })
      .catch((error: NodeJS.ErrnoException) => answer(error, ''));
  };
}
