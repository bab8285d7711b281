/** A point on Earth in degrees, WGS 84. */
export type Point = { readonly latitude: number; readonly longitude: number };

/** Mean radius of the Earth in kilometres. */
export const earthKm = 6_371;

/** Kilometres from one point to another as the crow flies (great circle, haversine). */
export function kmBetween(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const high = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const wide = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const share = high + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * wide;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** Where the facts place an edition; `null` if nobody says, or only half of it. */
export function pointOf(facts: {
  readonly latitude: number | null;
  readonly longitude: number | null;
}): Point | null {
  const { latitude, longitude } = facts;
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** Degrees within which everything lies that is at most `km` from a point; near the date line it goes around the whole parallel. */
export function boxAround({ latitude, longitude }: Point, km: number) {
  const high = (km / earthKm) * (180 / Math.PI);
  const narrow = Math.cos((Math.min(89, Math.abs(latitude) + high) * Math.PI) / 180);
  const wide = high / narrow;
  const isAround = longitude - wide < -180 || longitude + wide > 180;
  return {
    south: latitude - high,
    north: latitude + high,
    west: isAround ? -180 : longitude - wide,
    east: isAround ? 180 : longitude + wide,
  };
}
