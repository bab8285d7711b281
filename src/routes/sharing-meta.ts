import type { MetaDescriptor } from 'react-router';
import type { Locale } from '../kernel/locale.ts';

/** What a page says of itself where its link is shared, and to search engines. */
export type Sharing = {
  readonly title: string;
  /** The edition's name, or the product's. */
  readonly siteName: string;
  readonly description?: string | null | undefined;
  /** The page's one address, whole; `null` for a page that search engines pass by. */
  readonly url: string | null;
  /** Whole address of the picture, 1200 × 630. */
  readonly picture: string;
  readonly locale: Locale;
  readonly jsonLd?: object | null | undefined;
};

const longestDescription = 200;

/** Title, description, canonical address, Open Graph and X cards, JSON-LD. A JSON-LD block is data: no policy of scripts is asked for it. */
export function sharingMeta(sharing: Sharing): MetaDescriptor[] {
  const { title, siteName, url, picture, jsonLd } = sharing;
  const description = sharing.description?.slice(0, longestDescription);
  return [
    { title: title === siteName ? title : `${title} · ${siteName}` },
    ...(description ? [{ name: 'description', content: description }] : []),
    ...(url === null ? [{ name: 'robots', content: 'noindex' }] : []),
    ...(url === null
      ? []
      : [
          { tagName: 'link', rel: 'canonical', href: url },
          { property: 'og:url', content: url },
        ]),
    { property: 'og:title', content: title },
    ...(description ? [{ property: 'og:description', content: description }] : []),
    { property: 'og:site_name', content: siteName },
    { property: 'og:locale', content: { en: 'en_GB', ko: 'ko_KR', 'zh-Hans': 'zh_CN' }[sharing.locale] },
    { property: 'og:image', content: picture },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:image:alt', content: title },
    { name: 'twitter:card', content: 'summary_large_image' },
    ...(jsonLd ? [{ 'script:ld+json': jsonLd } as MetaDescriptor] : []),
  ];
}
