import { useState } from 'react';
import { EmptyState, Section, TextInput, trackColour } from '../../design/index.ts';
import { addressWith } from '../site-tools.tsx';
import type { useDrag } from './timetable-drag.ts';
import type { EditorSession, TimetableData } from './timetable-load.ts';
import { Stars } from './timetable-stars.tsx';
import { useHydrated } from './use-hydrated.ts';
import { useManage } from './use-manage.ts';

/** So many can be overlooked; more want to be searched. */
const few = 8;

/** Sessions without a time, to be dragged into the grid or chosen; what is dragged here loses its time. */
export function Unplaced(props: {
  readonly data: TimetableData;
  readonly sessions: readonly EditorSession[];
  readonly chosen: string | null;
  readonly dragging: ReturnType<typeof useDrag>;
  readonly onChoose: (code: string) => void;
}) {
  const { words, texts, path, search } = useManage();
  const own = words.timetable;
  const [wanted, setWanted] = useState('');
  const searchable = useHydrated();
  const all = props.sessions.filter(
    (session) => !session.slot && session.parent === null && session.status === 'confirmed',
  );
  const shown = all.filter((session) => session.title.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <div data-outside className="tt-outside">
      <Section title={own.unplaced} aside={String(all.length)} id="unplaced">
        {searchable && all.length > few && (
          <TextInput
            name="find-unplaced"
            type="search"
            label={texts.common.search}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        )}
        {all.length === 0 ? (
          <EmptyState title={own.allPlaced}>{own.allPlacedNext}</EmptyState>
        ) : (
          <ul className="tt-list">
            {shown.map((session) => {
              const track = props.data.tracks.find((one) => one.code === session.track);
              return (
                <li key={session.code}>
                  <a
                    className={`tt-card ${track ? `track-${trackColour(track.colour)}` : ''}`}
                    href={`${addressWith({ path, search }, 'session', session.code)}#place`}
                    aria-current={props.chosen === session.code ? 'true' : undefined}
                    draggable={false}
                    onPointerDown={(event) => props.dragging.onPointerDown(event, session.code, null)}
                    onClick={(event) => {
                      event.preventDefault();
                      if (!props.dragging.wasDragged()) props.onChoose(session.code);
                    }}
                  >
                    <b>{session.title}</b>
                    <span className="tt-note num">
                      {texts.site.kinds[session.kind]}
                      {session.minutes !== null && ` · ${texts.common.minutes({ n: session.minutes })}`}{' '}
                      <Stars count={session.stars} />
                    </span>
                  </a>
                </li>
              );
            })}
          </ul>
        )}
      </Section>
    </div>
  );
}
