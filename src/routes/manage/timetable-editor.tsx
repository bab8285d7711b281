import { useMemo, useRef, useState } from 'react';
import { type Slot, timetableWarnings } from '#programme';
import { type Toast, Toasts } from '../../design/live/toasts.tsx';
import type { MoveAnswer } from './timetable-act.ts';
import { type Drag, useDrag } from './timetable-drag.ts';
import { inRoom, later, layOut, longer, momentAt, step } from './timetable-geometry.ts';
import { TimetableGrid } from './timetable-grid.tsx';
import type { EditorSession, TimetableData } from './timetable-load.ts';
import { type Move, useMoves } from './timetable-moves.ts';
import { PlaceForm } from './timetable-place-form.tsx';
import { Unplaced } from './timetable-unplaced.tsx';
import { WarningList } from './timetable-warnings.tsx';
import { useSlotWords } from './timetable-words.ts';
import { useManage } from './use-manage.ts';

const usualMinutes = 30;

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
    const told = answerWords(answer, was);
    tell({ ...told, onUndo: answer.moved ? () => move(was.code, answer.moved.before) : undefined });
  });
  const answerWords = (answer: MoveAnswer, was: Move) => {
    const title = data.sessions.find((session) => session.code === was.code)?.title ?? was.code;
    if (!answer.moved)
      return { message: words.programme.refusals[answer.refusal.code](answer.refusal.details ?? {}) };
    const { after, before, overwrote } = answer.moved;
    const message = after ? own.movedTo({ title, place: slotWords(after) }) : own.takenOut({ title });
    return {
      message: overwrote
        ? `${message} ${own.overwrote({ place: before ? slotWords(before) : own.nowhere })}`
        : message,
    };
  };
  const grid = useMemo(() => layOut(data, sessions, data.day, props.all), [data, sessions, props.all]);
  const warnings = useMemo(() => timetableWarnings({ ...data, sessions }), [data, sessions]);
  const cells = useRef<HTMLDivElement>(null);
  const change = (session: EditorSession, to: Slot | null, how: 'now' | 'keys' = 'now') => {
    setSaid(
      to
        ? own.movedTo({ title: session.title, place: slotWords(to) })
        : own.takenOut({ title: session.title }),
    );
    move(session.code, to, how);
  };
  const drop = ({ code, from, target }: Drag) => {
    const session = sessions.find((one) => one.code === code);
    if (!session || !target) return;
    if (target === 'outside') return session.slot && change(session, null);
    const room = grid.rooms[target.column]?.code;
    if (room === undefined) return;
    const start = momentAt(data.day, target.start, data.zone);
    const length = session.minutes ?? usualMinutes;
    const slot = session.slot ?? {
      start,
      end: later({ start, end: start, rooms: [] }, length).end,
      rooms: [],
    };
    const shift = (Date.parse(start) - Date.parse(slot.start)) / 60_000;
    change(session, inRoom(later(slot, shift), from === null ? undefined : grid.rooms[from]?.code, room));
  };
  const dragging = useDrag(grid, cells, drop);
  const press = (session: EditorSession, column: number, key: string, shift: boolean): boolean => {
    const { slot } = session;
    if (!slot) return false;
    const by = { ArrowUp: -step, ArrowDown: step }[key];
    const side = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (by) change(session, shift ? longer(slot, by) : later(slot, by), 'keys');
    else if (side) {
      const room = grid.rooms[column + side];
      if (room) change(session, inRoom(slot, grid.rooms[column]?.code, room.code), 'keys');
    } else if (key === 'Delete' || key === 'Backspace') change(session, null, 'keys');
    else return false;
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

/** The form is made anew when the session moved under it. */
function formKey(session: EditorSession | null): string {
  return session ? `${session.code} ${JSON.stringify(session.slot)}` : '';
}

/** The last three things that were done: nobody races a clock, and nothing piles up. */
function useToasts() {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const count = useRef(0);
  const tell = (toast: Omit<Toast, 'id'>) => {
    count.current += 1;
    const id = String(count.current);
    setToasts((now) => [...now, { id, ...toast }].slice(-3));
  };
  const close = (id: string) => setToasts((now) => now.filter((toast) => toast.id !== id));
  return { toasts, tell, close };
}
