/** Steps of the schedule grid, in minutes: programmes are planned to five minutes. */
const step = 5;
const hours = Array.from({ length: 31 }, (_, hour) => hour);
const fives = Array.from({ length: 11 }, (_, index) => (index + 1) * step);
const columns = Array.from({ length: 60 }, (_, index) => index + 1);

const nearest = (minutes: number): number => Math.round(minutes / step) * step;

function clock(prefix: string, minutes: number): string {
  const [hour, rest] = [Math.floor(minutes / 60), minutes % 60];
  const names = [
    hour > 0 || prefix === 'at' ? `${prefix}-h${hour}` : '',
    rest > 0 ? `${prefix}-m${rest}` : '',
  ];
  return names.filter(Boolean).join(' ');
}

/**
 * Classes that put something at a minute of the day in a schedule grid, to five minutes. `start` counts from the
 * midnight that began the day; up to 30 hours, since a night's party belongs to the day before.
 */
export function atClasses(start: number): string {
  return clock('at', nearest(Math.min(start, 30 * 60 + 55)));
}

/** `atClasses` and how long it is. Start and end are each rounded, so what follows on never overlaps; never no length. */
export function slotClasses(start: number, minutes: number): string {
  return `${atClasses(start)} ${lengthClasses(nearest(start + minutes) - nearest(start))}`;
}

/** Classes that say how long something is, to five minutes; never no length. */
export function lengthClasses(minutes: number): string {
  return clock('for', Math.min(Math.max(step, nearest(minutes)), 24 * 60));
}

/** Classes that put something into the column of a room, 1 to 60, and over `wide` columns. */
export function roomClasses(room: number, wide = 1): string {
  return wide > 1 ? `room-${room} wide-${wide}` : `room-${room}`;
}

/** The stylesheet behind these classes: numbers only, from which schedule-grid.css computes rows and columns. */
export function gridStepsCss(): string {
  const rules = (name: string, property: string, values: readonly number[], divide = 1): string =>
    values.map((value) => `.${name}${value}{--${property}:${value / divide}}`).join('');
  return [
    '/* Made by gridStepsCss() of grid-steps.ts, and a test compares; do not edit. */',
    rules('at-h', 'h', hours),
    rules('at-m', 'm', fives, step),
    rules('for-h', 'fh', hours.slice(1, 25)),
    rules('for-m', 'fm', fives, step),
    rules('from-h', 'from', hours),
    rules('room-', 'room', columns),
    rules('wide-', 'wide', columns.slice(1)),
    rules('rooms-', 'rooms', columns),
    rules(
      'heat-',
      'heat',
      Array.from({ length: 21 }, (_, index) => index * 5),
    ),
    '',
  ].join('\n');
}
