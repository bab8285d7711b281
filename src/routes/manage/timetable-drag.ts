import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type Grid, step } from './timetable-geometry.ts';

/** What is being dragged, and where it would land. */
export type Drag = {
  readonly code: string;
  /** The room's column from which it was taken; `null` from outside the grid. */
  readonly from: number | null;
  readonly target: { readonly column: number; readonly start: number } | 'outside' | null;
};

type Taken = {
  readonly code: string;
  readonly from: number | null;
  readonly x: number;
  readonly y: number;
  /** Pixels from the block's top at which it was taken hold of. */
  readonly grip: number;
};

/** Pixels before a press becomes a drag. */
const threshold = 5;
/** Pixels from an edge at which the grid begins to roll. */
const edge = 48;

/** Dragging with a mouse or a pen; fingers scroll, and use the form. `onDrop` gets where it landed. */
export function useDrag(grid: Grid, cells: RefObject<HTMLElement | null>, onDrop: (drag: Drag) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const taken = useRef<Taken | null>(null);
  const dropped = useRef(onDrop);
  dropped.current = onDrop;
  const justDragged = useRef(false);

  const onPointerDown = useCallback(
    (event: ReactPointerEvent<HTMLElement>, code: string, from: number | null) => {
      if (event.pointerType === 'touch' || event.button !== 0) return;
      const { top } = event.currentTarget.getBoundingClientRect();
      const grip = from === null ? 8 : event.clientY - top;
      taken.current = { code, from, x: event.clientX, y: event.clientY, grip };
      justDragged.current = false;
    },
    [],
  );

  useEffect(() => {
    const moved = (event: PointerEvent): void => {
      const held = taken.current;
      if (!held) return;
      const far = Math.hypot(event.clientX - held.x, event.clientY - held.y) > threshold;
      if (!far && !justDragged.current) return;
      justDragged.current = true;
      event.preventDefault();
      roll(cells.current, event);
      setDrag({ code: held.code, from: held.from, target: targetOf(event, cells.current, grid, held.grip) });
    };
    const ended = (event: PointerEvent): void => {
      const held = taken.current;
      taken.current = null;
      setDrag(null);
      if (!held || !justDragged.current || event.type === 'pointercancel') return;
      const target = targetOf(event, cells.current, grid, held.grip);
      if (target) dropped.current({ code: held.code, from: held.from, target });
    };
    return listen(moved, ended);
  }, [cells, grid]);

  /** The click that ends a drag is none. */
  const wasDragged = useCallback(() => {
    const was = justDragged.current;
    justDragged.current = false;
    return was;
  }, []);
  return { drag, onPointerDown, wasDragged };
}

/** Follows the pointer wherever it goes; the answer stops it. */
function listen(moved: (event: PointerEvent) => void, ended: (event: PointerEvent) => void): () => void {
  window.addEventListener('pointermove', moved);
  window.addEventListener('pointerup', ended);
  window.addEventListener('pointercancel', ended);
  return () => {
    window.removeEventListener('pointermove', moved);
    window.removeEventListener('pointerup', ended);
    window.removeEventListener('pointercancel', ended);
  };
}

function targetOf(event: PointerEvent, cells: HTMLElement | null, grid: Grid, grip: number): Drag['target'] {
  const under = document.elementFromPoint(event.clientX, event.clientY);
  if (under?.closest('[data-outside]')) return 'outside';
  if (!cells || !under?.closest('[data-grid]') || grid.rooms.length === 0) return null;
  const box = cells.getBoundingClientRect();
  const column = Math.floor(((event.clientX - box.left) / box.width) * grid.rooms.length);
  const span = grid.until - grid.from;
  const minutes = grid.from + ((event.clientY - grip - box.top) / box.height) * span;
  const start = Math.round(minutes / step) * step;
  if (column < 0 || column >= grid.rooms.length) return null;
  return { column, start: Math.max(grid.from, Math.min(grid.until - step, start)) };
}

function roll(cells: HTMLElement | null, event: PointerEvent): void {
  const pane = cells?.closest('[data-grid]');
  if (!pane) return;
  const box = pane.getBoundingClientRect();
  const by = (place: number, low: number, high: number) =>
    place < low + edge ? -16 : place > high - edge ? 16 : 0;
  pane.scrollBy(by(event.clientX, box.left, box.right), by(event.clientY, box.top, box.bottom));
}
