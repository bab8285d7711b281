/** What can happen to an order; every one has a sentence. */
export const orderActCodes = [
  'held',
  'placed',
  'settled',
  'payment-booked',
  'payment-too-late',
  'payment-undone',
  'cancelled',
  'ticket-cancelled',
  'refunded',
  'transferred',
  'changed',
  'change-asked',
  'change-ended',
  'holder-named',
  'method-changed',
  'extended',
  'invoiced',
  'noted',
] as const;
export type OrderActCode = (typeof orderActCodes)[number];
