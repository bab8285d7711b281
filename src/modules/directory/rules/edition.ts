import type { ConferenceId, EditionId, FileId } from '../../../kernel/ids.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import { type DateText, type InstantText, isZone, type ZoneName } from '../../../kernel/time.ts';

export const editionModes = ['on-site', 'online', 'hybrid'] as const;
export type EditionMode = (typeof editionModes)[number];

/** What a person may ask to be told of, one mail each. */
export const topics = ['call', 'tickets', 'programme'] as const;
export type Topic = (typeof topics)[number];

export const channelKinds = ['slack', 'discord', 'matrix', 'mailing-list', 'fediverse', 'other'] as const;
export type Channel = {
  readonly kind: (typeof channelKinds)[number];
  readonly label: string;
  readonly url: string;
};

/** One occurrence of a conference, as its pages show it. */
export type Edition = {
  readonly id: EditionId;
  readonly conference: { readonly id: ConferenceId; readonly slug: string; readonly name: string };
  readonly slug: string;
  readonly name: string;
  readonly tagline: LocalisedText;
  readonly startsOn: DateText;
  readonly endsOn: DateText;
  readonly zone: ZoneName;
  readonly mode: EditionMode;
  readonly venueName: string | null;
  readonly address: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly website: string | null;
  readonly about: LocalisedText;
  readonly forWhom: LocalisedText;
  readonly takePart: LocalisedText;
  readonly accent: string;
  readonly logoFile: FileId | null;
  readonly coverFile: FileId | null;
  readonly channels: readonly Channel[];
  readonly callOpensAt: InstantText | null;
  readonly callClosesAt: InstantText | null;
  readonly ticketsOpenAt: InstantText | null;
  readonly aidClosesAt: InstantText | null;
  readonly isPublic: boolean;
  readonly isRehearsal: boolean;
};

/** First parts of addresses that are Hallway's own and so can name no edition. */
const reservedSlugs = new Set(
  (
    'about accent account api assets auth build choose compare conferences design digests docs favicon.ico files first-run ' +
    'fonts healthz help invitations language manage manifest.webmanifest map me metrics new offline organisations outbox plans ' +
    'readyz rehearsal robots.txt search sign-in sign-out sitemap.xml static steward subscriptions suggest sw.js theme zone'
  ).split(' '),
);

/** Small letters of any script with their marks, numbers, single hyphens; as browsers write it (NFKC), or no request would find it. */
const slugShape =
  /^[\p{Ll}\p{Lo}\p{Lm}\p{N}][\p{Ll}\p{Lo}\p{Lm}\p{N}\p{M}]*(-[\p{Ll}\p{Lo}\p{Lm}\p{N}\p{M}]+)*$/u;

/** Why a slug cannot be an edition's address, or `null` if it can. */
export function slugProblem(slug: string): 'slug-empty' | 'slug-shape' | 'slug-reserved' | null {
  if (!slug) return 'slug-empty';
  if (!slugShape.test(slug) || slug.length > 60 || slug !== slug.normalize('NFKC')) return 'slug-shape';
  return reservedSlugs.has(slug) ? 'slug-reserved' : null;
}

export type EditionFactsCode =
  | 'name-empty'
  | 'slug-empty'
  | 'slug-shape'
  | 'slug-reserved'
  | 'dates-not-readable'
  | 'ends-before-start'
  | 'too-long'
  | 'zone-unknown'
  | 'accent-not-readable';

/** The first thing wrong with an edition's facts, and in which field. */
export function editionProblem(facts: {
  readonly name: string;
  readonly slug: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly zone: string;
  readonly accent?: string;
}): { code: EditionFactsCode; field: string } | null {
  if (!facts.name.trim()) return { code: 'name-empty', field: 'name' };
  const slug = slugProblem(facts.slug);
  if (slug) return { code: slug, field: 'slug' };
  if (!isDate(facts.startsOn)) return { code: 'dates-not-readable', field: 'startsOn' };
  if (!isDate(facts.endsOn)) return { code: 'dates-not-readable', field: 'endsOn' };
  if (facts.endsOn < facts.startsOn) return { code: 'ends-before-start', field: 'endsOn' };
  if (Date.parse(facts.endsOn) - Date.parse(facts.startsOn) > 60 * 86_400_000)
    return { code: 'too-long', field: 'endsOn' };
  if (!isZone(facts.zone)) return { code: 'zone-unknown', field: 'zone' };
  if (facts.accent !== undefined && !/^#[0-9a-f]{6}$/.test(facts.accent))
    return { code: 'accent-not-readable', field: 'accent' };
  return null;
}

function isDate(text: string): boolean {
  return (
    /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text)
  );
}

export type EditionPhase = 'before' | 'running' | 'over';

/** Where an edition stands on `today` (the date in its own zone). */
export function phaseOf(edition: Pick<Edition, 'startsOn' | 'endsOn'>, today: DateText): EditionPhase {
  if (today < edition.startsOn) return 'before';
  return today > edition.endsOn ? 'over' : 'running';
}
