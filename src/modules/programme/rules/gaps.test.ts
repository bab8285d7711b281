import { expect, test } from 'vitest';
import { gapsIn } from './gaps.ts';
import { aProgramme, aSession, at } from './programme.fixture.ts';

const placed = at('2027-05-14T08:00', '2027-05-14T08:30', 'R1');
const roomless = at('2027-05-14T08:00', '2027-05-14T08:30');
const whole = { speakers: ['S1'], abstract: 'About it.', slot: placed };

test('a programme says what its sessions still lack, and counts nothing that lacks nothing', () => {
  const sessions = [
    aSession('whole', whole),
    aSession('no-time', { ...whole, slot: null }),
    aSession('no-room', { ...whole, slot: roomless }),
    aSession('no-speaker', { ...whole, speakers: [] }),
    aSession('no-abstract', { ...whole, abstract: null }),
    aSession('described', { ...whole, abstract: null, description: 'At length.' }),
    aSession('remote', { ...whole, slot: roomless, delivery: 'remote' }),
    aSession('poster', { ...whole, kind: 'poster', slot: null, parent: 'whole' }),
    aSession('cancelled', { status: 'cancelled' }),
    aSession('lunch', { kind: 'break', slot: roomless }),
  ];
  expect(gapsIn({ ...aProgramme(), sessions })).toEqual({
    unplaced: ['no-time'],
    roomless: ['no-room'],
    speakerless: ['no-speaker'],
    abstractless: ['no-abstract'],
  });
});
