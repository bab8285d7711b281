import type { FormPart } from '../edited-meanwhile.tsx';
import type { DraftText, ProductDraft } from './product-draft.ts';
import type { ProductPage } from './product-load.ts';
import { useTickets } from './use-tickets.ts';

/** The parts of the form by the names that people know them under, for who compares two versions. */
export function useDraftParts(page: ProductPage) {
  const { own, texts, say } = useTickets();
  const words = own.form;
  const yesNo = (value: boolean) => (value ? texts.common.yes : '');
  const names = (ids: readonly string[]) =>
    page.others.flatMap(({ id, name }) => (ids.includes(id) ? say(name) : [])).join(', ');
  const lines: readonly (readonly [string, (draft: ProductDraft) => string])[] = [
    [words.kind, ({ kind }) => own.kinds[kind]],
    [words.name, ({ name }) => textLine(name)],
    [words.about, ({ about }) => textLine(about)],
    [words.session, ({ sessionCode }) => sessionCode],
    [words.price({ currency: page.currency }), ({ price }) => price],
    [words.openPrice, ({ isOpenPrice, least }) => (isOpenPrice ? least || '0' : '')],
    [words.taxRate, ({ taxRate }) => taxRate],
    [words.steps, ({ steps }) => steps.map(({ price, until }) => `${price} – ${until}`).join('\n')],
    [words.capacity, ({ capacity }) => capacity],
    [words.mostEach, ({ mostEach }) => mostEach],
    [words.opensAt, ({ opensAt }) => opensAt],
    [words.closesAt, ({ closesAt }) => closesAt],
    [words.waitlist, ({ hasWaitlist }) => yesNo(hasWaitlist)],
    [words.needs, ({ needs }) => names(needs)],
    [words.includes, ({ includes }) => names(includes)],
    [words.hidden, ({ isHidden }) => yesNo(isHidden)],
    [words.admits, (draft) => (draft.admits ? `${draft.admitsFrom} – ${draft.admitsUntil}` : '')],
    [
      words.variations,
      ({ variations }) =>
        variations.map(({ name, price, capacity }) => [textLine(name), price, capacity].join(' ')).join('\n'),
    ],
  ];
  return (theirs: ProductDraft, yours: ProductDraft): readonly FormPart[] =>
    lines.map(([label, of]) => ({ label, theirs: of(theirs), yours: of(yours) }));
}

function textLine(text: DraftText): string {
  return Object.values(text).filter(Boolean).join(' / ');
}
