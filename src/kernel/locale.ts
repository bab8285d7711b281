/** The languages that Hallway speaks, as BCP 47 tags; the first is the fallback. */
export const locales = ['en', 'ko', 'zh-Hans'] as const;
export type Locale = (typeof locales)[number];

/** Text that people wrote, by language; at least one is there. */
export type LocalisedText = Partial<Record<Locale, string>>;

/** True for one of Hallway's own languages. */
export function isLocale(text: string | null | undefined): text is Locale {
  return locales.includes(text as Locale);
}

/** The best of our languages for an `Accept-Language` header (RFC 9110 §12.5.4); English if none fits. */
export function localeFor(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part
        .toLowerCase()
        .split(';')
        .map((piece) => piece.trim());
      const quality = options.map((option) => /^q=([\d.]+)$/.exec(option)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((wish) => wish.tag && wish.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wishes) {
    if (tag === 'ko' || tag.startsWith('ko-')) return 'ko';
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-Hans';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return 'en';
}

/** The text in the wanted language, or in another one with that language named, so that the fallback is shown honestly. */
export function inLocale(text: LocalisedText, wanted: Locale): { text: string; locale: Locale } | null {
  for (const locale of [wanted, ...locales]) {
    const found = text[locale];
    if (found) return { text: found, locale };
  }
  return null;
}

/** A text in several languages with one of them replaced; empty ones are left out. */
export function withText(text: LocalisedText, language: Locale, value: string): LocalisedText {
  const all = { ...text, [language]: value };
  return Object.fromEntries(locales.flatMap((one) => (all[one]?.trim() ? [[one, all[one]]] : [])));
}
