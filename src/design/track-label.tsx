import { classNames } from './class-names.ts';

/** Which of the eight track colours. */
export type TrackColour = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Brings any track number into 1 to 8: the ninth track has the first colour again. */
export function trackColour(number: number): TrackColour {
  return (((((Math.trunc(number) - 1) % 8) + 8) % 8) + 1) as TrackColour;
}

/** A track by tint and name, or with `look="dot"` by dot and name. */
export function TrackLabel(props: {
  readonly colour: TrackColour;
  readonly label: string;
  readonly look?: 'tint' | 'dot';
  readonly lang?: string;
}) {
  const dot = props.look === 'dot';
  return (
    <span lang={props.lang} className={classNames('badge', `track-${props.colour}`, dot && 'badge-dot')}>
      {dot && <i className="dot" aria-hidden="true" />}
      {props.label}
    </span>
  );
}
