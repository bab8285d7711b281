import { mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { type Locale, type LocalisedText, withText } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { lockEdition } from '../queries/edition-rows.ts';
import { findPage } from '../queries/pages.ts';
import { pageRevision } from '../rules/opened-on.ts';
import { type PageWish, pageProblem, writePages } from './save-pages.ts';

export type SavePageCode =
  | 'not-allowed'
  | 'not-found'
  | 'title-empty'
  | 'slug-shape'
  | 'slug-taken'
  | 'edited-meanwhile';

/**
 * Writes an information page in one language; what it says in others stays as it is by then. `revision` is that of the page and
 * language on which the form was opened (`pageRevision`), `null` for a new page, which takes `start` for its other languages.
 */
export async function savePage(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly slug: string;
    readonly language: Locale;
    readonly revision: string | null;
    readonly title: string;
    readonly body: string;
    readonly isPublic: boolean;
    readonly start?: { readonly title: LocalisedText; readonly body: LocalisedText };
  },
): Promise<Outcome<null, SavePageCode>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, slug, language, revision } = input;
  const outcome = await house.db.transaction().execute(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    const before = await findPage(tx, editionId, slug);
    if (revision === null && before) return refuse('slug-taken', { field: 'slug' });
    if (revision !== null && !before) return refuse('not-found');
    if (before && revision !== pageRevision(before, language)) return refuse('edited-meanwhile');
    const others = before ?? input.start ?? { title: {}, body: {} };
    const page: PageWish = {
      slug,
      title: withText(others.title, language, input.title),
      body: withText(others.body, language, input.body),
      isPublic: input.isPublic,
    };
    const problem = pageProblem(page);
    if (problem) return { ok: false, refusal: problem } as const;
    await writePages(house, tx, viewer, edition, [page]);
    return done(null);
  });
  house.versions.forget();
  return outcome;
}
