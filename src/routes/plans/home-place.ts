import { listPlacesNamed } from '#directory/server';
import type { Home } from '#plans';
import type { Db } from '../../platform/database/database.ts';

/** A town as typed, with where it is if the directory knows it: the largest of that name. `null` if nothing stands there. */
export async function homeFrom(db: Db, text: string): Promise<Home | null> {
  const place = text.trim().slice(0, 100);
  if (!place) return null;
  const named = await listPlacesNamed(db, place, 20);
  const [name = ''] = place.split(',');
  const exact = named.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  const found = exact ?? named[0];
  if (!found) return { place, country: null, latitude: null, longitude: null };
  const { country, latitude, longitude } = found;
  return { place: found.name, country, latitude, longitude };
}
