/** The words of invoices in one language; `src/texts/` has them. */
export type InvoiceWords = {
  readonly title: (p: { kind: 'invoice' | 'credit-note'; number: string }) => string;
  readonly to: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly suppliedOn: string;
  readonly span: (p: { from: string; until: string }) => string;
  readonly dueOn: string;
  readonly corrects: string;
  readonly purchaseOrder: string;
  readonly reference: string;
  readonly taxId: (p: { id: string }) => string;
  readonly columns: {
    readonly place: string;
    readonly description: string;
    readonly quantity: string;
    readonly unitNet: string;
    readonly net: string;
    readonly taxRate: string;
    readonly tax: string;
    readonly gross: string;
  };
  readonly amountsIn: (p: { currency: string }) => string;
  readonly net: string;
  readonly taxOf: (p: { rate: string; net: string }) => string;
  readonly gross: string;
  readonly paid: string;
  readonly due: string;
  readonly reverseCharge: string;
  readonly payment: {
    readonly title: string;
    readonly please: (p: { amount: string; day: string }) => string;
    readonly nothing: string;
    readonly holder: string;
    readonly iban: string;
    readonly bic: string;
    readonly bank: string;
  };
  readonly page: (p: { page: number; pages: number }) => string;
};
