import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The organisers' pages of the ticket sale, inside the frame of the others. */
export const ticketsRoutes: RouteConfigEntry[] = [
  route('tickets', 'manage/tickets/sales.tsx'),
  route('tickets/products', 'manage/tickets/products.tsx'),
  route('tickets/products/:product', 'manage/tickets/product.tsx'),
  route('tickets/orders', 'manage/tickets/orders.tsx'),
  route('tickets/orders/:code', 'manage/tickets/order.tsx'),
  route('tickets/statements', 'manage/tickets/statements.tsx'),
  route('tickets/money', 'manage/tickets/money.tsx'),
  route('tickets/exports/:file', 'manage/tickets/exports.ts'),
  route('tickets/vouchers', 'manage/tickets/vouchers.tsx'),
  route('tickets/roles', 'manage/tickets/roles.tsx'),
  route('tickets/ballots', 'manage/tickets/ballots.tsx'),
  route('tickets/waitlist', 'manage/tickets/waitlist.tsx'),
  route('tickets/webhooks', 'manage/tickets/webhooks.tsx'),
  route('tickets/settings', 'manage/tickets/settings-shop.tsx'),
  route('tickets/settings/terms', 'manage/tickets/settings-terms.tsx'),
  route('tickets/settings/questions', 'manage/tickets/settings-questions.tsx'),
  route('tickets/settings/rush', 'manage/tickets/settings-rush.tsx'),
];
