import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { type CSSProperties, type PointerEvent, type RefObject, useRef } from 'react';
import type { TimetableWarning } from '#programme';
import { Icon, trackColour } from '../../design/index.ts';
import { clockTime } from '../../texts/format.ts';
import { addressWith } from '../site-tools.tsx';
import type { useDrag } from './timetable-drag.ts';
import { type Block, type Grid, step } from './timetable-geometry.ts';
import type { EditorSession, TimetableData } from './timetable-load.ts';
import { Stars } from './timetable-stars.tsx';
import { useManage } from './use-manage.ts';

export type GridProps = {
  readonly data: TimetableData;
  readonly grid: Grid;
  readonly all: boolean;
  readonly cells: RefObject<HTMLDivElement | null>;
  readonly dragging: ReturnType<typeof useDrag>;
  readonly chosen: string | null;
  readonly warnings: readonly TimetableWarning[];
  readonly onChoose: (code: string) => void;
  readonly onLonger: (session: EditorSession, by: number) => void;
  /** True if the key meant something. */
  readonly press: (session: EditorSession, column: number, key: string, shift: boolean) => boolean;
};

/** A session in its place: a link that chooses it, which the mouse drags and the arrow keys move. */
export function TimetableBlock(props: GridProps & { readonly block: Block; readonly troubled: boolean }) {
  const { block, data, grid, chosen, dragging } = props;
  const { session, slot } = block;
  const { words, path, search } = useManage();
  const own = words.timetable;
  const names = session.speakers.flatMap(
    (code) => data.speakers.find((one) => one.code === code)?.name ?? [],
  );
  const track = data.tracks.find((one) => one.code === session.track);
  const rooms = slot.rooms.map((code) => data.rooms.find((room) => room.code === code)?.name ?? code);
  const ends = slot.start === slot.end ? '' : `–${clockTime(slot.end, data.zone)}`;
  const time = `${clockTime(slot.start, data.zone)}${ends}`;
  const isBeingDragged = dragging.drag?.code === session.code;
  const look = [
    'tt-block',
    track && `track-${trackColour(track.colour)}`,
    block.band && 'tt-band',
    block.minutes <= 20 && 'tt-short',
    chosen === session.code && 'tt-chosen',
    props.troubled && 'tt-troubled',
    session.status === 'cancelled' && 'tt-cancelled',
    isBeingDragged && 'tt-lifted',
    !block.first && 'tt-again',
  ];
  return (
    <div className={look.filter(Boolean).join(' ')} style={placeOf(block, grid.from)}>
      <a
        href={`${addressWith({ path, search }, 'session', session.code)}#place`}
        aria-describedby="tt-keys"
        aria-current={chosen === session.code ? 'true' : undefined}
        draggable={false}
        onPointerDown={(event) =>
          dragging.onPointerDown(event, session.code, block.band ? null : block.column)
        }
        onClick={(event) => {
          event.preventDefault();
          if (!dragging.wasDragged()) props.onChoose(session.code);
        }}
        onKeyDown={(event) => {
          if (event.altKey || event.ctrlKey || event.metaKey) return;
          if (props.press(session, block.column, event.key, event.shiftKey)) event.preventDefault();
        }}
      >
        <span className="tt-time num">
          {time}
          {props.troubled && (
            <>
              {' '}
              <Icon of={TriangleAlert} small />
              <span className="hush">{own.hasWarning}</span>
            </>
          )}
          <Stars count={session.stars} />
        </span>
        <b>{session.title}</b>
        {session.status === 'cancelled' && <span className="tt-note">{words.sessions.states.cancelled}</span>}
        {names.length > 0 && <span className="tt-note">{names.join(', ')}</span>}
        <span className="tt-room tt-note">{rooms.join(', ')}</span>
        {track && <span className="hush">{track.name}</span>}
      </a>
      {!block.band && <Grip onLonger={(by) => props.onLonger(session, by)} label={own.longer} />}
    </div>
  );
}

function placeOf(block: Block, from: number): CSSProperties {
  return {
    '--at': block.start - from,
    '--for': block.minutes,
    '--column': block.column,
    '--columns': block.columns,
    '--lane': block.lane,
    '--lanes': block.lanes,
  } as CSSProperties;
}

/** The lower edge, which a mouse pulls; keys do the same with Shift. */
function Grip(props: { readonly label: string; readonly onLonger: (by: number) => void }) {
  const from = useRef<number | null>(null);
  const by = (event: PointerEvent<HTMLElement>): number => {
    const span = event.currentTarget.closest<HTMLElement>('.tt-cells');
    const minutes = Number(span?.parentElement?.style.getPropertyValue('--span') ?? 0);
    const perPixel = span && span.offsetHeight > 0 ? minutes / span.offsetHeight : 0;
    return Math.round(((event.clientY - (from.current ?? event.clientY)) * perPixel) / step) * step;
  };
  return (
    <span
      className="tt-grip"
      title={props.label}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = event.clientY;
      }}
      onPointerUp={(event) => {
        const change = by(event);
        from.current = null;
        if (change !== 0) props.onLonger(change);
      }}
    />
  );
}
