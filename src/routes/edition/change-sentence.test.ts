import { expect, it } from 'vitest';
import type { ProgrammeChange } from '#programme';
import { textsFor } from '../../texts/texts.ts';
import { changeSentence } from './change-sentence.ts';

const of = { code: 'A', title: 'Typing at scale' };
const rooms = new Map([
  ['b', { name: 'Hall B' }],
  ['r', { name: 'Room 301' }],
]);
const at = (start: string, end: string, ...codes: string[]) => ({
  start: `2027-05-14T${start}:00Z`,
  end: `2027-05-14T${end}:00Z`,
  rooms: codes,
});
const say = (change: ProgrammeChange) => changeSentence(change, 'Europe/Prague', 'en', textsFor('en'), rooms);

it('says a move by what differs, in venue time', () => {
  const before = at('08:45', '09:15', 'r');
  const move = { kind: 'moved', ...of, before } as const;
  expect(say({ ...move, time: false, room: true, after: at('08:45', '09:15', 'b') })).toBe(
    'Moved: “Typing at scale” from Room 301 to Hall B',
  );
  expect(say({ ...move, time: true, room: false, after: at('13:00', '13:30', 'r') })).toBe(
    'Moved: “Typing at scale” from Fri 14 May 10:45 to Fri 14 May 15:00',
  );
  expect(say({ ...move, time: true, room: true, after: at('13:00', '13:30', 'b') })).toBe(
    'Moved: “Typing at scale” from Fri 14 May 10:45, Room 301 to Fri 14 May 15:00, Hall B',
  );
  expect(say({ ...move, time: true, room: false, after: at('08:45', '09:45', 'r') })).toBe(
    'Moved: “Typing at scale” from Fri 14 May 10:45–11:15 to Fri 14 May 10:45–11:45',
  );
});

it('names when something new is on, and which fields of a text changed', () => {
  expect(say({ kind: 'added', ...of, after: at('08:45', '09:15', 'b') })).toBe(
    'New: “Typing at scale” (Fri 14 May 10:45, Hall B)',
  );
  expect(say({ kind: 'text-changed', ...of, fields: ['abstract', 'subtitle'] })).toBe(
    'New text: “Typing at scale” (abstract, subtitle)',
  );
});
