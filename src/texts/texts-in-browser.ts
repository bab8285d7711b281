import type { Locale } from '../kernel/locale.ts';
import type { Texts } from './texts.ts';

const loaders: Readonly<Record<Locale, () => Promise<Texts>>> = {
  en: async () => (await import('./en/index.ts')).en,
  ko: async () => (await import('./ko/index.ts')).ko,
  'zh-Hans': async () => (await import('./zh-hans/index.ts')).zhHans,
};

/** The language of the document; another one comes with another document. In a browser there is one bundle and one reader, so state of the module is the page's. */
const loaded: { texts: Texts | null } = { texts: null };

/** Loads the one language that a page is in; to be waited for before anything is drawn. */
export async function loadTexts(locale: Locale): Promise<void> {
  loaded.texts = await loaders[locale]();
}

/**
 * The browser’s `textsFor`: vite.config.ts puts it in the place of the server’s, which has every language.
 * @public
 */
export function textsFor(_locale: Locale): Texts {
  if (!loaded.texts) throw new Error('The texts are not loaded yet.');
  return loaded.texts;
}
