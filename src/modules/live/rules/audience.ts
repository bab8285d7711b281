import { hasRole, mayOrganise, type Viewer } from '#people';
import { type EditionId, type ProductId, readId } from '../../../kernel/ids.ts';

/** A part of an audience. Several are their union; whoever is in two is told once. */
export type AudiencePart =
  | { readonly kind: 'everybody' | 'team' | 'remote' }
  | { readonly kind: 'speakers'; readonly track: string | null }
  | { readonly kind: 'product'; readonly id: ProductId }
  /** Who has a seat in a session, or starred it. */
  | { readonly kind: 'seats' | 'stars'; readonly code: string };

/** Parts of one audience, at most. */
const mostAudienceParts = 60;

/** Reads a part as forms and the database write it: `everybody`, `speakers:web`, `seats:TALK01`; `null` if it is none. */
export function readAudiencePart(text: string): AudiencePart | null {
  const [kind = '', ...rest] = text.split(':');
  const of = rest.join(':');
  if (of.length > 100) return null;
  switch (kind) {
    case 'everybody':
    case 'team':
    case 'remote':
      return text === kind ? { kind } : null;
    case 'speakers':
      return { kind, track: of || null };
    case 'product': {
      const id = readId<'product'>(of);
      return id && { kind, id };
    }
    case 'seats':
    case 'stars':
      return of ? { kind, code: of } : null;
    default:
      return null;
  }
}

/** The same as text. */
export function audiencePartText(part: AudiencePart): string {
  switch (part.kind) {
    case 'speakers':
      return part.track === null ? 'speakers' : `speakers:${part.track}`;
    case 'product':
      return `product:${part.id}`;
    case 'seats':
    case 'stars':
      return `${part.kind}:${part.code}`;
    default:
      return part.kind;
  }
}

/** An audience in one order and without repetition; `null` if a part cannot be read, or there are too many. */
export function readAudience(texts: readonly string[]): readonly AudiencePart[] | null {
  const distinct = [...new Set(texts.map((text) => text.trim()).filter(Boolean))].sort();
  const parts = distinct.map(readAudiencePart);
  if (parts.length > mostAudienceParts) return null;
  const read = parts.filter((part) => part !== null);
  return read.length === parts.length ? read : null;
}

/** May write announcements at all: the organisers, and who makes the programme. */
export function mayWriteAnnouncements(viewer: Viewer, editionId: EditionId): boolean {
  return isAtBrowser(viewer) && hasRole(viewer, editionId, ['owner', 'organiser', 'programme']);
}

/** Who makes the programme speaks to those in it; to everybody, to buyers and with urgency speak the organisers. */
export function mayAddress(
  viewer: Viewer,
  editionId: EditionId,
  said: {
    readonly audience: readonly AudiencePart[];
    readonly isPublic: boolean;
    readonly isUrgent: boolean;
  },
): boolean {
  if (!mayWriteAnnouncements(viewer, editionId)) return false;
  if (mayOrganise(viewer, editionId)) return true;
  const own = said.audience.every(({ kind }) => ['speakers', 'seats', 'stars'].includes(kind));
  return own && !said.isPublic && !said.isUrgent;
}

/** A key for programs sends nobody letters. */
function isAtBrowser(viewer: Viewer): boolean {
  return viewer.kind === 'operator' || (viewer.kind === 'person' && viewer.via === 'session');
}
