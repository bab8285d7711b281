import { hasRole, isSignedIn, type Role, type Viewer } from '#people';
import type { Id } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { SessionPeople } from './leading.ts';

export type MaterialId = Id<'material'>;

export const materialAudiences = ['everybody', 'attending'] as const;
/** Who may open a material: everybody, or whoever takes part. */
export type MaterialAudience = (typeof materialAudiences)[number];

/** SPDX names of licences under which a material may be passed on. */
export const licences = ['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0'] as const;
export type Licence = (typeof licences)[number];

/** Something that belongs to a session: a link, or a file. */
export type Material = {
  readonly id: MaterialId;
  readonly title: string;
  /** `null` of a file, and for those who may not open it. */
  readonly url: string | null;
  /** `null` of a link. */
  readonly file: { readonly name: string; readonly bytes: number } | null;
  readonly audience: MaterialAudience;
  /** `null`: all rights stay with whoever made it. */
  readonly licence: Licence | null;
  /** For this viewer. */
  readonly isOpen: boolean;
};

export const mostMaterials = 12;
export const mostMaterialBytes = 15 * 1024 * 1024;
const longestTitle = 120;
const longestAddress = 1000;

export type MaterialCode =
  | 'material-title-missing'
  | 'material-title-too-long'
  | 'material-missing'
  | 'material-both'
  | 'material-not-https'
  | 'material-not-taken';

export type TypedMaterial = {
  readonly title: string;
  readonly url: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly audience: MaterialAudience;
  readonly licence: Licence | null;
};

/** A material that may be kept: a title, and either a link with `https:` or a file of a bounded size. */
export function checkMaterial(typed: TypedMaterial): Outcome<TypedMaterial, MaterialCode> {
  const title = typed.title.trim() || (typed.file?.name.trim() ?? '');
  const url = typed.url.trim();
  if (!title) return refuse('material-title-missing', { field: 'title' });
  if ([...title].length > longestTitle) return refuse('material-title-too-long', { field: 'title' });
  if (url && typed.file) return refuse('material-both', { field: 'url' });
  if (!url && !typed.file) return refuse('material-missing', { field: 'url' });
  if (url && !isUsable(url)) return refuse('material-not-https', { field: 'url' });
  if (typed.file && typed.file.bytes.length > mostMaterialBytes)
    return refuse('material-not-taken', { field: 'file' });
  return done({ ...typed, title, url });
}

function isUsable(text: string): boolean {
  if (text.length > longestAddress || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '';
}

const team: readonly Role[] = ['owner', 'organiser', 'programme'];

/** May put materials on a session and take them off: its speakers, and those of the team who look after the programme. */
export function mayPutMaterials(viewer: Viewer, { editionId, speakers }: SessionPeople): boolean {
  if (viewer.kind === 'operator') return true;
  if (!isSignedIn(viewer)) return false;
  return speakers.includes(viewer.personId) || hasRole(viewer, editionId, team);
}
