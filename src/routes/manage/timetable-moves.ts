import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { isSameSlot, type Slot } from '#programme';
import { minutesBetween } from '../../kernel/time.ts';
import type { MoveAnswer, moveSession } from './timetable-act.ts';
import type { EditorSession, TimetableData } from './timetable-load.ts';

/** Keys come in bursts: what they did is saved when they rest. Milliseconds. */
const rest = 450;

export type Move = { readonly code: string; readonly to: Slot | null };

/**
 * The sessions as they stand on the screen, and how to move one: shown at once, saved one after the other, told by `onAnswer`. A move
 * that waits is replaced by the next one of the same session.
 */
export function useMoves(data: TimetableData, onAnswer: (answer: MoveAnswer, move: Move) => void) {
  const fetcher = useFetcher<typeof moveSession>();
  const [moved, setMoved] = useState<ReadonlyMap<string, Slot | null>>(new Map());
  const [ready, setReady] = useState<readonly string[]>([]);
  const timers = useRef(new Map<string, number>());
  const sent = useRef<Move | null>(null);
  /** Between asking for a save and the fetcher's being busy with it there are renders in which it still is idle. */
  const busy = useRef(false);
  const answer = useRef(onAnswer);
  answer.current = onAnswer;

  const stored = useMemo(() => new Map(data.sessions.map((one) => [one.code, one.slot])), [data.sessions]);
  const sessions = useMemo(() => asMoved(data.sessions, moved), [data.sessions, moved]);

  const move = useCallback((code: string, to: Slot | null, how: 'now' | 'keys' = 'now') => {
    setMoved((before) => new Map(before).set(code, to));
    window.clearTimeout(timers.current.get(code));
    const go = () => setReady((waiting) => [...waiting.filter((one) => one !== code), code]);
    timers.current.set(code, window.setTimeout(go, how === 'keys' ? rest : 0));
  }, []);

  useEffect(() => {
    if (fetcher.state !== 'idle') {
      busy.current = true;
      return;
    }
    const was = sent.current;
    if (was) {
      if (!busy.current) return;
      sent.current = null;
      busy.current = false;
      if (fetcher.data && 'moved' in fetcher.data) answer.current(fetcher.data as MoveAnswer, was);
      // Typed on meanwhile: what stands on the screen is newer than what was saved.
      setMoved((now) => (isSameSlot(now.get(was.code) ?? null, was.to) ? without(now, was.code) : now));
      return;
    }
    const [code] = ready;
    if (code === undefined) return;
    setReady((waiting) => waiting.filter((one) => one !== code));
    const to = moved.get(code);
    const seen = stored.get(code) ?? null;
    if (to === undefined) return;
    if (isSameSlot(to, seen)) return setMoved((now) => without(now, code));
    sent.current = { code, to };
    fetcher.submit(formOf(code, to, seen), { method: 'post' });
  }, [fetcher, ready, moved, stored]);

  return { sessions, move, saving: fetcher.state !== 'idle' || ready.length > 0 || moved.size > 0 };
}

function asMoved(
  sessions: readonly EditorSession[],
  moved: ReadonlyMap<string, Slot | null>,
): EditorSession[] {
  return sessions.map((session) => {
    const to = moved.get(session.code);
    return to === undefined ? session : { ...session, slot: to };
  });
}

function formOf(code: string, to: Slot | null, seen: Slot | null): FormData {
  const form = new FormData();
  form.set('answer', 'data');
  form.set('act', to ? 'place' : 'unplace');
  form.set('code', code);
  form.set('seen', JSON.stringify(seen));
  if (!to) return form;
  form.set('start', to.start);
  form.set('minutes', String(minutesBetween(to.start, to.end)));
  form.set('ordered', 'yes');
  for (const room of to.rooms) form.append('room', room);
  return form;
}

function without<Value>(from: ReadonlyMap<string, Value>, key: string): Map<string, Value> {
  const rest = new Map(from);
  rest.delete(key);
  return rest;
}
