import { foldedText } from '../../../kernel/search-text.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { otherNamesOf } from '../../../platform/gazetteer/other-names.ts';
import { directoryTables } from '../tables.ts';

/** A town from which distance is measured. */
export type Place = {
  readonly id: number;
  readonly name: string;
  readonly region: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly zone: string | null;
  readonly people: number;
};

const columns = ['id', 'name', 'region', 'country', 'latitude', 'longitude', 'zone', 'people'] as const;

export async function findPlace(db: Db, id: number): Promise<Place | null> {
  const row = await directoryTables(db)
    .selectFrom('directory.place')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Places whose name begins so, the largest first; "Porto, PT" asks for one in that country. */
export async function listPlacesNamed(db: Db, text: string, limit: number): Promise<Place[]> {
  const [name = '', ...rest] = text.split(',').map((part) => foldedText(part).trim());
  if (!name) return [];
  const begins = `${name.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const others = otherNamesOf(name);
  let query = directoryTables(db)
    .selectFrom('directory.place')
    .select(columns)
    .where((where) =>
      where.or([
        where('word', 'like', begins),
        ...others.map(({ word, country }) =>
          where.and([where('word', '=', word), where('country', '=', country)]),
        ),
      ]),
    );
  const country = rest.at(-1);
  if (country && /^[a-z]{2}$/.test(country)) query = query.where('country', '=', country.toUpperCase());
  return query.orderBy('people', 'desc').orderBy('id').limit(limit).execute();
}

/** Writes places that are not there yet; the same ones twice do no harm. */
export async function insertPlaces(tx: Tx, places: readonly Place[]): Promise<void> {
  for (let at = 0; at < places.length; at += 2_000) {
    await directoryTables(tx)
      .insertInto('directory.place')
      .values(places.slice(at, at + 2_000).map((place) => ({ ...place, word: foldedText(place.name) })))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }
}

/** True if places are known at all. */
export async function hasPlaces(db: Db): Promise<boolean> {
  return (
    (await directoryTables(db).selectFrom('directory.place').select('id').limit(1).executeTakeFirst()) !==
    undefined
  );
}
