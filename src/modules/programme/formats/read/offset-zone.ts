import { type InstantText, isZone, type ZoneName } from '../../../../kernel/time.ts';
import { zoneClock } from '../../rules/zone-clock.ts';

/** Gathers the offsets that a file's times carry where it names no zone. */
export type OffsetsSeen = {
  /** Takes an offset as the text has it: `-04:00`, `+0530`, `Z`. */
  readonly note: (moment: InstantText, offset: string) => void;
  /** A zone in which clocks show what the file's times say, if those of `zone` do not; else `null`. */
  readonly zoneInstead: (zone: ZoneName) => ZoneName | null;
};

/** Zones of offsets that are no whole hours and never changed since 1972, for which there is no `Etc/GMT`. */
const oddZones: Readonly<Record<string, ZoneName>> = {
  '+04:30': 'Asia/Kabul',
  '+05:30': 'Asia/Kolkata',
  '+06:30': 'Asia/Yangon',
  '+08:45': 'Australia/Eucla',
  '+09:30': 'Australia/Darwin',
};

export function collectOffsets(): OffsetsSeen {
  const moments = new Map<string, InstantText[]>();
  return {
    note: (moment, text) => {
      const offset = canonical(text);
      // UTC is what programs write whatever the clocks of the place show.
      if (offset === null || offset.slice(1) === '00:00') return;
      const known = moments.get(offset);
      if (known) known.push(moment);
      else moments.set(offset, [moment]);
    },
    zoneInstead: (zone) => {
      const [only, ...more] = moments;
      // Two offsets are summer and winter time of a zone, and which one nobody can tell.
      if (!only || more.length > 0) return null;
      const [offset, all] = only;
      const clock = zoneClock(zone);
      return all.every((moment) => clock(moment).offset === offset) ? null : zoneOf(offset);
    },
  };
}

function canonical(text: string): string | null {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  return match ? `${match[1]}${match[2]}:${match[3] ?? '00'}` : null;
}

/** `Etc/GMT+4` is four hours behind Greenwich: its sign is the other way round (IANA time zone database, file `etcetera`). */
function zoneOf(offset: string): ZoneName | null {
  const hours = Number(offset.slice(1, 3));
  const name = offset.endsWith(':00')
    ? `Etc/GMT${offset.startsWith('-') ? '+' : '-'}${hours}`
    : oddZones[offset];
  return name !== undefined && isZone(name) ? name : null;
}
