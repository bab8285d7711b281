import type { DateText } from '../../../kernel/time.ts';

/** Who sells or buys, as it stands on an invoice. */
export type InvoiceParty = {
  readonly name: string;
  /** Street, town and country, a line each. */
  readonly address: readonly string[];
  readonly taxId: string | null;
  /** Whatever else the law or the team wants there: register, e-mail, website. */
  readonly more: readonly string[];
};

export type InvoiceLine = {
  readonly description: string;
  readonly quantity: number;
  /** Minor units, as all sums here. */
  readonly unitNet: number;
  readonly net: number;
  /** Hundredths of a percent: 1900 is 19 %. */
  readonly taxRate: number;
  readonly tax: number;
  readonly gross: number;
};

/** All that an invoice or a credit note says. Sums are printed as they are given, and never computed here. */
export type InvoiceDocument = {
  readonly kind: 'invoice' | 'credit-note';
  readonly number: string;
  /** The invoice that a credit note corrects. */
  readonly corrects: string | null;
  readonly issuedOn: DateText;
  readonly suppliedFrom: DateText;
  readonly suppliedUntil: DateText;
  /** `null`: nothing is to be paid. */
  readonly dueOn: DateText | null;
  readonly seller: InvoiceParty;
  readonly buyer: InvoiceParty;
  readonly currency: string;
  readonly lines: readonly InvoiceLine[];
  readonly byRate: readonly { readonly taxRate: number; readonly net: number; readonly tax: number }[];
  readonly net: number;
  readonly tax: number;
  readonly gross: number;
  readonly paid: number;
  readonly due: number;
  readonly isReverseCharge: boolean;
  readonly purchaseOrder: string | null;
  /** What the payer writes into the transfer. */
  readonly reference: string | null;
  readonly bank: {
    readonly holder: string;
    readonly iban: string;
    readonly bic: string | null;
    readonly name: string | null;
  } | null;
  /** Why no tax is charged, terms, thanks: a paragraph each. */
  readonly notes: readonly string[];
};
