import type { Locale } from '../kernel/locale.ts';

/** What each language calls itself: the same in every list of languages, whatever language the page is in. */
export const languageNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  ko: '한국어',
  'zh-Hans': '简体中文',
};
