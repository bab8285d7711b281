import { useEffect, useMemo, useRef, useState } from 'react';
import { type Slot, timetableWarnings } from '#programme';
import { Toasts } from '../../design/live/toasts.tsx';
import type { Texts } from '../../texts/texts.ts';
import type { MoveAnswer } from './timetable-act.ts';
import { useDrag } from './timetable-drag.ts';
import { layOut, longer } from './timetable-geometry.ts';
import { slotOfDrop, slotOfKey } from './timetable-gestures.ts';
import { TimetableGrid } from './timetable-grid.tsx';
import type { EditorSession, TimetableData } from './timetable-load.ts';
import { useMoves } from './timetable-moves.ts';
import { PlaceForm } from './timetable-place-form.tsx';
import { useToasts } from './timetable-toasts.ts';
import { Unplaced } from './timetable-unplaced.tsx';
import { WarningList } from './timetable-warnings.tsx';
import { useSlotWords } from './timetable-words.ts';
import { useManage } from './use-manage.ts';

/** A day of the working timetable: drag, or choose a session and use the keys or the form. Every move is saved at once and can be undone. */
export function TimetableEditor(props: {
  readonly data: TimetableData;
  readonly chosen: string | null;
  readonly all: boolean;
}) {
  const { data } = props;
  const { words, texts } = useManage();
  const own = words.timetable;
  const [chosen, setChosen] = useState(props.chosen);
  const [said, setSaid] = useState('');
  const { toasts, tell, close } = useToasts();
  const slotWords = useSlotWords(data);
  const { sessions, move, saving } = useMoves(data, (answer, was) => {
    const { moved } = answer;
    const title = data.sessions.find((session) => session.code === was.code)?.title ?? was.code;
    const message = answerWords(answer, title, own, words.programme.refusals, slotWords);
    tell({ message, onUndo: moved ? () => move(was.code, moved.before) : undefined });
  });
  const grid = useMemo(() => layOut(data, sessions, data.day, props.all), [data, sessions, props.all]);
  const warnings = useMemo(() => timetableWarnings({ ...data, sessions }), [data, sessions]);
  const cells = useRef<HTMLDivElement>(null);
  useEffect(() => showChosen(cells.current), []);
  const change = (session: EditorSession, to: Slot | null, how: 'now' | 'keys' = 'now') => {
    setSaid(
      to
        ? own.movedTo({ title: session.title, place: slotWords(to) })
        : own.takenOut({ title: session.title }),
    );
    move(session.code, to, how);
  };
  const dragging = useDrag(grid, cells, (drag) => {
    const session = sessions.find((one) => one.code === drag.code);
    const to = session && slotOfDrop(session, drag, grid, data.zone);
    if (session && to !== undefined) change(session, to);
  });
  const press = (session: EditorSession, column: number, key: string, shift: boolean): boolean => {
    const to = session.slot && slotOfKey(session.slot, { key, shift, column }, grid.rooms);
    if (!session.slot || to === undefined) return false;
    change(session, to, 'keys');
    return true;
  };
  const session = sessions.find((one) => one.code === chosen) ?? null;
  return (
    <div className="tt">
      <TimetableGrid
        {...{ data, grid, cells, dragging, chosen, warnings, press, all: props.all }}
        onChoose={setChosen}
        onLonger={(one, by) => one.slot && change(one, longer(one.slot, by))}
      />
      <div className="tt-side">
        <PlaceForm key={formKey(session)} data={data} session={session} onClose={() => setChosen(null)} />
        <Unplaced sessions={sessions} chosen={chosen} dragging={dragging} onChoose={setChosen} data={data} />
        <WarningList warnings={warnings} day={data.day} zone={data.zone} />
      </div>
      <p className="hush" aria-live="polite">
        {said}
      </p>
      <p className="hush" role="status">
        {saving ? own.saving : own.saved}
      </p>
      <Toasts
        label={own.toasts}
        undoLabel={words.programme.undo}
        closeLabel={texts.common.close}
        toasts={toasts}
        onClose={close}
      />
    </div>
  );
}

/** Whoever comes from a session's page finds it without looking for it. */
function showChosen(cells: HTMLElement | null): void {
  const block = cells?.querySelector<HTMLElement>('.tt-chosen');
  const pane = cells?.closest('[data-grid]');
  if (block && pane) pane.scrollTo(block.offsetLeft - 60, block.offsetTop - 60);
}

/** The form is made anew when the session moved under it. */
function formKey(session: EditorSession | null): string {
  return session ? `${session.code} ${JSON.stringify(session.slot)}` : '';
}

/** What became of a move, also that it overwrote somebody else's. */
function answerWords(
  answer: MoveAnswer,
  title: string,
  own: Texts['manage']['timetable'],
  refusals: Texts['manage']['programme']['refusals'],
  slotWords: (slot: Slot) => string,
): string {
  if (!answer.moved) return refusals[answer.refusal.code](answer.refusal.details ?? {});
  const { after, before, overwrote } = answer.moved;
  const message = after ? own.movedTo({ title, place: slotWords(after) }) : own.takenOut({ title });
  if (!overwrote) return message;
  return `${message} ${own.overwrote({ place: before ? slotWords(before) : own.nowhere })}`;
}
