import type { House } from '../../platform/house.ts';
import type { ApiContext } from './api-context.ts';

type Page = { readonly page: number; readonly limit: number };

/** How many to leave out before a page. */
export function offsetOf({ page, limit }: Page): number {
  return (page - 1) * limit;
}

/** One page of a list that is at hand as a whole; sets the header Link (RFC 8288). */
export function pageOfAll<Item>(c: ApiContext, house: House, all: readonly Item[], asked: Page) {
  const items = all.slice(offsetOf(asked), offsetOf(asked) + asked.limit);
  const last = Math.max(1, Math.ceil(all.length / asked.limit));
  link(c, house, { ...asked, last, more: asked.page < last });
  return { items, page: asked.page, limit: asked.limit, total: all.length };
}

/** One page of a list of which `limit + 1` rows were read, so that it is known whether there are more; or of which it is said. */
export function pageOfRows<Item>(
  c: ApiContext,
  house: House,
  rows: readonly Item[],
  asked: Page,
  more = rows.length > asked.limit,
) {
  link(c, house, { ...asked, more });
  return { items: rows.slice(0, asked.limit), page: asked.page, limit: asked.limit };
}

function link(c: ApiContext, house: House, at: Page & { more: boolean; last?: number }): void {
  const { pathname, searchParams } = new URL(c.req.url);
  const to = (page: number, rel: string) => {
    const query = new URLSearchParams(searchParams);
    query.set('page', String(page));
    return `<${house.config.origin}${pathname}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(at.page > 1 ? [to(1, 'first'), to(at.page - 1, 'prev')] : []),
    ...(at.more ? [to(at.page + 1, 'next')] : []),
    ...(at.last !== undefined && at.last > 1 ? [to(at.last, 'last')] : []),
  ];
  if (links.length > 0) c.header('Link', links.join(', '));
}
