import { LinkTabs } from '../../design/index.ts';
import { isLocale, type Locale, type LocalisedText, locales } from '../../kernel/locale.ts';
import { languageNames } from '../../texts/language-names.ts';
import { addressWith } from '../site-tools.tsx';
import { useManage } from './use-manage.ts';

/** The language whose texts a page edits: the one that its address names, else the organiser's own. */
export function languageAt(search: URLSearchParams, locale: Locale): Locale {
  const wanted = search.get('in');
  return isLocale(wanted) ? wanted : locale;
}

/** Tabs of the languages of what people write, saying which are still empty. */
export function TextLanguages(props: {
  readonly language: Locale;
  readonly texts: readonly LocalisedText[];
}) {
  const { words, path, search } = useManage();
  return (
    <LinkTabs
      label={words.house.languages}
      tabs={locales.map((one) => ({
        label: languageNames[one],
        href: addressWith({ path, search }, 'in', one),
        current: one === props.language,
        note: props.texts.some((text) => text[one]?.trim()) ? undefined : words.house.languageEmpty,
      }))}
    />
  );
}
