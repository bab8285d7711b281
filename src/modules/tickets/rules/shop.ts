import type { EditionId, ProductId } from '../../../kernel/ids.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import type { DateText, InstantText } from '../../../kernel/time.ts';

/** Ways in which money comes; an order that costs nothing has `free`. */
export const payMethods = ['transfer', 'invoice', 'card'] as const;
export type PayMethod = (typeof payMethods)[number];

/** Something that a holder is asked, with the reason and the day after which the answer is deleted. */
export type Question = {
  readonly id: string;
  readonly label: LocalisedText;
  readonly kind: 'text' | 'choice' | 'yes-no';
  readonly choices: readonly LocalisedText[];
  readonly isRequired: boolean;
  readonly purpose: LocalisedText;
  readonly expiresOn: DateText;
  /** Whose buyers are asked; empty: everybody who is named on a ticket. */
  readonly productIds: readonly ProductId[];
};

/** A code of conduct or a health policy that must be accepted; the version is kept with the order. */
export type HouseRule = {
  readonly key: string;
  readonly title: LocalisedText;
  readonly url: string | null;
  readonly version: string;
};

/** What giving an order back costs, and until when. */
export type Cancelling = {
  readonly until: InstantText | null;
  /** Hundredths of a per cent of what was paid, and an amount in minor units for each ticket; both are kept back. */
  readonly feeRate: number;
  readonly feeEach: number;
};

export type Seller = {
  readonly name: string;
  /** Lines of the postal address. */
  readonly address: string;
  readonly email: string;
  readonly taxId: string;
};

export type BankAccount = { readonly holder: string; readonly iban: string; readonly bic: string };

/** How an edition sells. */
export type Shop = {
  /** ISO 4217; every price of the edition is in it. */
  readonly currency: string;
  readonly seller: Seller;
  readonly bank: BankAccount | null;
  readonly methods: readonly PayMethod[];
  /** How long units are kept for somebody who fills in the form. */
  readonly holdMinutes: number;
  /** How long they are kept for a transfer or an invoice. */
  readonly paymentDays: number;
  readonly invoicePrefix: string;
  readonly cancelling: Cancelling | null;
  /** Until when a holder may hand a ticket on; `null`: never. */
  readonly transfersUntil: InstantText | null;
  readonly rules: readonly HouseRule[];
  readonly questions: readonly Question[];
  /** How many may be at the till at once, and how fast others follow; `null`: nobody waits. */
  readonly waitingRoom: {
    readonly insideAtOnce: number;
    readonly admittedPerMinute: number;
    readonly keepMinutes: number;
  } | null;
};

export type ShopOf = Shop & { readonly editionId: EditionId; readonly isOpen: boolean };

/** What a shop is before anybody has said anything. */
export function newShop(currency: string): Shop {
  return {
    currency,
    seller: { name: '', address: '', email: '', taxId: '' },
    bank: null,
    methods: [],
    holdMinutes: 20,
    paymentDays: 14,
    invoicePrefix: '',
    cancelling: null,
    transfersUntil: null,
    rules: [],
    questions: [],
    waitingRoom: null,
  };
}
