import { isStillOffered, type WaitingId } from '#capacity';
import { listBaskets } from '#capacity/server';
import type { Edition } from '#directory';
import { getEdition } from '#directory/server';
import { type BasketId, readId } from '../../../kernel/ids.ts';
import { inLocale, type Locale } from '../../../kernel/locale.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import type { Letter } from '../../../platform/mail/mail.ts';
import { momentInZone, moneyWords } from '../../../texts/format.ts';
import { textsFor } from '../../../texts/texts.ts';
import { findShop, listProducts } from '../queries/catalogue.ts';
import { findWaiter, type Waiter } from '../queries/waiters.ts';
import { type Product, priceAt } from '../rules/product.ts';
import { waitKey } from './wait-keys.ts';

/** Where somebody sees their place on a waitlist; whoever has the address may act for them. */
export async function waitPath(
  house: House,
  { slug }: Pick<Edition, 'slug'>,
  id: WaitingId,
): Promise<string> {
  return `/${encodeURIComponent(slug)}/waitlist/${id}/${await waitKey(house, id)}`;
}

/** Writes to somebody that they are on the list; `again` names a letter that is written once more. */
export async function writeJoined(
  tx: Tx,
  house: House,
  waiter: Waiter,
  product: Pick<Product, 'name'>,
  again = '',
): Promise<void> {
  const edition = await getEdition(tx, waiter.editionId);
  const letter = await joinedLetter(house, edition, waiter, product);
  await house.mail.post(tx, { ...letter, key: `${letter.key}${again}` });
}

/** The letter that says that somebody is on the list, and where they see their place. */
export async function joinedLetter(
  house: House,
  edition: Pick<Edition, 'name' | 'slug'>,
  waiter: Waiter,
  product: Pick<Product, 'name'>,
): Promise<Letter> {
  const words = textsFor(waiter.locale).waitlist.letters.joined;
  const facts = { person: waiter.name, name: nameIn(product, waiter.locale), edition: edition.name };
  const url = house.config.origin + (await waitPath(house, edition, waiter.waitingId));
  return {
    key: `tickets.wait-joined:${waiter.waitingId}`,
    to: waiter.email,
    confidential: true,
    subject: words.subject(facts),
    text: words.text({ ...facts, url }),
  };
}

/**
 * Writes to somebody that a place is theirs and until when, with the zone; nothing where the offer is over by now, or was made by another
 * module. Each offer is told once.
 */
export async function tellOfOffer(
  house: House,
  offer: { readonly waitingId: string; readonly basketId: string },
): Promise<void> {
  const [id, basketId] = [readId<'waiting'>(offer.waitingId), readId<'basket'>(offer.basketId)];
  const waiter = id && (await findWaiter(house.db, id));
  const [basket] = basketId ? await listBaskets(house.db, [basketId as BasketId]) : [];
  const now = house.clock.now();
  if (!waiter || !basket || !isStillOffered(basket.claims, now)) return;
  const [claim] = basket.claims.filter(({ viaId }) => viaId === null);
  const product = (await listProducts(house.db, waiter.editionId)).find(
    ({ poolId }) => poolId === claim?.poolId,
  );
  const shop = await findShop(house.db, waiter.editionId);
  if (!claim?.expiresAt || !product || !shop) return;
  const { locale } = waiter;
  const edition = await getEdition(house.db, waiter.editionId);
  const words = textsFor(locale).waitlist.letters.offered;
  const price = priceAt(product, now) * claim.units;
  const facts = { person: waiter.name, name: nameIn(product, locale), edition: edition.name };
  const url = house.config.origin + (await waitPath(house, edition, waiter.waitingId));
  const until = momentInZone(claim.expiresAt, edition.zone, locale);
  const sum = price > 0 ? moneyWords(price, shop.currency, locale) : null;
  await house.db.transaction().execute((tx) =>
    house.mail.post(tx, {
      key: `tickets.place-offered:${basket.id}`,
      to: waiter.email,
      confidential: true,
      subject: words.subject(facts),
      text: words.text({ ...facts, url, until, sum, n: claim.units }),
    }),
  );
}

function nameIn({ name }: Pick<Product, 'name'>, locale: Locale): string {
  return inLocale(name, locale)?.text ?? '';
}
