import type { ProgrammeChange, Slot } from '#programme';
import type { Locale } from '../../kernel/locale.ts';
import { dateIn } from '../../kernel/time.ts';
import { clockTime, dateWords } from '../../texts/format.ts';
import type { Texts } from '../../texts/texts.ts';

/** One change between two releases as a sentence; times in `zone`. Rooms are named if their names are given by code. */
export function changeSentence(
  change: ProgrammeChange,
  zone: string,
  locale: Locale,
  texts: Texts,
  roomNames: ReadonlyMap<string, { readonly name: string }> = new Map(),
): string {
  const sentence = texts.importing.changes[change.kind];
  const name = 'title' in change ? change.title : 'name' in change ? change.name : '';
  const at = (slot: Slot) => slotWords(slot, zone, locale, texts, roomNames);
  const facts = { name, before: '', after: '', fields: '' };
  switch (change.kind) {
    case 'moved': {
      const [before, after] = movedWords(change, zone, locale, texts, roomNames);
      return sentence({ ...facts, before, after });
    }
    case 'time-announced':
      return sentence({ ...facts, after: at(change.after) });
    case 'time-withdrawn':
      return sentence({ ...facts, before: at(change.before) });
    case 'added':
      return withTime(sentence(facts), change.after, at);
    case 'removed':
      return withTime(sentence(facts), change.before, at);
    case 'retitled':
      return sentence({ ...facts, before: change.before });
    case 'speakers-changed':
      return sentence({ ...facts, before: change.left.join(', '), after: change.joined.join(', ') });
    default:
      return sentence({ ...facts, fields: 'fields' in change ? fieldWords(change.fields, texts) : '' });
  }
}

function withTime(sentence: string, slot: Slot | null, at: (slot: Slot) => string): string {
  return slot ? `${sentence} (${at(slot)})` : sentence;
}

/** Only what differs: two rooms if the time stayed, two times if the room stayed. */
function movedWords(
  change: Extract<ProgrammeChange, { kind: 'moved' }>,
  zone: string,
  locale: Locale,
  texts: Texts,
  rooms: ReadonlyMap<string, { readonly name: string }>,
): readonly [string, string] {
  const both = [change.before, change.after] as const;
  const [before, after] = both.map((slot) => {
    if (!change.time) return roomWords(slot, texts, rooms);
    return change.room ? slotWords(slot, zone, locale, texts, rooms) : timeWords(slot, both, zone, locale);
  });
  return [before ?? '', after ?? ''];
}

function roomWords(slot: Slot, texts: Texts, rooms: ReadonlyMap<string, { readonly name: string }>): string {
  const names = slot.rooms.map((code) => rooms.get(code)?.name ?? code);
  return names.length > 0 ? names.join(', ') : texts.site.schedule.noRoom;
}

/** With the end where the start alone would say the same twice. */
function timeWords(slot: Slot, both: readonly [Slot, Slot], zone: string, locale: Locale): string {
  const sameStart = both[0].start === both[1].start;
  const date = dateIn(slot.start, zone);
  const day = `${dateWords(date, locale, 'weekday')} ${dateWords(date, locale, 'short')}`;
  const time = clockTime(slot.start, zone);
  return sameStart ? `${day} ${time}–${clockTime(slot.end, zone)}` : `${day} ${time}`;
}

function slotWords(
  slot: Slot,
  zone: string,
  locale: Locale,
  texts: Texts,
  rooms: ReadonlyMap<string, { readonly name: string }>,
): string {
  const date = dateIn(slot.start, zone);
  const time = `${dateWords(date, locale, 'weekday')} ${dateWords(date, locale, 'short')} ${clockTime(slot.start, zone)}`;
  return slot.rooms.length > 0
    ? texts.site.changes.inRoom({ time, room: roomWords(slot, texts, rooms) })
    : time;
}

function fieldWords(fields: readonly string[], texts: Texts): string {
  const words: Readonly<Record<string, string>> = texts.importing.fields;
  return fields.map((field) => words[field] ?? field).join(', ');
}
