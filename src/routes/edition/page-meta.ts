import type { MetaDescriptor } from 'react-router';
import type { Locale } from '../../kernel/locale.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';
import type { FrameData } from './use-frame.ts';

type Matches = readonly ({ readonly id: string; readonly loaderData?: unknown } | undefined)[];

/** Title, description and sharing facts of a page of an edition, in the reader's language. */
export function pageMeta(
  matches: Matches,
  title: (texts: Texts, locale: Locale) => string,
  more: { readonly description?: string | null; readonly picture?: string; readonly noIndex?: boolean } = {},
): MetaDescriptor[] {
  const frame = matches.find((match) => match?.id === 'edition/layout')?.loaderData as FrameData | undefined;
  if (!frame) return [];
  const own = title(textsFor(frame.locale), frame.locale);
  const whole = own === frame.name || !own ? frame.name : `${own} · ${frame.name}`;
  return [
    { title: whole },
    ...(more.description ? [{ name: 'description', content: more.description.slice(0, 200) }] : []),
    ...(more.noIndex ? [{ name: 'robots', content: 'noindex' }] : []),
    { property: 'og:title', content: own || frame.name },
    { property: 'og:site_name', content: frame.name },
    { property: 'og:image', content: more.picture ?? `${frame.origin}/${frame.slug}/card.png` },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}
