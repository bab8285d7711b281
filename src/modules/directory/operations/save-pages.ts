import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { slugFrom } from '../../../kernel/ids.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { lockEdition } from '../queries/edition-rows.ts';
import { deletePage, upsertPages } from '../queries/page-rows.ts';

export type PageWish = {
  readonly slug: string;
  readonly title: LocalisedText;
  readonly body: LocalisedText;
  readonly isPublic: boolean;
};

/** Writes information pages by their slugs: known ones are changed, new ones are added at the end; of two with one slug the last counts. */
export async function savePages(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly pages: readonly PageWish[] },
): Promise<Outcome<null, 'not-allowed' | 'title-empty' | 'slug-shape'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  for (const page of input.pages) {
    if (!Object.values(page.title).some((title) => title?.trim()))
      return refuse('title-empty', { field: 'title' });
    if (!page.slug || slugFrom(page.slug) !== page.slug) return refuse('slug-shape', { field: 'slug' });
  }
  await house.db.transaction().execute(async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    const now = house.clock.now();
    const pages = [...new Map(input.pages.map((page) => [page.slug, page])).values()];
    await upsertPages(tx, input.editionId, pages, { now, newId: house.newId });
    await touchScope(tx, `edition:${edition.slug}`);
    for (const page of pages) {
      await recordAct(tx, {
        at: now,
        editionId: edition.id,
        personId: actorOf(viewer),
        act: 'directory.page-saved',
        subject: page.slug,
        facts: {},
      });
    }
  });
  house.versions.forget();
  return done(null);
}

/** Takes a page away. */
export async function removePage(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly slug: string },
): Promise<Outcome<null, 'not-allowed'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  await house.db.transaction().execute(async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    await deletePage(tx, edition.id, input.slug);
    await touchScope(tx, `edition:${edition.slug}`);
    const now = house.clock.now();
    await recordAct(tx, {
      at: now,
      editionId: edition.id,
      personId: actorOf(viewer),
      act: 'directory.page-removed',
      subject: input.slug,
      facts: {},
    });
  });
  house.versions.forget();
  return done(null);
}
