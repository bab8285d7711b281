import type { Locale, LocalisedText } from '../../../kernel/locale.ts';
import { revisionOf } from '../../../kernel/revision.ts';
import type { Edition } from './edition.ts';

/** The texts of an edition that are written by language. */
export const editionTexts = ['tagline', 'about', 'forWhom', 'takePart'] as const;
export type EditionText = (typeof editionTexts)[number];

/** The revision of the fields of an edition that a form shows: another form's saving does not disturb it. */
export function editionRevision(edition: Edition, fields: readonly (keyof Edition)[]): string {
  return revisionOf(Object.fromEntries(fields.map((field) => [field, edition[field]])));
}

/** The revision of an edition's texts in one language. */
export function editionTextsRevision(edition: Edition, language: Locale): string {
  return revisionOf(editionTexts.map((field) => edition[field][language] ?? null));
}

/** The revision of an information page in one language. */
export function pageRevision(
  page: { readonly title: LocalisedText; readonly body: LocalisedText; readonly isPublic: boolean },
  language: Locale,
): string {
  return revisionOf([page.title[language] ?? null, page.body[language] ?? null, page.isPublic]);
}
