import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { slugFrom } from '../../../kernel/ids.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import { done, type Outcome, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { lockEdition } from '../queries/edition-rows.ts';
import { deletePage, upsertPages } from '../queries/page-rows.ts';
import type { Edition } from '../rules/edition.ts';

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
  const problem = input.pages.map(pageProblem).find((one) => one !== null);
  if (problem) return { ok: false, refusal: problem };
  await house.db.transaction().execute(async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    const pages = [...new Map(input.pages.map((page) => [page.slug, page])).values()];
    await writePages(house, tx, viewer, edition, pages);
  });
  house.versions.forget();
  return done(null);
}

/** The first thing that is wrong with a page. */
export function pageProblem(page: PageWish): Refusal<'title-empty' | 'slug-shape'> | null {
  if (!Object.values(page.title).some((title) => title?.trim()))
    return { code: 'title-empty', field: 'title' };
  if (!page.slug || slugFrom(page.slug) !== page.slug) return { code: 'slug-shape', field: 'slug' };
  return null;
}

/** Writes pages of an edition that the transaction has locked, and who wrote them. */
export async function writePages(
  house: House,
  tx: Tx,
  viewer: Viewer,
  edition: Edition,
  pages: readonly PageWish[],
): Promise<void> {
  const now = house.clock.now();
  await upsertPages(tx, edition.id, pages, { now, newId: house.newId });
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
