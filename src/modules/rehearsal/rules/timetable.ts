import { overlaps } from '../../../kernel/ranges.ts';
import type { Chance } from './chance.ts';
import type { Draft, Place } from './drafts.ts';

/** One place that a session of a kind may take. */
export type Cell = {
  readonly kind: 'talk' | 'tutorial';
  readonly day: number;
  readonly start: string;
  readonly room: string;
};

/** Rooms shared on purpose: posters beside the job fair, tables, meals, desks. They are never "taken". */
export const sharedRooms: readonly string[] = ['expo-hall', 'open-spaces', 'foyer', 'terrace', 'lunch-hall'];

/** A draft with its place settled; `null` is "to be announced". */
export type Placed = { readonly draft: Draft; readonly place: Place | null };

type Taken = { readonly day: number; readonly start: number; readonly end: number };

/** Minutes after midnight of `HH:MM`. */
function minuteOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function nameOf(person: Draft['row']['by'][number]): string {
  return typeof person === 'string' ? person : person[0];
}

function takenBy(place: Place, minutes: number): Taken {
  const start = minuteOf(place.start);
  return { day: place.day, start, end: start + minutes };
}

function collides(one: Taken, other: Taken): boolean {
  return one.day === other.day && overlaps(one, other);
}

/** What is settled so far, by person and by room. */
class Board {
  readonly placed: Placed[] = [];
  private readonly people = new Map<string, Taken[]>();
  private readonly rooms = new Map<string, Taken[]>();

  settle(draft: Draft, place: Place): void {
    const taken = takenBy(place, draft.minutes);
    for (const person of draft.row.by) this.add(this.people, nameOf(person), taken);
    for (const room of place.rooms) if (!sharedRooms.includes(room)) this.add(this.rooms, room, taken);
    this.placed.push({ draft, place });
  }

  isFree(draft: Draft, cell: Cell): boolean {
    const taken = takenBy({ ...cell, rooms: [] }, draft.minutes);
    const clashes = (list: readonly Taken[] | undefined) =>
      list?.some((other) => collides(other, taken)) ?? false;
    return (
      !clashes(this.rooms.get(cell.room)) &&
      !draft.row.by.some((person) => clashes(this.people.get(nameOf(person))))
    );
  }

  /** How many of the same track stand at the same time; fewer is kinder to those who like it. */
  rivals(draft: Draft, cell: Cell): number {
    return this.placed.filter(
      ({ draft: other, place }) =>
        other.track === draft.track &&
        place?.day === cell.day &&
        place.start === cell.start &&
        other.kind === draft.kind,
    ).length;
  }

  private add(map: Map<string, Taken[]>, key: string, taken: Taken): void {
    map.set(key, [...(map.get(key) ?? []), taken]);
  }
}

/** What draws many wants a large room: 1 is the largest and suits a draw of 5. */
function roomRank(room: string, capacities: ReadonlyMap<string, number>): number {
  const capacity = capacities.get(room) ?? 0;
  if (capacity >= 1000) return 1;
  if (capacity >= 400) return 2;
  return capacity >= 220 ? 3 : 4;
}

const attempts = 60;

/**
 * Settles every open draft in a free cell, those with the most speakers and the largest draw first; if the last ones find none, it
 * begins again with other chances. Throws if the cells do not suffice.
 */
export function timetableFor(
  drafts: readonly Draft[],
  cells: readonly Cell[],
  capacities: ReadonlyMap<string, number>,
  chance: Chance,
): Placed[] {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const board = new Board();
    for (const draft of drafts) if (typeof draft.place === 'object') board.settle(draft, draft.place);
    const isWhole = openInOrder(drafts, chance).every(({ draft, draw }) => {
      const best = bestCell(board, draft, draw, cells, capacities, chance);
      if (best) board.settle(draft, { day: best.day, start: best.start, rooms: [best.room] });
      return best !== undefined;
    });
    if (!isWhole) continue;
    const places = new Map(board.placed.map(({ draft, place }) => [draft.key, place]));
    return drafts.map((draft) => ({ draft, place: places.get(draft.key) ?? null }));
  }
  throw new RangeError(`${drafts.length} drafts do not fit into ${cells.length} cells`);
}

function openInOrder(drafts: readonly Draft[], chance: Chance): { draft: Draft; draw: number }[] {
  return drafts
    .filter((draft) => draft.place === 'open')
    .map((draft) => ({ draft, draw: drawOf(draft, chance), order: chance.next() }))
    .sort(
      (one, other) =>
        other.draft.minutes - one.draft.minutes ||
        other.draft.row.by.length - one.draft.row.by.length ||
        other.draw - one.draw ||
        one.order - other.order,
    );
}

/** The free cell that suits best: few rivals of the same track, a room that fits the draw, not the last day, and some chance. */
function bestCell(
  board: Board,
  draft: Draft,
  draw: number,
  cells: readonly Cell[],
  capacities: ReadonlyMap<string, number>,
  chance: Chance,
): Cell | undefined {
  const cost = (cell: Cell) =>
    board.rivals(draft, cell) * 3 +
    Math.abs(roomRank(cell.room, capacities) - Math.min(4, 6 - draw)) +
    (cell.day === 4 ? 1 : 0) +
    chance.next() * 2;
  return cells
    .filter((cell) => fits(draft, cell) && board.isFree(draft, cell))
    .map((cell) => ({ cell, cost: cost(cell) }))
    .sort((one, other) => one.cost - other.cost)[0]?.cell;
}

/** How much a draft draws, 1 to 5; by chance where we did not say. */
function drawOf(draft: Draft, chance: Chance): number {
  const drawn = chance.next();
  return draft.row.draw ?? (drawn < 0.35 ? 1 : drawn < 0.8 ? 2 : 3);
}

function fits(draft: Draft, cell: Cell): boolean {
  const spanish = draft.track === 'espanol' && draft.kind === 'talk';
  return draft.kind === cell.kind && (draft.kind !== 'talk' || spanish === (cell.room === 'room-302'));
}

const morning = ['10:10', '10:45', '11:20'];
const afternoon = ['13:00', '13:40', '14:20'];
const late = ['15:20', '16:00'];

function cellsOf(
  kind: Cell['kind'],
  day: number,
  starts: readonly string[],
  rooms: readonly string[],
): Cell[] {
  return starts.flatMap((start) => rooms.map((room) => ({ kind, day, start, room })));
}

/** The cells of the main edition: two days of tutorials, two and a half of talks. */
export function mainCells(): Cell[] {
  const talkRooms = ['main-hall', 'hall-b', 'room-301', 'room-304', 'room-305'];
  const tutorialRooms = ['room-301', 'room-302', 'room-303', 'room-304', 'room-305', 'room-306'];
  return [
    ...[0, 1].flatMap((day) => cellsOf('tutorial', day, ['09:00', '13:30'], tutorialRooms)),
    ...[2, 3].flatMap((day) =>
      cellsOf('talk', day, [...morning, ...afternoon, ...late], [...talkRooms, 'room-302']),
    ),
    // On the last day the main hall is being set for the closing keynote.
    ...cellsOf('talk', 4, afternoon, talkRooms.slice(1)),
  ];
}
