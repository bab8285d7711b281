import { type EntitledRole, entitledRoles } from '#capacity';
import type { VoucherPrice } from '#tickets';
import { changeVoucher, nameInRole, saveRoleRule, takeOutOfRole } from '#tickets/server';
import { readId } from '../../../kernel/ids.ts';
import { readMoney } from '../../../kernel/money.ts';
import { textOf } from '../../form-fields.ts';
import type { organisedOf } from '../manage-context.ts';
import { readCount, readShare } from './product-reading.ts';
import { ticketsDone, ticketsRefused } from './tickets-answer.tsx';

/** What the form for a rule, or the one for people, says, to be shown again where it is refused. */
export type RolesDraft = Readonly<
  Record<'role' | 'product' | 'pays' | 'value' | 'aside' | 'people' | 'nameRole', string>
>;

const path = (url: URL) => url.pathname;

/** Does what a form of the roles page asks for. */
export async function actOnRoles(
  asked: ReturnType<typeof organisedOf>,
  currency: string,
  form: FormData,
  url: URL,
) {
  const act = textOf(form, 'act');
  if (act === 'end' || act === 'again') return turnRule(asked, form, url);
  if (act === 'take-out') return takeOut(asked, form, url);
  if (act === 'name' || act === 'speakers') return name(asked, form, url);
  return make(asked, currency, form, url);
}

function draftOf(form: FormData): RolesDraft {
  const line = (field: string) => textOf(form, field);
  return {
    ...{ role: line('role'), product: line('product'), pays: line('pays'), value: line('value') },
    ...{ aside: line('aside'), people: line('people'), nameRole: line('nameRole') },
  };
}

function roleIn(text: string): EntitledRole | null {
  return entitledRoles.find((each) => each === text) ?? null;
}

async function make(
  { house, viewer, edition }: ReturnType<typeof organisedOf>,
  currency: string,
  form: FormData,
  url: URL,
) {
  const draft = draftOf(form);
  const role = roleIn(draft.role);
  const productId = readId<'product'>(draft.product);
  if (!role || !productId) return ticketsRefused({ code: 'product-gone', field: 'product' }, draft);
  const outcome = await saveRoleRule(house, viewer, {
    ...{ editionId: edition.id, role, productId, price: priceOf(draft, currency) },
    aside: readCount(draft.aside) ?? 0,
  });
  return outcome.ok ? ticketsDone(path(url), 'rule-made') : ticketsRefused(outcome.refusal, draft);
}

function priceOf({ pays, value }: RolesDraft, currency: string): VoucherPrice {
  if (pays === 'set') return { kind: 'set', price: readMoney(value, currency) ?? Number.NaN };
  if (pays === 'share') return { kind: 'share', rate: readShare(value) };
  return pays === 'none' ? { kind: 'none' } : { kind: 'set', price: 0 };
}

async function turnRule(
  { house, viewer, edition }: ReturnType<typeof organisedOf>,
  form: FormData,
  url: URL,
) {
  const id = readId<'voucher'>(textOf(form, 'id'));
  if (!id) return ticketsRefused({ code: 'not-found' }, null);
  const isArchived = textOf(form, 'act') === 'end';
  const outcome = await changeVoucher(house, viewer, { editionId: edition.id, id, changes: { isArchived } });
  if (!outcome.ok) return ticketsRefused(outcome.refusal, null);
  const undo = { act: isArchived ? 'again' : 'end', id };
  return ticketsDone(path(url), isArchived ? 'rule-over' : 'rule-again', undo);
}

/** A line for each: address, name; speakers each have a field of their own, named by their code. */
async function name(
  { house, viewer, edition, locale }: ReturnType<typeof organisedOf>,
  form: FormData,
  url: URL,
) {
  const draft = draftOf(form);
  const speakers = [...form].flatMap(([field, value]) => {
    const [, code] = /^speaker-(.+)$/.exec(field) ?? [];
    const email = typeof value === 'string' ? value.trim() : '';
    return code && email ? [{ email, name: textOf(form, `name-${code}`), speakerCode: code }] : [];
  });
  const listed = draft.people.split(/\r?\n/).flatMap((line) => {
    const [email = '', ...rest] = line.split(/[,;\t]/).map((part) => part.trim());
    return email ? [{ email, name: rest.join(' ').trim(), speakerCode: null }] : [];
  });
  const isSpeakers = textOf(form, 'act') === 'speakers';
  const role = isSpeakers ? 'speaker' : roleIn(draft.nameRole);
  if (!role) return ticketsRefused({ code: 'not-found' }, draft);
  const people = isSpeakers ? speakers : listed;
  const outcome = await nameInRole(house, viewer, { editionId: edition.id, role, locale, people });
  return outcome.ok ? ticketsDone(path(url), 'named') : ticketsRefused(outcome.refusal, draft);
}

async function takeOut({ house, viewer, edition }: ReturnType<typeof organisedOf>, form: FormData, url: URL) {
  const role = roleIn(textOf(form, 'role'));
  if (!role) return ticketsRefused({ code: 'not-found' }, null);
  const email = textOf(form, 'email');
  const outcome = await takeOutOfRole(house, viewer, { editionId: edition.id, role, email });
  return outcome.ok ? ticketsDone(path(url), 'taken-out') : ticketsRefused(outcome.refusal, null);
}
