import type { Buyer, HeldLine } from '#tickets';
import { payMethods } from '#tickets';
import { textOf } from '../form-fields.ts';
import { acceptedOf } from './shop-form.ts';

/** Who buys, as the order's form says it. An empty company is none. */
export function buyerFrom(form: FormData, personId: Buyer['personId']): Buyer {
  const method = textOf(form, 'method');
  const company = {
    name: textOf(form, 'companyName'),
    address: textOf(form, 'companyAddress'),
    country: textOf(form, 'companyCountry'),
    vatId: textOf(form, 'companyVat'),
    purchaseOrder: textOf(form, 'purchaseOrder'),
  };
  return {
    personId,
    name: textOf(form, 'name'),
    email: textOf(form, 'email'),
    company: Object.values(company).some(Boolean) ? company : null,
    method: payMethods.find((each) => each === method) ?? null,
    accepted: acceptedOf(form),
  };
}

/** Holders and answers of each ticket; the first one that is left empty is the buyer's own. */
export function linesFrom(form: FormData, numbers: readonly number[], buyer: Buyer): readonly HeldLine[] {
  return numbers.map((number, at) => {
    const own = { name: textOf(form, `holderName-${at}`), email: textOf(form, `holderEmail-${at}`) };
    const isEmpty = !own.name && !own.email;
    const holder = isEmpty ? (at === 0 ? buyer : null) : { name: own.name, email: own.email || buyer.email };
    const answers = [...form].flatMap(([name, value]) => {
      const [, line, question] = /^answer-(\d+)-(.+)$/.exec(name) ?? [];
      return line === String(at) && question && typeof value === 'string' ? [{ question, value }] : [];
    });
    return { number, holder: holder && { name: holder.name, email: holder.email }, answers };
  });
}
