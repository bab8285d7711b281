import { minutesAfter, minutesBetween } from '../../../../kernel/time.ts';
import type { Slot } from '../../rules/programme.ts';
import type { Draft } from './draft.ts';
import { deliveryOf, levelOf, type WaitingSession } from './euro-python-session.ts';
import { readRow } from './guard-reading.ts';
import { type GuessedKind, guessKind } from './guess-kind.ts';
import { resolveSlot } from './resolve-slot.ts';
import type { SourceRecord } from './source-record.ts';
import { splitNames } from './split-names.ts';
import { momentAt, readDate, readMinutes, readTime } from './times.ts';

type Day = { readonly date: string; readonly talks: readonly SourceRecord[] };

/** Places the talks of schedules: those of the sessions list where they are known, the others as sessions of their own. */
export function placeSchedule(
  schedules: readonly Readonly<Record<string, unknown>>[],
  waiting: ReadonlyMap<string, WaitingSession>,
  draft: Draft,
): { naive: number } {
  const days = schedules.flatMap((value) => daysOf(draft.source.open('schedule', value), draft));
  const reading = { naive: 0, shift: shiftOf(days, waiting, draft.zone()) };
  for (const { date, talks } of days) {
    for (const talk of talks) {
      const subject = `talk ${talk.peek('talk_id') ?? talk.peek('event_id') ?? ''}`;
      readRow(draft, subject, () => placeTalk(talk, date, waiting, reading, draft));
    }
  }
  return reading;
}

function daysOf(schedule: SourceRecord, draft: Draft): readonly Day[] {
  const days = schedule.record('days', 'days');
  return (days?.names ?? []).flatMap((date) => {
    const day = days?.record(date, 'day');
    if (!day) return [];
    draft.count('days');
    for (const room of day.list('rooms'))
      if (typeof room === 'string' && room.trim()) draft.rooms.codeOf(room);
    return [{ date, talks: day.records('talks', 'talk') }];
  });
}

function placeTalk(
  talk: SourceRecord,
  date: string,
  waiting: ReadonlyMap<string, WaitingSession>,
  reading: { naive: number; readonly shift: number },
  draft: Draft,
): void {
  draft.count('talks');
  const title = talk.text('title') ?? talk.text('ev_custom');
  if (talk.peek('ev_custom') === title) talk.passOver('ev_custom');
  const id = talk.text('talk_id') ?? talk.text('event_id');
  const subject = `talk ${[id, title ? `“${title}”` : null].filter(Boolean).join(' ')}`;
  if (!title) {
    draft.remarks.add({ weight: 'lost', code: 'row-without-title', subject });
    return;
  }
  const type = kindOf(talk.text('type'), title);
  const found = slotOf(talk, date, subject, type, draft);
  if (found.slot) reading.naive++;
  const known = id ? waiting.get(id) : undefined;
  const slot = found.slot && later(found.slot, reading.shift);
  if (known) {
    passOverKnown(talk, known);
    known.place(slot);
  } else addTalk(talk, { subject, id, title, type, slot, minutes: found.minutes }, draft);
}

/**
 * Minutes by which the schedule's times, read by the clock of the edition, are off: the sessions list names the offset, and
 * the first talk that stands in both tells the difference.
 */
function shiftOf(days: readonly Day[], waiting: ReadonlyMap<string, WaitingSession>, zone: string): number {
  for (const { date, talks } of days) {
    for (const talk of talks) {
      const start = waiting.get(talk.peek('talk_id') ?? '')?.start;
      const time = readTime(talk.peek('start_time') ?? talk.peek('time') ?? '');
      const naive = time && momentAt(date, time, zone);
      // Anything but whole quarters of an hour is a talk that was moved, not another zone.
      if (start && naive && minutesBetween(naive, start) % 15 === 0) return minutesBetween(naive, start);
    }
  }
  return 0;
}

function later(slot: Slot, minutes: number): Slot {
  return { ...slot, start: minutesAfter(slot.start, minutes), end: minutesAfter(slot.end, minutes) };
}

/** Field of the schedule, and the field of the sessions list that it repeats. */
const repeats = {
  title: 'title',
  ev_custom: 'title',
  slug: 'slug',
  level: 'python_level',
  type: 'submission_type',
  delivery: 'delivery',
} as const;

/** What the sessions list says too; what the schedule says differently stays in the report. */
function passOverKnown(talk: SourceRecord, known: WaitingSession): void {
  for (const [name, field] of Object.entries(repeats)) {
    if (talk.peek(name) === known.row.peek(field)) talk.passOver(name);
    else talk.giveBack(name);
  }
  const names = [...talk.list('speakers'), ...splitNames(talk.text('speaker') ?? '')];
  if (!names.every((name) => known.speakers.has(String(name).trim()))) talk.giveBack('speakers');
}

type Placed = {
  readonly subject: string;
  readonly id: string | null;
  readonly title: string;
  readonly type: GuessedKind;
  readonly slot: Slot | null;
  readonly minutes: number | null;
};

function addTalk(
  talk: SourceRecord,
  { subject, id, title, type, slot, minutes }: Placed,
  draft: Draft,
): void {
  const names = [
    ...talk.list('speakers').filter((name) => typeof name === 'string'),
    ...splitNames(talk.text('speaker') ?? ''),
  ];
  draft.sessions.add({
    ...{ subject, key: id, title: draft.line(title, subject, 'title') ?? title, kind: type, slot, minutes },
    number: id && /^\d+$/.test(id) ? Number(id) : null,
    slug: talk.peek('slug'),
    level: levelOf(talk, 'level', subject, draft),
    delivery: deliveryOf(talk, subject, draft),
    people: names.map((name) => draft.people.add({ id: null, name: String(name).trim() })),
  });
}

/** `t_45` and the like: a letter for the kind, then the minutes. */
function kindOf(word: string | null, title: string): GuessedKind {
  const letter = /^([a-z])_\d+$/.exec(word ?? '')?.[1];
  if (!letter) return guessKind(word, title);
  const byLetter = {
    t: 'talk',
    r: 'tutorial',
    p: 'poster',
    h: 'open-space',
    n: 'panel',
    i: 'workshop',
  } as const;
  const kind = byLetter[letter as keyof typeof byLetter];
  return kind
    ? { kind, label: kind === 'open-space' ? 'Help desk' : null, known: true }
    : { kind: 'talk', label: word, known: false };
}

function slotOf(talk: SourceRecord, date: string, subject: string, kind: GuessedKind, draft: Draft) {
  const day = readDate(talk.text('day') ?? '') ?? readDate(date);
  const startText = talk.text('start_time') ?? talk.text('time');
  if (talk.peek('time') === startText) talk.passOver('time');
  const time = startText === null ? null : readTime(startText);
  const start = day && time ? momentAt(day, time, draft.zone()) : null;
  if (startText && !start) {
    draft.remarks.add({
      weight: 'lost',
      code: 'date-not-readable',
      subject,
      field: 'start_time',
      value: startText,
    });
  }
  // `ev_` is the place in the grid, `tt_` the whole talk: a tutorial stands in the grid in two halves.
  const inGrid = readMinutes(talk.text('ev_duration') ?? '') || null;
  const whole = readMinutes(talk.text('tt_duration') ?? '') || null;
  const names = talk.list('rooms').filter((name) => typeof name === 'string' && name.trim() !== '');
  const rooms = names.map((name) => draft.rooms.codeOf(String(name)));
  if (names.includes(talk.peek('track'))) talk.passOver('track');
  const end = start && inGrid ? minutesAfter(start, inGrid) : null;
  return resolveSlot(
    { subject, kind: kind.kind, start, end, minutes: whole ?? inGrid, rooms },
    draft.remarks,
  );
}
