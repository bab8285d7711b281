import { type SpaceSlot, slotKey } from '#community';
import { readBoard, type SpaceBoard, type SpaceView } from '#community/server';
import type { Edition } from '#directory';
import { dateIn } from '../../kernel/time.ts';
import { clockTime, momentWords } from '../../texts/format.ts';
import { zoneOf } from '../edition/edition-context.ts';
import type { RequestHouse } from '../request-house.ts';

/** An open space on the board, with its time in the shown zone. */
export type SpaceLine = SpaceView & {
  readonly from: string;
  readonly to: string;
  /** What the viewer can press. */
  readonly press: 'join' | 'leave' | null;
};

/** What somebody who takes part, or not, can press for an open space: nobody comes to what is over, full, or theirs. */
export function pressOf(
  space: Pick<SpaceView, 'state' | 'isReserved' | 'isMine' | 'isJoined' | 'isFull'>,
  who: { readonly attends: boolean; readonly isOver: boolean },
): 'join' | 'leave' | null {
  if (space.state !== 'on' || space.isReserved || space.isMine || who.isOver) return null;
  if (space.isJoined) return 'leave';
  return who.attends && !space.isFull ? 'join' : null;
}

/** One time of a day: what is on, and which rooms are free. */
export type BoardTime = {
  readonly start: string;
  readonly end: string;
  readonly from: string;
  readonly to: string;
  readonly isPast: boolean;
  readonly spaces: readonly SpaceLine[];
  readonly free: readonly { readonly key: string; readonly room: string }[];
};

/** A day of the board as the page shows it. */
export async function loadBoard(asked: RequestHouse, edition: Edition, wantedDay: string | null) {
  const { house, viewer, locale } = asked;
  const zone = zoneOf(asked, edition);
  const board = await readBoard(house, viewer, edition.id);
  const now = house.clock.now();
  const { rules, spaces, free } = board;
  const days = daysOf(board, zone);
  const today = dateIn(now, zone);
  const day = days.find((each) => each === wantedDay) ?? days.find((each) => each >= today) ?? days.at(-1);
  const attends = board.refused === null || board.refused === 'other-ticket';
  const line = (space: SpaceView): SpaceLine => ({
    ...space,
    ...{ from: clockTime(space.start, zone), to: clockTime(space.end, zone) },
    press: pressOf(space, { attends, isOver: space.end <= now }),
  });
  const isOnDay = ({ start }: { readonly start: string }) => dateIn(start, zone) === day;
  const mayPut = board.isOpen && board.refused !== 'other-ticket';
  return {
    ...{ days, day: day ?? null },
    hasBoard: rules.isOpen || spaces.length > 0,
    isOpen: board.isOpen,
    opens: !board.isOpen && rules.isOpen && rules.opensAt ? momentWords(rules.opensAt, zone, locale) : null,
    mayPut,
    anyFree: free.length > 0,
    mine: spaces.filter(({ isMine, end }) => isMine && end > now).map(line),
    times: timesOf(spaces.filter(isOnDay).map(line), mayPut ? free.filter(isOnDay) : [], board, {
      zone,
      now,
    }),
    arranges: board.arranges || board.keepsBoard,
    revision: board.revision,
  };
}

function daysOf({ rules, spaces }: SpaceBoard, zone: string): readonly string[] {
  const days = [...rules.hours.map(({ day }) => day), ...spaces.map(({ start }) => dateIn(start, zone))];
  return [...new Set(days)].toSorted();
}

function timesOf(
  spaces: readonly SpaceLine[],
  free: readonly SpaceSlot[],
  { rooms }: SpaceBoard,
  { zone, now }: { readonly zone: string; readonly now: string },
): readonly BoardTime[] {
  const byTime = Map.groupBy<string, { readonly start: string; readonly end: string }>(
    [...spaces, ...free],
    ({ start, end }) => `${start} ${end}`,
  );
  return [...byTime.keys()].toSorted().map((key) => {
    const [start = '', end = ''] = key.split(' ');
    const isThen = (each: { readonly start: string; readonly end: string }) =>
      each.start === start && each.end === end;
    return {
      ...{ start, end, from: clockTime(start, zone), to: clockTime(end, zone), isPast: end <= now },
      spaces: spaces.filter(isThen),
      free: free.filter(isThen).map((slot) => ({
        key: slotKey(slot),
        room: rooms.get(slot.room)?.name ?? slot.room,
      })),
    };
  });
}
