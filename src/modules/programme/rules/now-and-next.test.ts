import { describe, expect, it } from 'vitest';
import { nowAndNext } from './now-and-next.ts';
import { aProgramme, aRoom, aSession, at } from './programme.fixture.ts';

const programme = aProgramme({
  rooms: [aRoom('a'), aRoom('b')],
  sessions: [
    aSession('keynote', { kind: 'keynote', slot: at('2027-05-14T07:00', '2027-05-14T08:00', 'a', 'b') }),
    aSession('talk', { slot: at('2027-05-14T08:00', '2027-05-14T09:00', 'a') }),
    aSession('cancelled', { status: 'cancelled', slot: at('2027-05-14T08:00', '2027-05-14T09:00', 'b') }),
    aSession('coffee', { kind: 'break', slot: at('2027-05-14T09:00', '2027-05-14T09:30') }),
    aSession('after', { slot: at('2027-05-14T10:00', '2027-05-14T11:00', 'b') }),
    aSession('poster', { parent: 'after', slot: at('2027-05-14T10:00', '2027-05-14T11:00', 'b') }),
    aSession('party', { kind: 'social', slot: at('2027-05-14T18:00', '2027-05-15T00:30') }),
    aSession('second day', { kind: 'plenary', slot: at('2027-05-15T07:00', '2027-05-15T08:00', 'a') }),
    aSession('no time'),
  ],
});

function brief(now: string) {
  const found = nowAndNext(programme, `2027-${now}:00Z`);
  const rooms = found.rooms.map(({ room, now: on, next }) => [
    room.code,
    on.map(({ session, fraction, minutesLeft }) => `${session.code} ${fraction} ${minutesLeft}`).join(),
    next && `${next.session.code} in ${next.startsIn}`,
  ]);
  return { moment: found.moment, nextStart: found.nextStart, rooms };
}

describe('now and next', () => {
  it('says what is on in each room, how far it is, and what comes', () => {
    expect(brief('05-14T08:45')).toEqual({
      moment: 'on',
      nextStart: '2027-05-14T09:00:00Z',
      rooms: [
        ['a', 'talk 0.75 15', null],
        ['b', '', 'after in 75'],
      ],
    });
  });

  it('has a plenary in every room that it holds, and names the next one', () => {
    const found = nowAndNext(programme, '2027-05-14T07:30:00Z');
    expect(brief('05-14T07:30').rooms).toEqual([
      ['a', 'keynote 0.5 30', 'talk in 30'],
      ['b', 'keynote 0.5 30', 'after in 150'],
    ]);
    expect(found.plenaries.map(({ session }) => session.code)).toEqual(['keynote']);
    expect(found.nextPlenary).toBeNull();
    expect(found.nextBreak).toMatchObject({ startsIn: 90 });
  });

  it('shows breaks and what has no room apart', () => {
    expect(nowAndNext(programme, '2027-05-14T09:10:00Z').breaks).toMatchObject([{ minutesLeft: 20 }]);
    expect(nowAndNext(programme, '2027-05-14T23:00:00Z').elsewhere).toMatchObject([
      { session: { code: 'party' } },
    ]);
  });

  it.each([
    ['05-13T12:00', 'before', '2027-05-14T07:00:00Z'],
    ['05-14T06:59', 'before', '2027-05-14T07:00:00Z'],
    ['05-14T09:45', 'on', '2027-05-14T10:00:00Z'],
    ['05-14T23:00', 'on', '2027-05-15T07:00:00Z'],
    ['05-15T01:00', 'between-days', '2027-05-15T07:00:00Z'],
    ['05-15T06:00', 'between-days', '2027-05-15T07:00:00Z'],
    ['05-15T07:00', 'on', null],
    ['05-15T08:00', 'over', null],
  ])('is, at %s, “%s”', (now, moment, nextStart) => {
    expect(brief(now)).toMatchObject({ moment, nextStart });
  });

  it('looks forward to the next day that has something when nothing comes today', () => {
    expect(brief('05-13T12:00').rooms).toEqual([
      ['a', '', 'keynote in 1140'],
      ['b', '', 'keynote in 1140'],
    ]);
    expect(brief('05-15T01:00').rooms).toEqual([['a', '', 'second day in 360']]);
    expect(brief('05-15T08:00').rooms).toEqual([]);
  });

  it('says so when nothing has a time', () => {
    expect(nowAndNext(aProgramme({ sessions: [aSession('one')] }), '2027-05-14T07:00:00Z')).toMatchObject({
      moment: 'no-times',
      nextStart: null,
    });
  });
});
