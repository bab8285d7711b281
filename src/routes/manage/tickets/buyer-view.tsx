import { Badge, Card, Chip } from '../../../design/index.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { readMoney } from '../../../kernel/money.ts';
import { dateSpan, dateWords } from '../../../texts/format.ts';
import { localised, type ProductDraft } from './product-draft.ts';
import type { ProductPage } from './product-load.ts';
import { useTickets } from './use-tickets.ts';

/** What a buyer will see of a product, out of what the form says now. */
export function BuyerView({ page, draft }: { readonly page: ProductPage; readonly draft: ProductDraft }) {
  const { own, say, locale } = useTickets();
  const words = own.preview;
  const names = (ids: readonly string[]) =>
    page.others.flatMap(({ id, name }) => (ids.includes(id) ? say(name) : [])).join(', ');
  const about = say(localised(draft.about));
  return (
    <section className="buyer-side stack" aria-labelledby="buyer-title">
      <h2 id="buyer-title">{words.title}</h2>
      <Card className="buyer-view">
        {draft.isHidden && <Badge tone="warn">{words.hidden}</Badge>}
        <h3>{say(localised(draft.name)) || words.noName}</h3>
        <BuyerPrice page={page} draft={draft} />
        {about && <p className="about">{about}</p>}
        {draft.variations.length > 0 && (
          <p className="row">
            {draft.variations.map(({ id, name }, at) => (
              <Chip key={id || `new-${at}`}>{say(localised(name))}</Chip>
            ))}
          </p>
        )}
        <ul className="mute small">
          {draft.admits && draft.admitsFrom && <li>{words.admits({ days: daysOf(draft, locale) })}</li>}
          {draft.needs.length > 0 && <li>{words.needs({ names: names(draft.needs) })}</li>}
          {draft.includes.length > 0 && <li>{words.includes({ names: names(draft.includes) })}</li>}
          {draft.mostEach && <li>{words.mostEach({ n: draft.mostEach })}</li>}
        </ul>
      </Card>
    </section>
  );
}

function daysOf({ admitsFrom, admitsUntil }: ProductDraft, locale: Locale): string {
  const isDate = (text: string) => /^[12]\d{3}-\d{2}-\d{2}$/.test(text);
  const last = isDate(admitsUntil) ? admitsUntil : admitsFrom;
  return isDate(admitsFrom) && admitsFrom <= last ? dateSpan(admitsFrom, last, locale) : '';
}

function BuyerPrice({ page, draft }: { readonly page: ProductPage; readonly draft: ProductDraft }) {
  const { own, sum, locale } = useTickets();
  const words = own.preview;
  const { currency } = page;
  const price = (text: string) => {
    const amount = readMoney(text || '0', currency);
    if (amount === null) return '–';
    return amount === 0 ? own.free : sum(amount, currency);
  };
  const moment = (local: string) =>
    /^[12]\d{3}-\d{2}-\d{2}T/.test(local)
      ? `${dateWords(local.slice(0, 10), locale, 'short')}, ${local.slice(11, 16)}`
      : '–';
  if (draft.isOpenPrice)
    return (
      <div>
        <p>{words.suggested({ price: price(draft.price) })}</p>
        {draft.least && <p className="mute small">{words.least({ price: price(draft.least) })}</p>}
      </div>
    );
  const steps = draft.steps.toSorted((a, b) => (a.until < b.until ? -1 : 1));
  const hasTax = draft.taxRate !== '' && draft.taxRate !== '0';
  return (
    <div>
      <p className="price num">{price(steps[0]?.price ?? draft.price)}</p>
      {steps.length > 0 && (
        <ul className="small">
          {steps.map((step) => (
            <li key={step.until + step.price}>
              {words.until({ price: price(step.price), when: moment(step.until) })}
            </li>
          ))}
          <li>{words.after({ price: price(draft.price) })}</li>
        </ul>
      )}
      {hasTax && <p className="mute small">{words.tax({ rate: draft.taxRate })}</p>}
      {draft.opensAt && <p className="mute small">{words.soldFrom({ when: moment(draft.opensAt) })}</p>}
    </div>
  );
}
