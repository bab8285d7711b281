import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { moved } from '../../../kernel/order.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { lockEdition } from '../queries/edition-rows.ts';
import { setPageOrder } from '../queries/page-rows.ts';
import { listPages } from '../queries/pages.ts';

/** Puts the pages of an edition into this order; pages that are not named come after those that are. */
export async function arrangePages(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly slugs: readonly string[] },
): Promise<Outcome<null, 'not-allowed'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  await order(house, viewer, input.editionId, (known) => {
    const wanted = input.slugs.filter((slug) => known.includes(slug));
    return [...wanted, ...known.filter((slug) => !wanted.includes(slug))];
  });
  return done(null);
}

/** Moves a page one place up or down from where it is now, wherever the list that asks showed it. */
export async function movePage(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly slug: string; readonly by: -1 | 1 },
): Promise<Outcome<null, 'not-allowed'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  await order(house, viewer, input.editionId, (known) => moved(known, input.slug, input.by));
  return done(null);
}

async function order(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
  reorder: (known: readonly string[]) => string[],
): Promise<void> {
  await house.db.transaction().execute(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    const known = (await listPages(tx, edition.id)).map((page) => page.slug);
    await setPageOrder(tx, edition.id, reorder(known));
    await touchScope(tx, `edition:${edition.slug}`);
    await recordAct(tx, {
      at: house.clock.now(),
      editionId: edition.id,
      personId: actorOf(viewer),
      act: 'directory.pages-arranged',
      subject: edition.name,
      facts: {},
    });
  });
  house.versions.forget();
}
