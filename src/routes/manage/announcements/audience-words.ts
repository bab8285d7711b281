import type { AudiencePart } from '#live';
import { listSessionsForEditors, listTracks } from '#programme/server';
import { listProducts } from '#tickets/server';
import type { EditionId } from '../../../kernel/ids.ts';
import { inLocale, type Locale } from '../../../kernel/locale.ts';
import type { House } from '../../../platform/house.ts';
import type { Texts } from '../../../texts/texts.ts';

type Named = readonly { readonly key: string; readonly name: string }[];
/** What parts of an audience are called, by their codes and ids. */
export type AudienceNames = {
  readonly tracks: Named;
  readonly products: Named;
  /** Sessions with a product of their own, in which people have seats. */
  readonly seats: Named;
  readonly sessions: Named;
};

/** Names of everything of which an audience can be made. */
export async function loadAudienceNames(
  house: House,
  editionId: EditionId,
  locale: Locale,
): Promise<AudienceNames> {
  const tracks = await listTracks(house.db, editionId);
  const products = await listProducts(house.db, editionId);
  const sessions = (await listSessionsForEditors(house.db, editionId)).map(({ session }) => ({
    key: session.code,
    name: session.title,
  }));
  const withSeats = new Set(products.flatMap(({ sessionCode }) => sessionCode ?? []));
  return {
    tracks: tracks.map(({ code, name }) => ({ key: code, name })),
    products: products
      .filter(({ sessionCode }) => sessionCode === null)
      .map(({ id, name }) => ({ key: id, name: inLocale(name, locale)?.text ?? id })),
    seats: sessions.filter(({ key }) => withSeats.has(key)),
    sessions,
  };
}

/** A part of an audience in words; what is gone meanwhile says so. */
export function audienceWords(part: AudiencePart, names: AudienceNames, texts: Texts): string {
  const words = texts.announce.manage.parts;
  const nameOf = (named: Named, key: string) => named.find((one) => one.key === key)?.name;
  switch (part.kind) {
    case 'speakers': {
      if (part.track === null) return words.speakers;
      const track = nameOf(names.tracks, part.track);
      return track === undefined ? words.gone : words.track({ track });
    }
    case 'product': {
      const product = nameOf(names.products, part.id);
      return product === undefined ? words.gone : words.product({ product });
    }
    case 'seats':
    case 'stars': {
      const session = nameOf(names.sessions, part.code);
      return session === undefined ? words.gone : words[part.kind]({ session });
    }
    default:
      return words[part.kind];
  }
}
