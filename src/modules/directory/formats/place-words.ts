import { type Countries, isCountryCode } from './countries.ts';

/** Where an edition is, as far as its words say. */
export type PlaceWords = {
  readonly venueName: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly country: string | null;
  /** Nothing but the network, or the network beside a place. */
  readonly online: 'only' | 'too' | null;
  /** The word that should be a country and is none. */
  readonly unknownCountry: string | null;
};

const nowhere: PlaceWords = {
  venueName: null,
  city: null,
  region: null,
  country: null,
  online: null,
  unknownCountry: null,
};

const americanStates: ReadonlySet<string> = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI ' +
    'SC SD TN TX UT VT VA WA WV WI WY DC'
  ).split(' '),
);

const onlineWords =
  /^(?:online|virtual(?:ly)?|remote(?:ly)?|internet|on-?line|worldwide|everywhere|web)(?: (?:event|only|conference))?$/i;

/** True for a word that stands where a place should and means the network. */
export function isOnlineWord(text: string): boolean {
  return onlineWords.test(text.trim());
}

/** "Dallas, TX" is a city and its region; so is "Falmouth, Cornwall". */
export function readCity(text: string | null): {
  readonly city: string | null;
  readonly region: string | null;
} {
  const [city = '', ...regions] = (text ?? '').replace(/\s*\([^)]*\)/g, '').split(/\s*,\s*/);
  return { city: city.trim() || null, region: regions.join(', ').trim() || null };
}

/** "Vilnius, Lithuania", "Austin, TX, United States", "Academia Sinica, Taipei, Taiwan", "Online & Copenhagen, Denmark". */
export function readPlace(text: string | null, countries: Countries): PlaceWords {
  if (text === null) return nowhere;
  if (isOnlineWord(text)) return { ...nowhere, online: 'only' };
  const [, before = '', withPlace] = /^(\S+)\s*(?:&|\+|\/|and)\s*(.+)$/i.exec(text) ?? [];
  const [, placeThen, after = ''] = /^(.+?)\s*(?:&|\+|\/|,|\band\b)\s*(\S+)$/i.exec(text) ?? [];
  if (withPlace && isOnlineWord(before)) return { ...readPlace(withPlace, countries), online: 'too' };
  if (placeThen && isOnlineWord(after)) return { ...readPlace(placeThen, countries), online: 'too' };
  return readParts(text.split(/\s*[,\n]\s*/).filter(Boolean), countries);
}

function readParts(parts: readonly string[], countries: Countries): PlaceWords {
  const last = parts.at(-1) ?? '';
  const rest = parts.slice(0, -1);
  // "OH USA": a region and a country that nobody parted.
  const [, state, land] = /^([A-Z]{2,3}) (.+)$/.exec(last) ?? [];
  if (state && land && countries(land)) return placed([...rest, state], countries(land), null);
  if (americanStates.has(last) && rest.length > 0 && !countries(last))
    return placed([...rest, last], 'US', null);
  const country = countries(last) ?? (isCountryCode(last) ? last : null);
  if (country && rest.length > 0) return placed(rest, country, null);
  if (country) return placed([last], country, null);
  // Nobody knows the last word as a country: of few words the first is a city, of many the whole is an address.
  const first = cityIn(parts[0] ?? '');
  return parts.length <= 2 && first && !/\d/.test(first) && first.split(' ').length <= 3
    ? { ...nowhere, city: first, unknownCountry: last }
    : { ...nowhere, venueName: parts.join(', ') || null, unknownCountry: last || null };
}

/** The parts before the country: venue, city, region. */
function placed(parts: readonly string[], country: string | null, unknownCountry: string | null): PlaceWords {
  const named = parts.map((part) => part.trim()).filter(Boolean);
  const last = named.at(-1) ?? '';
  const isRegion = named.length > 1 && /^[A-Z]{2,3}$/.test(last);
  const region = isRegion ? last : null;
  const city = cityIn(named.at(isRegion ? -2 : -1) ?? '');
  const venue = named.slice(0, isRegion ? -2 : -1).join(', ');
  return { venueName: venue || null, city, region, country, online: null, unknownCountry };
}

/** A city without the postal code that stands before or behind it. */
function cityIn(text: string): string | null {
  const bare = text
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/^(?:[A-Z]{1,2}-)?\d{4,6}\s+|\s+\d{4,6}$/g, '')
    .trim();
  return /^[A-Z]{1,2}\d\S*(?: \d[A-Z]{2})?$|^\d+$/.test(bare) ? null : bare || null;
}
