import type { ReactNode } from 'react';
import { Badge, type Tone } from './badge.tsx';
import { classNames } from './class-names.ts';
import { ProgressBar } from './progress-bar.tsx';
import { type TrackColour, TrackLabel } from './track-label.tsx';

export type BadgeText = { readonly label: string; readonly tone?: Tone | 'now' };
export type TrackName = { readonly colour: TrackColour; readonly label: string };

export type SessionCardProps = {
  readonly title: string;
  /** Where the row leads; without one it is words only. */
  readonly href?: string;
  /** Language of the title if it is not the page's. */
  readonly lang?: string;
  readonly speakers?: readonly string[];
  /** "10:45–11:15" or "until 10:40". */
  readonly time?: ReactNode;
  readonly room?: ReactNode;
  /** What stands after the room: floor, "5 min walk". */
  readonly where?: ReactNode;
  readonly track?: TrackName | null;
  readonly badges?: readonly BadgeText[];
  /** Plain facts: "Beginner", "한국어", "not recorded". */
  readonly facts?: readonly ReactNode[];
  /** A StarButton. */
  readonly star?: ReactNode;
  /** How much of a running session is over. */
  readonly progress?: { readonly value: number; readonly max: number; readonly label: string };
  /** Strikes the title; say it in a badge as well. */
  readonly cancelled?: boolean;
  readonly level?: 2 | 3 | 4;
  /** More below the facts: a clash, a button. */
  readonly children?: ReactNode;
};

/** One session in a list: strip in its track's colour, title, speakers, time, room, badges, star. */
export function SessionCard(props: SessionCardProps) {
  const Title = `h${props.level ?? 3}` as const;
  return (
    <li
      className={classNames(
        'session',
        props.track && `track-${props.track.colour}`,
        props.cancelled && 'off',
      )}
    >
      <div className="session-words">
        <Title>
          {props.href === undefined ? (
            <span lang={props.lang}>{props.title}</span>
          ) : (
            <a href={props.href} lang={props.lang}>
              {props.title}
            </a>
          )}
        </Title>
        {props.speakers && props.speakers.length > 0 && (
          <p className="speakers">{props.speakers.join(', ')}</p>
        )}
        <Facts {...props} />
        {props.children}
      </div>
      {props.star}
      {props.progress && <ProgressBar tone="now" {...props.progress} />}
    </li>
  );
}

function Facts(props: SessionCardProps) {
  return (
    <div className="meta">
      {props.time && <span className="num">{props.time}</span>}
      {(props.room || props.where) && (
        <span>
          {props.room && <b>{props.room}</b>}
          {props.room && props.where && ' · '}
          {props.where}
        </span>
      )}
      {props.track && <TrackLabel colour={props.track.colour} label={props.track.label} />}
      {props.badges?.map((badge) => (
        <Badge key={badge.label} tone={badge.tone}>
          {badge.label}
        </Badge>
      ))}
      {props.facts?.map((fact) => (
        <span key={String(fact)}>{fact}</span>
      ))}
    </div>
  );
}

/** A card with SessionCards in it. */
export function SessionList(props: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <ul className="card sessions" aria-label={props.label}>
      {props.children}
    </ul>
  );
}
