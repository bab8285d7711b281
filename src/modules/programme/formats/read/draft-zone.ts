import { isZone, type ZoneName } from '../../../../kernel/time.ts';
import { collectOffsets } from './offset-zone.ts';
import { type ReadMoment, readMoment } from './times.ts';

export type DraftZone = {
  /** The zone for times that name none: the context's, or the file's own once `setZone` was told. */
  readonly zone: () => ZoneName;
  readonly setZone: (name: string | null) => void;
  /** The same for a zone that only some times name: it counts if the file says nothing of its own. */
  readonly offerZone: (name: string) => void;
  /** Reads a date with time by `zone`; where the text has an offset, that is remembered. */
  readonly moment: (text: string) => ReadMoment | null;
  /**
   * For a file that names no zone, but whose times carry an offset that the clocks of `zone` do not show: takes a zone of that
   * offset from here on and answers true. `finish` does it too.
   */
  readonly settleZone: () => boolean;
};

export function draftZone(given: string): DraftZone {
  const offsets = collectOffsets();
  let zone = isZone(given) ? given : 'UTC';
  let isNamed = false;
  const setZone = (name: string | null): void => {
    if (!name || !isZone(name)) return;
    zone = name;
    isNamed = true;
  };
  return {
    zone: () => zone,
    setZone,
    offerZone: (name) => {
      if (!isNamed) setZone(name);
    },
    moment: (text) => {
      const read = readMoment(text, zone);
      if (read?.offset) offsets.note(read.moment, read.offset);
      return read;
    },
    settleZone: () => {
      const instead = isNamed ? null : offsets.zoneInstead(zone);
      zone = instead ?? zone;
      return instead !== null;
    },
  };
}
