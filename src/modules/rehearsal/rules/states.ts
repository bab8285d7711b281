import type { Programme } from '#programme';
import { lateTalks, revised } from '../content/revisions.ts';
import {
  changing,
  clashesIn,
  delaying,
  inOrder,
  movingTo,
  type Revision,
  sessionTitled,
  swapping,
  without,
} from './revise.ts';

/** “First light”: before the second release moved one talk to a larger room, renamed one, placed two and lost one. */
function firstLight(released: Programme): Programme {
  return inOrder(
    movingTo(revised.moved, 'room-304'),
    changing(revised.cancelledBetween, () => ({ status: 'confirmed' })),
    changing(revised.renamedBetween.now, () => ({ title: revised.renamedBetween.before, translations: {} })),
    ...revised.unplacedBefore.map((title) => changing(title, () => ({ slot: null }))),
    swapping('Forms are conversations', 'Migrations on a Monday'),
    changing('Karaoke with captions', ({ slot }) => ({ slot: slot && { ...slot, rooms: ['foyer'] } })),
    without(['Next year, where?', 'Ask a lawyer about licences (no advice given)', 'Sew a circuit']),
  )(released);
}

/** The main hall for the talk that draws most, or Hall B if it stands there already. */
function toTheOtherHall(programme: Programme): Programme {
  const there = sessionTitled(programme, revised.otherHall).slot?.rooms.includes('main-hall');
  return movingTo(revised.otherHall, there ? 'hall-b' : 'main-hall')(programme);
}

/** What the organisers changed after “Second breakfast”: about a dozen things of every sort. */
const afterwards: Revision = inOrder(
  toTheOtherHall,
  changing(revised.cancelled, () => ({ status: 'cancelled' })),
  changing(revised.retitled.from, () => ({ title: revised.retitled.to })),
  changing(revised.reworded.title, () => ({ abstract: revised.reworded.abstract })),
  changing(revised.remote, () => ({ delivery: 'remote' })),
  changing(revised.unrecorded, () => ({ recorded: false })),
  changing(revised.noted.title, () => ({ contentNotes: revised.noted.notes })),
  changing(revised.levelled, () => ({ level: 'beginner' })),
  delaying(revised.later.title, revised.later.minutes),
);

function joining(programme: Programme): Programme {
  const guest = programme.speakers.find(({ name }) => name === revised.joined.speaker);
  if (!guest) throw new RangeError(`nobody is called ${revised.joined.speaker}`);
  return changing(revised.joined.title, ({ speakers }) => ({ speakers: [...speakers, guest.code] }))(
    programme,
  );
}

/** The first of the changes that makes nobody stand in two rooms; none if all would. */
function firstWithoutClash(programme: Programme, changes: readonly Revision[]): Programme {
  return changes.map((change) => change(programme)).find((next) => clashesIn(next).length === 0) ?? programme;
}

/** A talk takes the slot of one that was cancelled or the spare ones left on Sunday. */
function filling(title: string, slots: readonly Programme['sessions'][number]['slot'][]): Revision {
  return (programme) =>
    firstWithoutClash(
      programme,
      slots.map((slot) => changing(title, () => ({ slot }))),
    );
}

/** The three states: first release, second release, and what is worked on. `all` holds the late talks already, without a slot. */
export function statesOf(all: Programme): {
  readonly firstRelease: Programme;
  readonly released: Programme;
  readonly working: Programme;
} {
  const late = lateTalks.map(({ title }) => title);
  const released = without(late)(all);
  const slotOf = (title: string) => sessionTitled(released, title).slot;
  const spare = spareSlots(released);
  const working = inOrder(
    afterwards,
    joining,
    filling('Room 305, unplugged: programs on paper', [slotOf(revised.cancelledBetween), ...spare]),
    filling('Ferries, graphs and the shortest goodbye', [slotOf(revised.cancelled), ...spare]),
    filling(revised.placed, spare),
    (programme) =>
      firstWithoutClash(programme, [
        swapping(...revised.swapped),
        swapping('Joins that lie', 'DNS, the first suspect'),
      ]),
  )(all);
  return { firstRelease: firstLight(released), released, working };
}

/** Slots of the last talk day in which a room is left over. */
function spareSlots(programme: Programme): Programme['sessions'][number]['slot'][] {
  const talks = programme.sessions.filter(
    ({ kind, slot, track }) => kind === 'talk' && slot && track !== 'espanol',
  );
  const times = new Map(talks.flatMap(({ slot }) => (slot ? [[slot.start, slot] as const] : [])));
  const rooms = [...new Set(talks.flatMap(({ slot }) => slot?.rooms ?? []))];
  return [...times.values()].flatMap((slot) =>
    rooms
      .filter(
        (room) => !talks.some((talk) => talk.slot?.start === slot.start && talk.slot.rooms.includes(room)),
      )
      .map((room) => ({ ...slot, rooms: [room] })),
  );
}
