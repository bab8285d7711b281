import type { House } from '../../../platform/house.ts';
import type { CardCompany } from '../rules/card-company.ts';
import type { PayMethod, Shop } from '../rules/shop.ts';
import { standInCompany } from './stand-in-company.ts';
import { stripeCompany } from './stripe-company.ts';

/** The card company of this installation; `null` where none is connected. */
export function cardCompanyOf(house: House): CardCompany | null {
  const { stripe, cardStandIn } = house.config;
  if (stripe) return stripeCompany(house, stripe.secretKey);
  return cardStandIn ? standInCompany(house) : null;
}

/** The ways to pay that a shop offers here: cards only where somebody takes them. */
export function methodsHere(
  house: Pick<House, 'config'>,
  { methods }: Pick<Shop, 'methods'>,
): readonly PayMethod[] {
  return methods.filter((each) => each !== 'card' || cardsHere(house) !== 'none');
}

/** Whether cards can be paid with here, and whether that is only played. */
export function cardsHere({ config }: Pick<House, 'config'>): 'real' | 'stand-in' | 'none' {
  return config.stripe ? 'real' : config.cardStandIn ? 'stand-in' : 'none';
}
