/** People who have the same points, and those of them who show their names. */
export type Tier<Person> = {
  readonly points: number;
  readonly people: number;
  readonly named: readonly Person[];
};

/** A place on the leaderboard, with everybody who shares it. */
export type LeaderboardPlace = {
  /** Counted from 1; after a place that three share comes the third next. */
  readonly place: number;
  readonly points: number;
  readonly names: readonly string[];
  /** People on this place who are not named. */
  readonly others: number;
};

/** Who knows what is right before it is revealed: whoever made a quiz, speaks in its session or chairs it. Each once, by their ids. */
export function knowersOf<Person extends string>(session: {
  readonly makers: readonly Person[];
  readonly speakers: readonly Person[];
  readonly chairs: readonly Person[];
}): Person[] {
  return [...new Set([...session.makers, ...session.speakers, ...session.chairs])].toSorted();
}

/** Places that are shown; a shared one is shown whole. */
export const mostPlaces = 10;
/** Names that are shown of one place; the rest is counted among the others. */
export const mostNames = 50;

/** Tiers by their points, the most first, each with its place: who is how far behind counts people, named or not. */
export function inPlaces<T extends { readonly points: number; readonly people: number }>(
  tiers: readonly T[],
): readonly (T & { readonly place: number })[] {
  let place = 1;
  return tiers
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => b.points - a.points)
    .map((tier) => {
      const placed = { ...tier, place };
      place += tier.people;
      return placed;
    });
}

/** What of the places is shown: no place without points, and no name that `names` does not hold. */
export function showPlaces<Person>(
  tiers: readonly (Tier<Person> & { readonly place: number })[],
  names: ReadonlyMap<Person, string>,
): LeaderboardPlace[] {
  return tiers
    .filter(({ place, points }) => points > 0 && place <= mostPlaces)
    .map(({ place, points, people, named }) => {
      const shown = named
        .flatMap((person) => names.get(person)?.trim() || [])
        .slice(0, mostNames)
        .sort((a, b) => a.localeCompare(b));
      return { place, points, names: shown, others: people - shown.length };
    });
}
