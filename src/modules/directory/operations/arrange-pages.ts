import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
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
  await house.db.transaction().execute(async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    const known = (await listPages(tx, edition.id)).map((page) => page.slug);
    const wanted = input.slugs.filter((slug) => known.includes(slug));
    await setPageOrder(tx, edition.id, [...wanted, ...known.filter((slug) => !wanted.includes(slug))]);
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
  return done(null);
}
