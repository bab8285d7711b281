import { count } from '../plural.ts';

export const invoice = {
  document: {
    title: (p: { kind: 'invoice' | 'credit-note'; number: string }) =>
      p.kind === 'invoice' ? `Invoice ${p.number}` : `Credit note ${p.number}`,
    to: 'To',
    number: 'Number',
    issuedOn: 'Date',
    suppliedOn: 'Date of supply',
    span: (p: { from: string; until: string }) => `${p.from} to ${p.until}`,
    dueOn: 'Payable by',
    corrects: 'Corrects invoice',
    purchaseOrder: 'Your purchase order',
    reference: 'Payment reference',
    taxId: (p: { id: string }) => `VAT ID ${p.id}`,
    columns: {
      place: 'No.',
      description: 'Description',
      quantity: 'Qty',
      unitNet: 'Unit net',
      net: 'Net',
      taxRate: 'Tax',
      tax: 'Tax sum',
      gross: 'Gross',
    },
    amountsIn: (p: { currency: string }) => `All amounts in ${p.currency}.`,
    net: 'Net total',
    taxOf: (p: { rate: string; net: string }) => `Tax ${p.rate} on ${p.net}`,
    gross: 'Total',
    paid: 'Paid already',
    due: 'Amount due',
    reverseCharge:
      'Reverse charge: the recipient of the supply is liable for the tax (Article 196 of Directive 2006/112/EC).',
    payment: {
      title: 'Payment',
      please: (p: { amount: string; day: string }) =>
        `Please transfer ${p.amount} by ${p.day}. Give the payment reference, so that we know what the money is for.`,
      nothing: 'There is nothing to pay.',
      holder: 'Account holder',
      iban: 'IBAN',
      bic: 'BIC',
      bank: 'Bank',
    },
    page: (p: { page: number; pages: number }) => `Page ${p.page} of ${p.pages}`,
  },
  tickets: {
    title: (p: { edition: string; n: number }) => `${p.edition}: ${count('en', p.n, 'ticket', '# tickets')}`,
    holder: 'Ticket for',
    product: 'Admits to',
    valid: 'Valid',
    seats: 'Your seats',
    venue: 'Where',
    code: 'Ticket code',
    show: 'Show the code at the entrance, on paper or on a screen. Whoever shows it first is admitted, so share no picture of it.',
    qr: (p: { code: string }) => `QR code of ticket ${p.code}`,
    page: (p: { page: number; pages: number }) => `Page ${p.page} of ${p.pages}`,
  },
  statement: {
    refusals: {
      'columns-not-found': (p: { found: string }) =>
        `No columns with a date and an amount were found. Found: ${p.found}. Say below which column is which, or save the file from your bank again as CSV with a line of headings.`,
      'date-order-unclear': (p: { example: string }) =>
        `Dates such as ${p.example} can be read in two ways. Say below whether the day or the month stands first.`,
      'decimal-unclear': (p: { example: string }) =>
        `Amounts such as ${p.example} can be read in two ways. Say below whether a comma or a point stands before the cents.`,
      'no-lines':
        'The file has headings but no bookings. Choose a longer period at your bank and export it again.',
      'not-a-statement': (p: { found: string }) =>
        `This is no account statement (camt.053) but ${p.found}. Export the statement of booked transactions.`,
      'not-xml': 'The file could not be read as XML. Export it again as camt.053 or as CSV.',
      'too-large': (p: { megabytes: number }) =>
        `The file is larger than ${p.megabytes} MB. Export a shorter period.`,
      'too-many-lines': (p: { most: number }) =>
        `The file has more than ${p.most} bookings. Export a shorter period.`,
    },
    problems: {
      'amount-missing': (p: { line: number }) =>
        `Line ${p.line} has no amount and was left out. Look it up at your bank if it should count.`,
      'amount-not-understood': (p: { line: number; value: string }) =>
        `The amount “${p.value}” in line ${p.line} could not be read. Correct it in the file and import it again; what was counted counts once.`,
      'batch-not-split': (p: { line: number; value: string }) =>
        `Booking ${p.line} is a batch of ${p.value} payments that the bank does not list one by one. Match it by hand.`,
      'currency-not-understood': (p: { line: number; value: string }) =>
        `“${p.value}” in line ${p.line} is no currency. Correct it in the file and import it again.`,
      'date-not-understood': (p: { line: number; value: string }) =>
        `The date “${p.value}” in line ${p.line} could not be read. Correct it in the file and import it again.`,
      'line-not-readable': (p: { line: number; value: string }) =>
        `Line ${p.line} could not be read: ${p.value}. Correct it in the file and import it again.`,
      'not-booked': (p: { line: number; value: string }) =>
        `Line ${p.line} is not booked yet (${p.value}) and was left out. It comes with a later statement.`,
      'sign-not-understood': (p: { line: number; value: string }) =>
        `“${p.value}” in line ${p.line} does not say whether money came or went. Correct it in the file and import it again.`,
    },
  },
};
