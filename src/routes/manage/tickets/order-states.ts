/** States by which the desk looks for orders. */
export const orderStates = ['placed', 'paid', 'lapsed', 'cancelled', 'to-send-back', 'basket'] as const;
