import type { CSSProperties } from 'react';
import { numberWords } from '../../texts/format.ts';
import { addressWith } from '../site-tools.tsx';
import { type GridProps, TimetableBlock } from './timetable-block.tsx';
import type { useDrag } from './timetable-drag.ts';
import { clockOf, type Grid } from './timetable-geometry.ts';
import type { EditorSession } from './timetable-load.ts';
import { useManage } from './use-manage.ts';

/** Rooms by time on a wide screen, a list in order of time on a narrow one. */
export function TimetableGrid(props: GridProps) {
  const { grid, data, dragging } = props;
  const { words, path, search, locale } = useManage();
  const own = words.timetable;
  const troubled = new Set(
    props.warnings.flatMap((warning) => [warning.a.code, 'b' in warning ? warning.b.code : warning.a.code]),
  );
  const hours = Array.from({ length: (grid.until - grid.from) / 60 }, (_, at) => grid.from + at * 60);
  const size = { '--rooms': grid.rooms.length, '--span': grid.until - grid.from } as CSSProperties;
  const hidden = data.rooms.length - grid.rooms.length;
  return (
    <section className="tt-main" aria-label={own.grid}>
      <p className="row tt-bar">
        <span className="mute small tt-help" id="tt-keys">
          {own.keys}
        </span>
        {(hidden > 0 || props.all) && (
          <a className="chip" href={addressWith({ path, search }, 'rooms', props.all ? null : 'all')}>
            {props.all ? own.usedRooms : own.allRooms({ n: data.rooms.length })}
          </a>
        )}
      </p>
      {grid.throughout.length > 0 && (
        <p className="small">
          {own.throughout}: {grid.throughout.map((session) => session.title).join(', ')}
        </p>
      )}
      <div className="tt-pane" data-grid style={size}>
        <div className="tt-heads">
          {grid.rooms.map((room) => (
            <div key={room.code} className="tt-head">
              {room.name}
              {room.capacity !== null && <small className="num">{numberWords(room.capacity, locale)}</small>}
            </div>
          ))}
        </div>
        <div className="tt-hours" aria-hidden="true">
          {hours.map((hour) => (
            <span key={hour} className="num" style={{ '--at': hour - grid.from } as CSSProperties}>
              {clockOf(hour)}
            </span>
          ))}
        </div>
        <div className="tt-cells" ref={props.cells}>
          {grid.blocks.map((block) => (
            <TimetableBlock
              key={`${block.session.code} ${block.column}`}
              {...props}
              block={block}
              troubled={troubled.has(block.session.code)}
            />
          ))}
          <Ghost grid={grid} dragging={dragging} sessions={data.sessions} />
        </div>
      </div>
      {grid.blocks.length === 0 && <p className="mute">{own.emptyDay}</p>}
    </section>
  );
}

/** Where the dragged session would land. */
function Ghost(props: {
  readonly grid: Grid;
  readonly dragging: ReturnType<typeof useDrag>;
  readonly sessions: readonly EditorSession[];
}) {
  const { drag } = props.dragging;
  if (!drag?.target || drag.target === 'outside') return null;
  const session = props.sessions.find((one) => one.code === drag.code);
  const block = props.grid.blocks.find((one) => one.session.code === drag.code);
  const place = {
    '--at': drag.target.start - props.grid.from,
    '--for': block?.minutes ?? session?.minutes ?? 30,
    '--column': drag.target.column,
    '--columns': 1,
    '--lane': 0,
    '--lanes': 1,
  } as CSSProperties;
  return (
    <div className="tt-block tt-ghost" style={place} aria-hidden="true">
      <span className="num">{clockOf(drag.target.start)}</span> {session?.title}
    </div>
  );
}
