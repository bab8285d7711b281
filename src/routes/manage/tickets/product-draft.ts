import type { ProductKind } from '#tickets';
import { productKinds } from '#tickets';
import { type Locale, type LocalisedText, locales } from '../../../kernel/locale.ts';
import { textOf } from '../../form-fields.ts';

/** A text as the form has it: a field for each language. */
export type DraftText = Readonly<Record<Locale, string>>;

/** A product as its form says it: lines of text, not read yet, so that nothing is lost when something is wrong. */
export type ProductDraft = {
  readonly kind: ProductKind;
  readonly name: DraftText;
  readonly about: DraftText;
  readonly sessionCode: string;
  readonly price: string;
  readonly isOpenPrice: boolean;
  readonly least: string;
  readonly taxRate: string;
  readonly steps: readonly { readonly price: string; readonly until: string }[];
  readonly capacity: string;
  readonly within: string;
  readonly mostEach: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly hasWaitlist: boolean;
  readonly needs: readonly string[];
  readonly includes: readonly string[];
  readonly isHidden: boolean;
  readonly admits: boolean;
  readonly admitsFrom: string;
  readonly admitsUntil: string;
  readonly variations: readonly DraftVariation[];
};
export type DraftVariation = {
  readonly id: string;
  readonly name: DraftText;
  readonly price: string;
  readonly capacity: string;
};

export const emptyText: DraftText = { en: '', ko: '', 'zh-Hans': '' };
export const emptyVariation: DraftVariation = { id: '', name: emptyText, price: '', capacity: '' };

/** A form with nothing in it. */
export const emptyDraft: ProductDraft = {
  ...{ kind: 'ticket', name: emptyText, about: emptyText, sessionCode: '' },
  ...{ price: '', isOpenPrice: false, least: '', taxRate: '0', steps: [] },
  ...{ capacity: '', within: '', mostEach: '', opensAt: '', closesAt: '', hasWaitlist: false },
  ...{ needs: [], includes: [], isHidden: false, admits: false, admitsFrom: '', admitsUntil: '' },
  variations: [],
};

/** A text of a form, a field for each language: `name-en`. */
export function textsOf(form: FormData, name: string, at = 0): DraftText {
  const of = (locale: Locale) => allOf(form, `${name}-${locale}`)[at] ?? '';
  return { en: of('en'), ko: of('ko'), 'zh-Hans': of('zh-Hans') };
}

/** Every value of a field that comes several times. */
export function allOf(form: FormData, name: string): readonly string[] {
  return form.getAll(name).map((value) => (typeof value === 'string' ? value.trim() : ''));
}

/** What a text says, without the languages that are empty. */
export function localised(text: DraftText): LocalisedText {
  return Object.fromEntries(locales.flatMap((one) => (text[one] ? [[one, text[one]]] : [])));
}

/** A text that people wrote, as the form has it. */
export function draftText(text: LocalisedText): DraftText {
  return { ...emptyText, ...text };
}

/** What the form says, empty lines left out. */
export function draftFrom(form: FormData): ProductDraft {
  const line = (name: string) => textOf(form, name);
  const prices = allOf(form, 'step-price');
  const steps = allOf(form, 'step-until').map((until, at) => ({ until, price: prices[at] ?? '' }));
  return {
    kind: productKinds.find((kind) => kind === form.get('kind')) ?? 'ticket',
    ...{ name: textsOf(form, 'name'), about: textsOf(form, 'about'), sessionCode: line('sessionCode') },
    ...{ price: line('price'), isOpenPrice: form.has('isOpenPrice'), least: line('least') },
    ...{ taxRate: line('taxRate'), steps: steps.filter(({ price, until }) => price || until) },
    ...{ capacity: line('capacity'), within: line('within'), mostEach: line('mostEach') },
    ...{ opensAt: line('opensAt'), closesAt: line('closesAt'), hasWaitlist: form.has('hasWaitlist') },
    ...{ needs: allOf(form, 'needs'), includes: allOf(form, 'includes'), isHidden: form.has('isHidden') },
    ...{ admits: form.has('admits'), admitsFrom: line('admitsFrom'), admitsUntil: line('admitsUntil') },
    variations: variationsFrom(form),
  };
}

function variationsFrom(form: FormData): readonly DraftVariation[] {
  const [prices, capacities] = [allOf(form, 'variation-price'), allOf(form, 'variation-capacity')];
  return allOf(form, 'variation-id')
    .map((id, at): DraftVariation => {
      const name = textsOf(form, 'variation', at);
      return { id, name, price: prices[at] ?? '', capacity: capacities[at] ?? '' };
    })
    .filter(({ name, price, capacity }) => price || capacity || locales.some((one) => name[one]));
}
