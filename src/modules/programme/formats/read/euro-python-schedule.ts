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

/** Places the talks of schedules: those of the sessions list where they are known, the others as sessions of their own. */
export function placeSchedule(
  schedules: readonly Readonly<Record<string, unknown>>[],
  waiting: ReadonlyMap<string, WaitingSession>,
  draft: Draft,
): { naive: number } {
  const reading = { naive: 0, shift: null as number | null };
  for (const value of schedules) {
    const schedule = draft.source.open('schedule', value);
    const days = schedule.record('days', 'days');
    for (const date of days?.names ?? []) {
      const day = days?.record(date, 'day');
      if (!day) continue;
      draft.count('days');
      for (const room of day.list('rooms'))
        if (typeof room === 'string' && room.trim()) draft.rooms.codeOf(room);
      for (const talk of day.records('talks', 'talk')) {
        const subject = `talk ${talk.peek('talk_id') ?? talk.peek('event_id') ?? ''}`;
        readRow(draft, subject, () => placeTalk(talk, date, waiting, reading, draft));
      }
    }
  }
  return reading;
}

function placeTalk(
  talk: SourceRecord,
  date: string,
  waiting: ReadonlyMap<string, WaitingSession>,
  reading: { naive: number; shift: number | null },
  draft: Draft,
): void {
  draft.count('talks');
  const title = talk.text('title') ?? talk.text('ev_custom');
  if (talk.raw('ev_custom') === title) talk.passOver('ev_custom');
  const id = talk.text('talk_id') ?? talk.text('event_id');
  const subject = `talk ${[id, title ? `“${title}”` : null].filter(Boolean).join(' ')}`;
  if (!title) {
    draft.remarks.add({ weight: 'lost', code: 'row-without-title', subject });
    return;
  }
  const type = kindOf(talk.text('type'), title);
  const { slot, minutes } = slotOf(talk, date, subject, type, draft);
  if (slot) reading.naive++;
  const known = id ? waiting.get(id) : undefined;
  if (!known) {
    addTalk(talk, { subject, id, title, type, slot, minutes }, draft);
    return;
  }
  // The sessions list has the offset; where both tell of one moment, their difference holds for the other times too.
  if (reading.shift === null && slot && known.start) reading.shift = minutesBetween(slot.start, known.start);
  const shift = Math.abs(reading.shift ?? 0) % 60 === 0 ? (reading.shift ?? 0) : 0;
  passOverKnown(talk);
  known.place(
    slot && { ...slot, start: minutesAfter(slot.start, shift), end: minutesAfter(slot.end, shift) },
  );
}

/** What the sessions list says better. */
function passOverKnown(talk: SourceRecord): void {
  talk.passOver(
    'title',
    'ev_custom',
    'slug',
    'speakers',
    'speaker',
    'level',
    'type',
    'delivery',
    'track',
    'event_id',
  );
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
  if (talk.raw('time') === talk.raw('start_time')) talk.passOver('time');
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
  if (names.includes(talk.raw('track'))) talk.passOver('track');
  const end = start && inGrid ? minutesAfter(start, inGrid) : null;
  return resolveSlot(
    { subject, kind: kind.kind, start, end, minutes: whole ?? inGrid, rooms },
    draft.remarks,
  );
}
