import { describe, expect, test } from 'vitest';
import type { Slot } from '#programme';
import { clockOf, layOut, momentAt } from './timetable-geometry.ts';
import { slotOfDrop, slotOfKey } from './timetable-gestures.ts';
import type { EditorSession } from './timetable-load.ts';

const zone = 'Europe/Prague';
const rooms = ['a', 'b', 'c'].map((code) => ({ code, name: `Room ${code}`, capacity: null }));
const grid = { rooms, date: '2027-05-14' };
const slot = (start: string, end: string, ...codes: string[]): Slot => ({
  start: `2027-05-14T${start}:00Z`,
  end: `2027-05-14T${end}:00Z`,
  rooms: codes,
});
const session = (code: string, given: Partial<EditorSession> = {}): EditorSession => ({
  code,
  title: code,
  kind: 'talk',
  speakers: [],
  slot: null,
  parent: null,
  status: 'confirmed',
  delivery: 'on-site',
  minutes: 45,
  track: null,
  stars: 0,
  ...given,
});

describe('a drop', () => {
  const at = (column: number, start: number) => ({ column, start });
  test('gives a session its planned length, and keeps the length that it has', () => {
    const fresh = { code: 'A', from: null, target: at(1, 600) };
    expect(slotOfDrop(session('A'), fresh, grid, zone)).toEqual(slot('08:00', '08:45', 'b'));
    const placed = session('A', { slot: slot('10:00', '12:00', 'a') });
    expect(slotOfDrop(placed, { ...fresh, from: 0 }, grid, zone)).toEqual(slot('08:00', '10:00', 'b'));
  });

  test('changes the room that was taken hold of and leaves the others', () => {
    const placed = session('A', { slot: slot('08:00', '09:00', 'a', 'b') });
    const to = (from: number, column: number) =>
      slotOfDrop(placed, { code: 'A', from, target: at(column, 600) }, grid, zone)?.rooms;
    expect(to(1, 2)).toEqual(['a', 'c']);
    expect(to(1, 0)).toEqual(['a']);
  });

  test('outside of the grid takes the time away; nowhere does nothing', () => {
    const placed = session('A', { slot: slot('08:00', '09:00', 'a') });
    expect(slotOfDrop(placed, { code: 'A', from: 0, target: 'outside' }, grid, zone)).toBeNull();
    expect(
      slotOfDrop(session('A'), { code: 'A', from: null, target: 'outside' }, grid, zone),
    ).toBeUndefined();
    expect(slotOfDrop(placed, { code: 'A', from: 0, target: null }, grid, zone)).toBeUndefined();
  });
});

test('keys move by five minutes or a room, change the end, take the time away, and leave the rest alone', () => {
  const from = slot('08:00', '08:30', 'b');
  const press = (key: string, shift = false, column = 1) => slotOfKey(from, { key, shift, column }, rooms);
  expect(press('ArrowDown')).toEqual(slot('08:05', '08:35', 'b'));
  expect(press('ArrowUp', true)).toEqual(slot('08:00', '08:25', 'b'));
  expect(press('ArrowRight')).toEqual(slot('08:00', '08:30', 'c'));
  expect(press('ArrowRight', false, 2)).toBeUndefined();
  expect(press('Delete')).toBeNull();
  expect(press('Tab')).toBeUndefined();
  expect(slotOfKey(slot('08:00', '08:05'), { key: 'ArrowUp', shift: true, column: 0 }, rooms)).toEqual(
    slot('08:00', '08:05'),
  );
});

describe('the day', () => {
  test('shows rooms in use, spans neighbours, splits what overlaps, and puts what has no room behind', () => {
    const sessions = [
      session('WIDE', { slot: slot('07:00', '08:00', 'a', 'b') }),
      session('ONE', { slot: slot('08:00', '09:00', 'a') }),
      session('TWO', { slot: slot('08:30', '09:30', 'a') }),
      session('TEA', { kind: 'break', slot: slot('09:30', '10:00') }),
      session('SPRINT', {
        kind: 'sprint',
        slot: { ...slot('08:00', '08:00', 'c'), end: '2027-05-16T08:00:00Z' },
      }),
      session('IN', { slot: slot('07:00', '08:00', 'a'), parent: 'WIDE' }),
    ];
    const day = layOut({ rooms, zone }, sessions, '2027-05-14', false);
    expect(day.rooms.map((room) => room.code)).toEqual(['a', 'b']);
    const shape = day.blocks.map((block) => [
      block.session.code,
      clockOf(block.start),
      block.column,
      block.columns,
      block.lane,
      block.lanes,
      block.band,
    ]);
    expect(shape).toEqual([
      ['WIDE', '09:00', 0, 2, 0, 1, false],
      ['ONE', '10:00', 0, 1, 0, 2, false],
      ['TWO', '10:30', 0, 1, 1, 2, false],
      ['TEA', '11:30', 0, 2, 0, 1, true],
    ]);
    expect(day.throughout.map((one) => one.code)).toEqual(['SPRINT']);
  });

  test('keeps the wall clock where clocks change, and past midnight', () => {
    expect(momentAt('2027-10-31', 10 * 60, zone)).toBe('2027-10-31T09:00:00Z');
    expect(momentAt('2027-10-30', 25 * 60, zone)).toBe('2027-10-30T23:00:00Z');
    const night = session('N', {
      slot: { start: '2027-05-14T23:00:00Z', end: '2027-05-14T23:30:00Z', rooms: ['a'] },
    });
    const [block] = layOut({ rooms, zone }, [night], '2027-05-14', true).blocks;
    expect(block?.start).toBe(25 * 60);
  });
});
