import { getEdition } from '#directory/server';
import type { EditionId } from '../../../kernel/ids.ts';
import { inLocale } from '../../../kernel/locale.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import type { Letter } from '../../../platform/mail/mail.ts';
import { textsFor } from '../../../texts/texts.ts';
import { findShop, listProducts } from '../queries/catalogue.ts';
import type { Given } from '../rules/role-rule.ts';

/** That somebody's role gives them something, and where they take it; once for each. */
export async function entitledLetters(
  house: House,
  tx: Tx,
  editionId: EditionId,
  given: readonly Given[],
): Promise<readonly Letter[]> {
  if (given.length === 0) return [];
  const edition = await getEdition(tx, editionId);
  const shop = await findShop(tx, editionId);
  const products = await listProducts(tx, editionId);
  const url = `${house.config.origin}/${encodeURIComponent(edition.slug)}/tickets`;
  return given.flatMap(({ id, rule, person }): readonly Letter[] => {
    const product = products.find((each) => each.id === rule.productIds[0]);
    if (!product || !person.email) return [];
    const words = textsFor(person.locale).ticketRoles.letter;
    const what = inLocale(product.name, person.locale)?.text ?? '';
    const facts = {
      edition: edition.name,
      what,
      name: person.name || person.email,
      email: person.email,
      url,
    };
    return [
      {
        key: `tickets.entitled:${id}`,
        to: person.email,
        subject: words.subject(facts),
        text: words.text({ ...facts, role: rule.role, isOpen: shop?.isOpen ?? false }),
      },
    ];
  });
}
