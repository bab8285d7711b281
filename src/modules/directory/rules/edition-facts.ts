import { isWebLink } from '../../../kernel/links.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import type { Edition } from './edition.ts';

export type EditionDetailsCode =
  | 'link-not-usable'
  | 'coordinates-not-readable'
  | 'text-too-long'
  | 'call-closes-before-it-opens'
  | 'channel-without-name'
  | 'too-many-channels';

const longestLine = 200;
const longestText = 20_000;
const mostChannels = 20;

/** The first thing wrong with what an edition says of itself beside its name, address and dates, and in which field. */
export function editionDetailsProblem(facts: Edition): { code: EditionDetailsCode; field: string } | null {
  return linkProblem(facts) ?? placeProblem(facts) ?? textProblem(facts) ?? dateProblem(facts);
}

function linkProblem(facts: Edition): { code: EditionDetailsCode; field: string } | null {
  if (facts.website && !isWebAddress(facts.website)) return { code: 'link-not-usable', field: 'website' };
  if (facts.channels.length > mostChannels) return { code: 'too-many-channels', field: 'channels' };
  for (const channel of facts.channels) {
    if (!channel.label.trim()) return { code: 'channel-without-name', field: 'channels' };
    if (!isWebAddress(channel.url) && !/^mailto:[^\s@]+@[^\s@]+$/.test(channel.url))
      return { code: 'link-not-usable', field: 'channels' };
  }
  return null;
}

function placeProblem(facts: Edition): { code: EditionDetailsCode; field: string } | null {
  const { latitude, longitude } = facts;
  if ((latitude === null) !== (longitude === null)) {
    return { code: 'coordinates-not-readable', field: latitude === null ? 'latitude' : 'longitude' };
  }
  if (latitude !== null && !(Math.abs(latitude) <= 90))
    return { code: 'coordinates-not-readable', field: 'latitude' };
  if (longitude !== null && !(Math.abs(longitude) <= 180))
    return { code: 'coordinates-not-readable', field: 'longitude' };
  return null;
}

function textProblem(facts: Edition): { code: EditionDetailsCode; field: string } | null {
  for (const field of ['name', 'venueName', 'address', 'city', 'country'] as const) {
    if ((facts[field]?.length ?? 0) > longestLine) return { code: 'text-too-long', field };
  }
  if (isLonger(facts.tagline, longestLine)) return { code: 'text-too-long', field: 'tagline' };
  for (const field of ['about', 'forWhom', 'takePart'] as const) {
    if (isLonger(facts[field], longestText)) return { code: 'text-too-long', field };
  }
  return null;
}

function dateProblem(facts: Edition): { code: EditionDetailsCode; field: string } | null {
  const { callOpensAt, callClosesAt } = facts;
  return callOpensAt && callClosesAt && callClosesAt < callOpensAt
    ? { code: 'call-closes-before-it-opens', field: 'callClosesAt' }
    : null;
}

function isLonger(text: LocalisedText, limit: number): boolean {
  return Object.values(text).some((one) => (one?.length ?? 0) > limit);
}

/** True for an address that a browser may follow from a page of ours. */
export function isWebAddress(text: string): boolean {
  return text.length <= 500 && isWebLink(text);
}
