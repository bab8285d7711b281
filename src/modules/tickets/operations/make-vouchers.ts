import { actorOf, mayOrganise, readEmail, type Viewer } from '#people';
import type { EditionId, VoucherId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { House } from '../../../platform/house.ts';
import { listProducts } from '../queries/catalogue.ts';
import { insertVouchers } from '../queries/vouchers.ts';
import { readVoucherCode, type Voucher } from '../rules/voucher.ts';
import {
  codesProblem,
  type VoucherProblem,
  type VoucherTerms,
  voucherProblem,
} from '../rules/voucher-problem.ts';
import { voucherLetter } from './voucher-letter.ts';
import { makeVoucherPools } from './voucher-pools.ts';

export type { VoucherTerms };
export type VoucherCode =
  | VoucherProblem
  | 'not-allowed'
  | 'not-found'
  | 'not-so-many-free'
  | 'email-not-valid';
type Wanted = {
  readonly code: string;
  readonly note: string;
  /** Empty: not mailed. */
  readonly email: string;
};
type Input = {
  readonly editionId: EditionId;
  readonly slug: string;
  readonly codes: readonly Wanted[];
  readonly terms: VoucherTerms;
  /** In which language letters are written, and what they call the edition. */
  readonly letter: { readonly locale: Locale; readonly edition: string };
};

/** Makes vouchers, all or none, each with the pools of its uses and its budget and the places that are kept for it; mails them. */
export async function makeVouchers(
  house: House,
  viewer: Viewer,
  input: Input,
): Promise<Outcome<readonly Voucher[], VoucherCode>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, terms } = input;
  const wanted = input.codes.map((each) => ({ ...each, code: readVoucherCode(each.code) }));
  const codes = wanted.map(({ code }) => code);
  const wrongCode = codesProblem(codes);
  if (wrongCode) return refuse(wrongCode.code, { field: wrongCode.field });
  if (wanted.some(({ email }) => email && !readEmail(email)))
    return refuse('email-not-valid', { field: 'codes' });
  return allOrNothing<Outcome<readonly Voucher[], VoucherCode>>(house.db, async (tx) => {
    const products = await listProducts(tx, editionId);
    const wrong = voucherProblem(terms, products);
    if (wrong) return refuse(wrong.code, { field: wrong.field });
    const pools = await makeVoucherPools(tx, house, { editionId, terms, codes }, products);
    if (!pools) return refuse('not-so-many-free', { field: 'aside' });
    const { uses: _, budget: __, aside: ___, ...content } = terms;
    const made = pools.map((own, which): Voucher => {
      const { code = '', note = '' } = wanted[which] ?? {};
      const id = house.newId<VoucherId>();
      const said = { note: note.slice(0, 500), isArchived: false, role: null };
      return { ...content, ...own, ...said, id, code, editionId };
    });
    const at = house.clock.now();
    if (!(await insertVouchers(tx, made, at))) return refuse('code-taken', { field: 'codes' });
    const letters = wanted.filter(({ email }) => email).map((each) => voucherLetter(house, input, each));
    await house.mail.post(tx, ...letters);
    const subject = made.length === 1 ? (made[0]?.code ?? '') : `${made[0]?.code} … (${made.length})`;
    const personId = actorOf(viewer);
    await recordAct(tx, { at, editionId, personId, act: 'tickets.vouchers-made', subject, facts: {} });
    return done(made);
  });
}
