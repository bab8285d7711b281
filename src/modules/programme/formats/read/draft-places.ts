import { oneLine } from '../../../../kernel/clean-text.ts';
import { codeOfName, readCode, uniqueCodes } from './stable-keys.ts';

/** Rooms or tracks of a reading, by name: the first mention makes one, later ones find it. */
export type DraftPlaces<Place> = {
  /** The code of the place of this name; `wanted` is the source's own code or slug for it. */
  readonly codeOf: (
    name: string,
    wanted?: string | null,
    details?: Partial<Omit<Place, 'code' | 'name'>>,
  ) => string;
  readonly has: (name: string) => boolean;
  readonly list: () => readonly Place[];
};

export function draftPlaces<Place extends { readonly code: string }>(
  make: (code: string, name: string, index: number) => Place,
): DraftPlaces<Place> {
  const unique = uniqueCodes();
  const places = new Map<string, Place>();
  return {
    has: (name) => places.has(oneLine(name)),
    codeOf: (written, wanted = null, details = {}) => {
      const name = oneLine(written);
      const known = places.get(name);
      if (known) return known.code;
      const code = unique(readCode(wanted) ?? codeOfName(name));
      places.set(name, { ...make(code, name, places.size), ...details });
      return code;
    },
    list: () => [...places.values()],
  };
}
