import type { OrderPage } from './order-load.ts';

/** What a rule had against the form, and at which field. */
export type Refused = { readonly field: string; readonly message: string } | null;
/** What was typed before the refusal. */
export type Typed = Readonly<Record<string, string>> | null;
/** What the parts of the checkout need. */
export type CheckoutProps = {
  readonly order: OrderPage;
  readonly own: { readonly name: string; readonly email: string };
  readonly typed: Typed;
  readonly refused: Refused;
};

/** The sentence that belongs to a field. */
export function errorOf(refused: Refused) {
  return (field: string) => (refused && refused.field === field && field ? refused.message : undefined);
}
