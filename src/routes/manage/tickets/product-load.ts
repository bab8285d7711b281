import type { RouterContextProvider } from 'react-router';
import { findPublishedProgramme } from '#programme/server';
import { priceAt } from '#tickets';
import { findShop, listProducts, readProductSheet, sharedPurpose, viewPools } from '#tickets/server';
import { revisionOf } from '../../../kernel/revision.ts';
import { organisedOf } from '../manage-context.ts';
import type { ProductDraft } from './product-draft.ts';
import { draftOf } from './product-reading.ts';
import { templateDraft, templates } from './product-templates.ts';
import { currencyOf } from './sale-load.ts';
import type { TicketsRefused } from './tickets-answer.tsx';

/** A product as its form shows it, or a new one out of a template, with all that it can be tied to. */
export async function loadProduct(context: Readonly<RouterContextProvider>, productId: string, url: URL) {
  const { house, edition } = organisedOf(context);
  const [shop, all] = [await findShop(house.db, edition.id), await listProducts(house.db, edition.id)];
  const product = all.find(({ id }) => id === productId) ?? null;
  if (!product && productId !== 'new') throw new Response(null, { status: 404 });
  const currency = currencyOf(shop);
  const now = house.clock.now();
  const sheet = product && (await readProductSheet(house.db, product));
  const asked = url.searchParams.get('from');
  const template = templates.find((one) => one === asked) ?? null;
  const { pools } = await viewPools(house.db, edition.id, now);
  const published = await findPublishedProgramme(house, edition.id);
  return {
    ...{ currency, id: product?.id ?? null, isChoosing: !product && asked === null },
    draft: sheet ? draftOf(sheet, { currency, zone: edition.zone }) : templateDraft(template, edition),
    revision: sheet ? revisionOf(sheet) : '',
    priceNow: product ? priceAt(product, now) : null,
    others: all
      .filter(({ id, isArchived }) => id !== product?.id && !isArchived)
      .map(({ id, name, includes, variations }) => ({
        ...{ id, name },
        canBeIncluded: includes.length === 0 && variations.length === 0,
      })),
    shared: [...pools.values()].flatMap(({ id, name, purpose }) =>
      purpose === sharedPurpose ? [{ id, name }] : [],
    ),
    sessions: [...(published?.sessions.values() ?? [])]
      .filter(({ kind }) => !['break', 'notice', 'talk', 'keynote', 'plenary'].includes(kind))
      .map(({ code, title }) => ({ code, title })),
  };
}
export type ProductPage = Awaited<ReturnType<typeof loadProduct>>;

/** What each part of the form is made of. */
export type ProductPart = {
  readonly page: ProductPage;
  readonly draft: ProductDraft;
  readonly answer: TicketsRefused<ProductDraft> | undefined;
};
