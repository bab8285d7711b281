import { readEmail } from '#people';
import type { ProductId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Quote, QuotedLine } from './quote.ts';
import type { Question, ShopOf } from './shop.ts';
import type { Buyer, Holder } from './wish.ts';

export const placingCodes = [
  'buyer-missing',
  'email-not-valid',
  'holder-missing',
  'answer-missing',
  'answer-not-valid',
  'text-too-long',
  'rules-not-accepted',
  'method-missing',
  'company-missing',
  'needs-ticket',
] as const;
export type PlacingCode = (typeof placingCodes)[number];
type Refused = ReturnType<typeof refuse<PlacingCode>>;

const longest = { name: 120, answer: 2000, address: 1000, field: 200 };

/** What is wrong with an order that is to be placed: its lines, its buyer, what holders need; `null` if nothing is. */
export function placingRefusal(
  shop: ShopOf,
  quote: Pick<Quote, 'lines' | 'total'>,
  buyer: Buyer,
  heldBefore: HeldBefore,
): Refused | null {
  return (
    linesRefusal(shop, quote.lines) ??
    buyerRefusal(shop, quote, buyer) ??
    neededRefusal(quote.lines, heldBefore)
  );
}

/** Whether a holder has a product from before. */
export type HeldBefore = (holder: Holder | null, productId: ProductId) => boolean;

/** What is wrong with who orders and how they want to pay; `null` if nothing is. Fields are named as the form names them. */
function buyerRefusal(shop: ShopOf, quote: Pick<Quote, 'total'>, buyer: Buyer): Refused | null {
  if (!buyer.name.trim()) return refuse('buyer-missing', { field: 'name' });
  if (buyer.name.length > longest.name) return refuse('text-too-long', { field: 'name' });
  if (!readEmail(buyer.email)) return refuse('email-not-valid', { field: 'email' });
  const missing = shop.rules.find(
    ({ key, version }) => !buyer.accepted.some((rule) => rule.key === key && rule.version === version),
  );
  if (missing) return refuse('rules-not-accepted', { field: `rule-${missing.key}` });
  if (quote.total > 0 && (!buyer.method || !shop.methods.includes(buyer.method)))
    return refuse('method-missing', { field: 'method' });
  return companyRefusal(buyer.company, buyer.method === 'invoice' && quote.total > 0);
}

/** What is wrong with the company that an order is for; `null` if nothing is. */
export function companyRefusal(
  company: Buyer['company'],
  isNeeded: boolean,
): ReturnType<typeof refuse<'company-missing' | 'text-too-long'>> | null {
  if (isNeeded && !(company?.name.trim() && company.address.trim()))
    return refuse('company-missing', { field: 'companyName' });
  const tooLong =
    company &&
    (company.address.length > longest.address ||
      [company.name, company.vatId, company.purchaseOrder, company.country].some(
        (text) => text.length > longest.field,
      ));
  return tooLong ? refuse('text-too-long', { field: 'companyName' }) : null;
}

/** What is wrong with the lines' holders and answers; fields carry the line's number from 0: `holderName-0`. */
function linesRefusal(shop: ShopOf, lines: readonly QuotedLine[]): Refused | null {
  for (const [at, line] of lines.entries()) {
    const wrong = line.partOf === null ? lineRefusal(shop, line, at) : null;
    if (wrong) return wrong;
  }
  return null;
}

function lineRefusal(shop: ShopOf, { wish, product }: QuotedLine, at: number): Refused | null {
  const { holder } = wish;
  if (holder) {
    const wrong = holderRefusal(holder, at);
    if (wrong) return wrong;
  }
  for (const question of questionsFor(shop.questions, product.id)) {
    const value = wish.answers.find((answer) => answer.question === question.id)?.value.trim() ?? '';
    const field = `answer-${at}-${question.id}`;
    if (!value && question.isRequired) return refuse('answer-missing', { field });
    if (value.length > longest.answer) return refuse('text-too-long', { field });
    if (value && !isAnswer(question, value)) return refuse('answer-not-valid', { field });
  }
  return null;
}

/** What is wrong with a holder that somebody names. */
function holderRefusal(holder: Holder, at: number): Refused | null {
  if (!holder.name.trim()) return refuse('holder-missing', { field: `holderName-${at}` });
  if (holder.name.length > longest.name) return refuse('text-too-long', { field: `holderName-${at}` });
  return readEmail(holder.email) ? null : refuse('email-not-valid', { field: `holderEmail-${at}` });
}

/** The questions that holders of a product are asked. */
export function questionsFor(questions: readonly Question[], productId: ProductId): readonly Question[] {
  return questions.filter(({ productIds }) => productIds.length === 0 || productIds.includes(productId));
}

function isAnswer({ kind, choices }: Question, value: string): boolean {
  if (kind === 'yes-no') return value === 'yes' || value === 'no';
  if (kind === 'choice') return /^\d{1,3}$/.test(value) && Number(value) < choices.length;
  return true;
}

/** The first line whose holder has none of the products that it needs, neither in this order nor from before. */
function neededRefusal(lines: readonly QuotedLine[], heldBefore: HeldBefore): Refused | null {
  for (const [at, { wish, product }] of lines.entries()) {
    if (product.needs.length === 0) continue;
    const isMet = product.needs.some(
      (needed) =>
        lines.some((other) => other.product.id === needed && isSame(other.wish.holder, wish.holder)) ||
        heldBefore(wish.holder, needed),
    );
    if (!isMet) return refuse('needs-ticket', { field: `line-${at}`, details: { product: product.id } });
  }
  return null;
}

/** Nobody named yet may still become the same. */
function isSame(one: Holder | null, other: Holder | null): boolean {
  return !one || !other || readEmail(one.email) === readEmail(other.email);
}
