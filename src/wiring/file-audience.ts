import { seesPhoto } from '#community/server';
import { listEditionsById, listEditionsWithFile } from '#directory/server';
import { listEditionsWithLogo } from '#expo/server';
import { isVisible, mayManage, relationTo, type Viewer } from '#people';
import { findPhoto } from '#people/server';
import { listEditionsWithPicture } from '#programme/server';
import type { FileId } from '../kernel/ids.ts';
import type { House } from '../platform/house.ts';
import type { Scope } from '../platform/versions.ts';

/** Who may see a stored file. */
export type FileAudience = {
  readonly isPublic: boolean;
  /** What the answer hangs on and may be kept by; `null` if it must be found anew for each request. */
  readonly scopes: readonly Scope[] | null;
  maySee(viewer: Viewer): boolean | Promise<boolean>;
};

/**
 * A file is shown to those who may see what it hangs on: an edition's logo, cover, sponsors and released speakers with the
 * edition, speakers who are not yet released with its team, a person's picture as the person says. What hangs on nothing is
 * shown to nobody.
 */
export async function fileAudience(house: House, id: FileId): Promise<FileAudience> {
  const address = `/files/${id}`;
  const photo = await findPhoto(house.db, id);
  if (photo) {
    const { personId, audience, grants } = photo;
    return {
      isPublic: isVisible(audience, 'stranger'),
      scopes: null,
      maySee: (viewer) =>
        isVisible(audience, relationTo(viewer, personId, grants)) || seesPhoto(house, viewer, photo),
    };
  }
  const pictures = await listEditionsWithPicture(house.db, address);
  const shownBy = new Set([
    ...(await listEditionsWithFile(house.db, id)),
    ...(await listEditionsWithLogo(house.db, address)),
    ...pictures.flatMap(({ editionId, released }) => (released ? [editionId] : [])),
  ]);
  const all = [...new Set([...shownBy, ...pictures.map(({ editionId }) => editionId)])];
  const editions = await listEditionsById(house.db, all);
  return {
    isPublic: editions.some((edition) => edition.isPublic && shownBy.has(edition.id)),
    scopes: editions.map(({ slug }): Scope => `edition:${slug}`),
    maySee: (viewer) => editions.some((edition) => mayManage(viewer, edition.id)),
  };
}
