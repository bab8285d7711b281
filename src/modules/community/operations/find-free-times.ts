import { getEdition } from '#directory/server';
import { isPromised } from '#live';
import { readAgenda } from '#live/server';
import { findPublishedProgramme } from '#programme/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { type DateText, datesBetween, type InstantText, minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { listPlaceUse, listTakenQuarters } from '../queries/meeting-places.ts';
import { dayHours, freeTimes, type Span } from '../rules/free-times.ts';
import { meetingLengths } from '../rules/meeting.ts';

/** Starts, by the venue's days. */
export type FreeDays = readonly { readonly date: DateText; readonly starts: readonly InstantText[] }[];

/** Fewer times than this are no choice: then what people only starred does not count. */
const fewTimes = 5;

/** One of the lengths that there are. */
export function readLength(minutes: number): number {
  return meetingLengths.find((length) => length === minutes) ?? 30;
}

/** Times at which all of these people are free. The caller has shown that the viewer may ask them. */
export async function findFreeTimes(
  house: House,
  editionId: EditionId,
  persons: readonly { readonly id: PersonId; readonly email: string }[],
  wanted: { readonly minutes: number; readonly needsPlace: boolean },
): Promise<FreeDays> {
  const { db } = house;
  const [edition, published, places, taken, agendas] = await Promise.all([
    getEdition(db, editionId),
    findPublishedProgramme(house, editionId),
    wanted.needsPlace ? listPlaceUse(db, editionId) : null,
    listTakenQuarters(
      db,
      persons.map(({ id }) => id),
    ),
    Promise.all(persons.map(({ id, email }) => readAgenda(house, editionId, { personId: id, email }))),
  ]);
  const slots = (published?.programme.sessions ?? []).flatMap(({ slot }) => slot ?? []);
  const at = {
    days: dayHours(datesBetween(edition.startsOn, edition.endsOn), slots, edition.zone),
    ...{
      minutes: wanted.minutes,
      now: house.clock.now(),
      places,
      people: persons.length,
      zone: edition.zone,
    },
  };
  const meetings = [...taken].map((quarter): Span => ({ start: quarter, end: minutesAfter(quarter, 15) }));
  const busy = (isCounted: typeof isPromised): readonly Span[] => [
    ...meetings,
    ...agendas.flatMap(({ entries }) =>
      entries.flatMap((entry) => {
        const { start, end, session } = entry;
        return start && end && session?.status !== 'cancelled' && isCounted(entry) ? [{ start, end }] : [];
      }),
    ),
  ];
  const whollyFree = freeTimes({ ...at, busy: busy(() => true) });
  const count = whollyFree.reduce((sum, { starts }) => sum + starts.length, 0);
  return count >= fewTimes ? whollyFree : freeTimes({ ...at, busy: busy(isPromised) });
}
