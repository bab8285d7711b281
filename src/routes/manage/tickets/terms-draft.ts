import type { Cancelling, HouseRule, Shop } from '#tickets';
import { plainMoney, readMoney } from '../../../kernel/money.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { localText, readMoment, textOf } from '../../form-fields.ts';
import { allOf, type DraftText, draftText, emptyText, localised, textsOf } from './product-draft.ts';
import { type Reading, readShare, shareText } from './product-reading.ts';

/** Rules of the house as their form says them. */
export type TermsDraft = {
  readonly mayCancel: boolean;
  readonly cancelUntil: string;
  readonly feeRate: string;
  readonly feeEach: string;
  readonly transfersUntil: string;
  readonly rules: readonly RuleDraft[];
};
export type RuleDraft = {
  readonly key: string;
  readonly title: DraftText;
  readonly url: string;
  readonly version: string;
};
export const emptyRule: RuleDraft = { key: '', title: emptyText, url: '', version: '' };

export function termsFrom(form: FormData): TermsDraft {
  const [urls, versions] = [allOf(form, 'rule-url'), allOf(form, 'rule-version')];
  const rules = allOf(form, 'rule-key').map((key, at): RuleDraft => {
    return { key, title: textsOf(form, 'rule', at), url: urls[at] ?? '', version: versions[at] ?? '' };
  });
  return {
    ...{ mayCancel: form.has('mayCancel'), cancelUntil: textOf(form, 'cancelUntil') },
    ...{ feeRate: textOf(form, 'feeRate'), feeEach: textOf(form, 'feeEach') },
    transfersUntil: textOf(form, 'transfersUntil'),
    rules: rules.filter(({ title, url, version }) => url || version || Object.values(title).some(Boolean)),
  };
}

/** What the shop says, as the form has it. */
export function termsOf(shop: Shop, { currency, zone }: Reading): TermsDraft {
  const { cancelling } = shop;
  return {
    mayCancel: cancelling !== null,
    cancelUntil: localText(cancelling?.until ?? null, zone),
    feeRate: shareText(cancelling?.feeRate ?? 0),
    feeEach: plainMoney({ amount: cancelling?.feeEach ?? 0, currency }),
    transfersUntil: localText(shop.transfersUntil, zone),
    rules: shop.rules.map(({ key, title, url, version }) => ({
      ...{ key, version, url: url ?? '', title: draftText(title) },
    })),
  };
}

/** What the form says, read; `newKey` names rules that are new. */
export function readTerms(
  draft: TermsDraft,
  { currency, zone }: Reading,
  newKey: () => string,
): Outcome<Pick<Shop, 'cancelling' | 'transfersUntil' | 'rules'>, 'moment-not-readable'> {
  const until = readMoment(draft.cancelUntil, zone);
  if (until === undefined) return refuse('moment-not-readable', { field: 'cancelUntil' });
  const transfersUntil = readMoment(draft.transfersUntil, zone);
  if (transfersUntil === undefined) return refuse('moment-not-readable', { field: 'transfersUntil' });
  const cancelling: Cancelling | null = draft.mayCancel
    ? {
        until,
        feeRate: readShare(draft.feeRate || '0'),
        feeEach: readMoney(draft.feeEach || '0', currency) ?? Number.NaN,
      }
    : null;
  const rules = draft.rules.map(
    ({ key, title, url, version }): HouseRule => ({
      ...{ key: key || newKey(), title: localised(title), url: url || null, version },
    }),
  );
  return done({ cancelling, transfersUntil, rules });
}
