import type { FileId, PersonId } from '../../../kernel/ids.ts';
import { isWebLink } from '../../../kernel/links.ts';
import { type Grant, mayManage, type Viewer } from './viewer.ts';

/** Who may see a field of a profile, from the most careful; each also lets in everyone that the ones before it let in. */
export const audiences = ['nobody', 'organisers', 'connections', 'attendees', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** What the one who looks is to the one who is looked at; the closest first. */
export const relations = ['self', 'organiser', 'connection', 'attendee', 'stranger'] as const;
export type Relation = (typeof relations)[number];

export const profileFields = ['name', 'pronouns', 'photo', 'headline', 'links', 'languages'] as const;
export type ProfileField = (typeof profileFields)[number];
export type Visibility = Readonly<Record<ProfileField, Audience>>;

export type ProfileLink = { readonly label: string; readonly url: string };

/** What a person says of themselves; each field is shown only to those whom they chose. */
export type Profile = {
  /** As wanted on a badge. */
  readonly name: string;
  readonly pronouns: string;
  readonly photo: FileId | null;
  readonly headline: string;
  readonly links: readonly ProfileLink[];
  /** Languages that the person speaks, as BCP 47 tags. */
  readonly languages: readonly string[];
  readonly visibility: Visibility;
};

/** Nothing is public unless the person says so; organisers need a name for a badge. */
export const carefulVisibility: Visibility = {
  name: 'organisers',
  pronouns: 'nobody',
  photo: 'nobody',
  headline: 'nobody',
  links: 'nobody',
  languages: 'nobody',
};

const needed: Readonly<Record<Relation, number>> = {
  self: audiences.indexOf('nobody'),
  organiser: audiences.indexOf('organisers'),
  connection: audiences.indexOf('connections'),
  attendee: audiences.indexOf('attendees'),
  stranger: audiences.indexOf('public'),
};

/** True if a field shown to `audience` is shown to somebody in this relation. */
export function isVisible(audience: Audience, relation: Relation): boolean {
  return audiences.indexOf(audience) >= needed[relation];
}

/** What a viewer is to a person who has `grants`; a connection is not told apart yet from somebody at the same conference. */
export function relationTo(viewer: Viewer, person: PersonId, grants: readonly Grant[]): Relation {
  if (viewer.kind !== 'person') return 'stranger';
  if (viewer.personId === person) return 'self';
  if (grants.some(({ editionId }) => mayManage(viewer, editionId))) return 'organiser';
  const shared = grants.some(({ editionId }) => viewer.grants.some((own) => own.editionId === editionId));
  return shared ? 'attendee' : 'stranger';
}

export type VisibleProfile = Partial<Omit<Profile, 'visibility'>>;

/** The fields that somebody in this relation may see; the others are absent, not empty. */
export function visibleProfile(profile: Profile, relation: Relation): VisibleProfile {
  const shown = profileFields.filter((field) => isVisible(profile.visibility[field], relation));
  return Object.fromEntries(shown.map((field) => [field, profile[field]]));
}

export type ProfileInput = Omit<Profile, 'photo'>;
export type ProfileProblem = {
  readonly code:
    | 'name-empty'
    | 'too-long'
    | 'too-many'
    | 'link-not-readable'
    | 'language-unknown'
    | 'audience-unknown';
  readonly field: ProfileField | 'visibility';
};

const longest = { name: 100, pronouns: 40, headline: 160 } as const;

/** The first thing wrong with a profile that somebody handed in. */
export function profileProblem(input: ProfileInput): ProfileProblem | null {
  if (!input.name.trim()) return { code: 'name-empty', field: 'name' };
  for (const field of ['name', 'pronouns', 'headline'] as const) {
    if (input[field].length > longest[field]) return { code: 'too-long', field };
  }
  if (input.links.length > 8) return { code: 'too-many', field: 'links' };
  if (input.links.some((link) => link.label.length > 60 || link.url.length > 500)) {
    return { code: 'too-long', field: 'links' };
  }
  if (!input.links.every((link) => isWebAddress(link.url)))
    return { code: 'link-not-readable', field: 'links' };
  if (input.languages.length > 12) return { code: 'too-many', field: 'languages' };
  if (!input.languages.every(isLanguageTag)) return { code: 'language-unknown', field: 'languages' };
  const known = profileFields.every((field) => audiences.includes(input.visibility[field]));
  return known ? null : { code: 'audience-unknown', field: 'visibility' };
}

/** A page of the web that is safe to link to: http or https, with a host. */
function isWebAddress(text: string): boolean {
  return isWebLink(text) && new URL(text).hostname.includes('.');
}

function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(tag);
}
