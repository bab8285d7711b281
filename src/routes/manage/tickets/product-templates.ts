import { type Locale, locales } from '../../../kernel/locale.ts';
import { textsFor } from '../../../texts/texts.ts';
import { type DraftText, emptyDraft, emptyVariation, type ProductDraft } from './product-draft.ts';

export const templates = [
  ...(['individual', 'business', 'student', 'online', 'day', 'seat'] as const),
  ...(['sprint', 'childcare', 'social', 'shirt', 'donation'] as const),
] as const;
export type Template = (typeof templates)[number];

const sizes = ['XS', 'S', 'M', 'L', 'XL', 'XXL'] as const;

/** A form that is filled in as most conferences need it; `null` fills in nothing. */
export function templateDraft(
  template: Template | null,
  edition: { readonly startsOn: string; readonly endsOn: string },
): ProductDraft {
  if (!template) return emptyDraft;
  const { startsOn, endsOn } = edition;
  const words = (part: 'name' | 'about'): DraftText => {
    const of = (locale: Locale) => textsFor(locale).manageTickets.templates[template][part];
    return { en: of('en'), ko: of('ko'), 'zh-Hans': of('zh-Hans') };
  };
  const draft = { ...emptyDraft, name: words('name'), about: words('about') };
  const admitted = { ...draft, admits: true, admitsFrom: startsOn, admitsUntil: endsOn };
  switch (template) {
    case 'individual':
    case 'business':
      return { ...admitted, hasWaitlist: true };
    case 'student':
      return { ...admitted, mostEach: '1', hasWaitlist: true };
    case 'online':
      return draft;
    case 'day':
      return { ...admitted, admitsUntil: startsOn };
    case 'seat':
      return { ...draft, kind: 'seat', capacity: '30', mostEach: '1', hasWaitlist: true };
    case 'sprint':
      return { ...draft, kind: 'sprint', price: '0', mostEach: '1' };
    case 'childcare':
      return { ...draft, kind: 'childcare', price: '0', capacity: '10', hasWaitlist: true };
    case 'social':
      return { ...draft, kind: 'social', capacity: '100', hasWaitlist: true };
    case 'shirt':
      return { ...draft, kind: 'merchandise', variations: sizes.map(sizeOf) };
    case 'donation':
      return { ...draft, kind: 'donation', price: '20', least: '1', isOpenPrice: true };
  }
}

function sizeOf(size: string) {
  const name = Object.fromEntries(locales.map((locale) => [locale, size])) as Record<Locale, string>;
  return { ...emptyVariation, name };
}
