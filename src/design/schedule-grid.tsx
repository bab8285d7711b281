import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { atClasses, lengthClasses, roomClasses, slotClasses } from './grid-steps.ts';
import type { TrackName } from './session-card.tsx';

export type GridRoom = {
  readonly name: string;
  /** "400 · 1st floor". */
  readonly note?: ReactNode;
  readonly href?: string;
  /** What all of its sessions are about, said once where columns are many and narrow. */
  readonly tracks?: string;
  /** How many columns the room has: more where sessions run side by side in it. */
  readonly wide?: number;
};

/** Columns whose sessions can say all; with more, words are cut to a glance. */
const roomyColumns = 16;

/** Columns that a printed sheet has room for. */
const sheetColumns = 12;

/**
 * A day of rooms × time. Children are GridTime, GridBlock, GridPause, GridOpen and GridNow **in order of time**: that
 * is the list which narrow screens, screen readers and `asList` get. A long gap is best made two grids.
 */
export function ScheduleGrid(props: {
  readonly label: string;
  readonly rooms: readonly GridRoom[];
  /** The hour of the first thing, 0 to 30; `fromHalf` if that is half past it. */
  readonly fromHour: number;
  readonly fromHalf?: boolean;
  /** Minutes from then to the end; in a grid wider than the screen its times stay in sight for so long. */
  readonly minutes?: number;
  readonly asList?: boolean;
  readonly children: ReactNode;
}) {
  let next = 1;
  const heads = props.rooms.map((room) => {
    const at = next;
    next += room.wide ?? 1;
    return { room, at };
  });
  const isDense = next - 1 > roomyColumns;
  const look = classNames(
    'day-grid',
    `from-h${props.fromHour}`,
    props.fromHalf && 'from-half',
    `rooms-${Math.min(60, next - 1)}`,
    isDense && 'dense',
    next - 1 <= sheetColumns && !props.asList && 'sheet',
    props.asList && 'as-list',
  );
  return (
    <section className={classNames('grid-scroll', next > 9 && 'many')} aria-label={props.label}>
      <div className={look}>
        {heads.map(({ room, at }) => (
          <div key={at} className={classNames('room-head', roomClasses(at, room.wide))}>
            {room.href ? <a href={room.href}>{room.name}</a> : room.name}
            {room.note && <small>{room.note}</small>}
            {isDense && room.tracks && <small>{room.tracks}</small>}
          </div>
        ))}
        {props.minutes !== undefined && (
          <div className={classNames('time-edge', lengthClasses(props.minutes))} aria-hidden="true" />
        )}
        {props.children}
      </div>
    </section>
  );
}

/** A time at the grid's edge and the heading over what starts then in the list. Minutes count from midnight. */
export function GridTime(props: {
  readonly start: number;
  readonly label: string;
  readonly dateTime?: string;
  /** So that a link can lead here: "now". */
  readonly id?: string;
}) {
  return (
    <h2 id={props.id} className={classNames('slot-time num', atClasses(props.start))}>
      <time dateTime={props.dateTime}>{props.label}</time>
    </h2>
  );
}

type Place = {
  /** Minutes from the day's midnight. */
  readonly start: number;
  readonly minutes: number;
  /** The first column, from 1. */
  readonly room: number;
  readonly wide?: number;
};

const place = (at: Place): string => `${slotClasses(at.start, at.minutes)} ${roomClasses(at.room, at.wide)}`;

type Words = {
  readonly title: string;
  readonly href: string;
  readonly lang?: string;
  /** What stands over the title: "9:45", "9:45–12:00 · summit". */
  readonly top: ReactNode;
  /** Said in the list, where no column says it. */
  readonly roomName?: string;
  readonly speakers?: readonly string[];
  readonly facts?: ReactNode;
  readonly track?: TrackName | null;
};

/** A session in the grid. */
export function GridBlock(
  props: Place &
    Words & {
      /** A StarButton. */
      readonly star?: ReactNode;
      readonly mine?: boolean;
      /** Strikes the title; say it in `top` as well. */
      readonly cancelled?: boolean;
      /** For all: across the rooms and in the display face. */
      readonly plenary?: boolean;
      /** A second piece of what stands elsewhere in the grid already: the list leaves it out. */
      readonly again?: boolean;
      /** The room's head names its track. */
      readonly told?: boolean;
      /** So short that in a dense grid it has one line. */
      readonly brief?: boolean;
      /** A button. */
      readonly children?: ReactNode;
    },
) {
  const looks = [
    props.mine && 'mine',
    props.cancelled && 'off',
    props.plenary && 'plenary',
    props.again && 'again',
    props.told && 'told',
    props.brief && 'brief',
  ];
  return (
    <article
      className={classNames('entry', props.track && `track-${props.track.colour}`, ...looks, place(props))}
    >
      <BlockWords {...props} />
      {props.star}
      {props.children}
    </article>
  );
}

function BlockWords(props: Words) {
  return (
    <>
      <p className="entry-top num">
        <span>{props.top}</span>
        {props.roomName && <span className="entry-room">{props.roomName}</span>}
        {props.track && <span className="entry-track">{props.track.label}</span>}
      </p>
      <h3>
        <a href={props.href} lang={props.lang}>
          {props.title}
        </a>
      </h3>
      {props.speakers && props.speakers.length > 0 && (
        <p className="speakers">
          <span>{props.speakers.join(', ')}</span>
        </p>
      )}
      {props.facts && (
        <p className="facts">
          <span>{props.facts}</span>
        </p>
      )}
    </>
  );
}

/** A break, a meal, a notice: time for all without a session. */
export function GridPause(props: Place & { readonly again?: boolean; readonly children: ReactNode }) {
  return (
    <div className={classNames('entry pause', props.again && 'again', place(props))}>
      <div>{props.children}</div>
    </div>
  );
}

/** A free place that invites: "propose an open space". */
export function GridOpen(props: Place & { readonly href: string; readonly children: ReactNode }) {
  return (
    <a className={classNames('entry open', place(props))} href={props.href}>
      {props.children}
    </a>
  );
}

/** Where we are in the day; for the eye, so the page must say the time in words as well. */
export function GridNow(props: { readonly start: number; readonly label: string }) {
  return (
    <div className={classNames('now-line num', atClasses(props.start))} aria-hidden="true">
      <span>{props.label}</span>
    </div>
  );
}
