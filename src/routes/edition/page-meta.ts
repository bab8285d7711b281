import type { MetaDescriptor } from 'react-router';
import type { Locale } from '../../kernel/locale.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';
import { sharingMeta } from '../sharing-meta.ts';
import type { FrameData } from './use-frame.ts';

type Matches = readonly ({ readonly id: string; readonly loaderData?: unknown } | undefined)[];

/** Title, description and sharing facts of a page of an edition, in the reader's language. */
export function pageMeta(
  matches: Matches,
  title: (texts: Texts, locale: Locale) => string,
  more: {
    readonly description?: string | null;
    readonly picture?: string;
    readonly noIndex?: boolean;
    readonly jsonLd?: object | null;
  } = {},
): MetaDescriptor[] {
  const frame = matches.find((match) => match?.id === 'edition/layout')?.loaderData as FrameData | undefined;
  if (!frame) return [];
  const { locale, name, origin } = frame;
  return sharingMeta({
    ...{ locale, siteName: name, description: more.description, jsonLd: more.jsonLd },
    title: title(textsFor(locale), locale) || name,
    url: more.noIndex || !frame.isPublic ? null : `${origin}${frame.path}`,
    picture: more.picture ?? `${origin}/${frame.slug}/card.png`,
  });
}
