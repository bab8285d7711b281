import ICAL from 'ical.js';
import { isZone } from '../../../../kernel/time.ts';
import type { ReadingContext } from '../imported.ts';
import type { Draft } from './draft.ts';
import { fromMilliseconds, momentAt } from './times.ts';

/** What is known while the events of one calendar are read. */
export type CalendarReading = {
  readonly zones: ReadonlyMap<string, ICAL.Timezone>;
  readonly context: ReadingContext;
};

/** The moment of a time of the calendar; a floating time or a whole day is by the clock of the edition, with a remark. */
export function momentOf(
  time: ICAL.Time,
  zoneName: string | null,
  reading: CalendarReading,
  draft: Draft,
): string | null {
  if (time.zone === ICAL.Timezone.utcTimezone) return utc(time);
  const date = [String(time.year).padStart(4, '0'), pad(time.month), pad(time.day)].join('-');
  const clock = time.isDate ? '00:00:00' : [pad(time.hour), pad(time.minute), pad(time.second)].join(':');
  if (zoneName && isZone(zoneName)) {
    draft.offerZone(zoneName);
    return momentAt(date, clock, zoneName);
  }
  const own = zoneName ? reading.zones.get(zoneName) : undefined;
  if (own) {
    const zoned = time.clone();
    zoned.zone = own;
    return utc(zoned.convertToZone(ICAL.Timezone.utcTimezone));
  }
  const field = time.isDate ? 'DATE' : 'DTSTART';
  draft.remarks.tally({
    weight: 'changed',
    code: 'no-zone',
    subject: 'event',
    field,
    value: zoneName ?? draft.zone(),
  });
  return momentAt(date, clock, draft.zone());
}

/** Most occurrences that a repeated event may unfold into; beyond it the first one stands for all. */
const mostOccurrences = 60;
/** Steps after which a rule is given up: one that repeats every second is no programme. */
const mostSteps = 2_000;

/**
 * The starts of a repeated event within the edition's dates; `null` if it cannot be unfolded, because no dates are known or
 * there would be too many.
 */
export function occurrencesOf(
  component: ICAL.Component,
  first: ICAL.Time,
  zoneName: string | null,
  reading: CalendarReading,
  draft: Draft,
): readonly string[] | null {
  const { startsOn, endsOn } = reading.context;
  if (!startsOn || !endsOn) return null;
  const expansion = new ICAL.RecurExpansion({ component, dtstart: first });
  const found: string[] = [];
  for (let step = 0; step < mostSteps; step++) {
    const next: ICAL.Time | undefined | null = expansion.next();
    if (!next) return found;
    const date = [String(next.year).padStart(4, '0'), pad(next.month), pad(next.day)].join('-');
    if (date > endsOn) return found;
    const moment = date >= startsOn ? momentOf(next, zoneName, reading, draft) : null;
    if (moment) found.push(moment);
    if (found.length > mostOccurrences) return null;
  }
  return null;
}

function utc(time: ICAL.Time): string {
  return fromMilliseconds(Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second));
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
