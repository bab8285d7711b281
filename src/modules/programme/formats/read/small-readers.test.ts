import { describe, expect, it } from 'vitest';
import { guessKind } from './guess-kind.ts';
import { readLanguage, readLevel } from './read-words.ts';
import { derivedCode, readCode, uniqueCodes, uniqueNumbers } from './stable-keys.ts';
import { readMinutes, readMoment, readTime, repairDate } from './times.ts';
import { readUuid, uuidV5 } from './uuid-v5.ts';

describe('Reading times', () => {
  it.each([
    ['2027-05-14T10:35:00+02:00', '2027-05-14T08:35:00Z', true],
    ['2027-05-14T10:35:00.250Z', '2027-05-14T10:35:00Z', true],
    ['2027-05-14 10:35 +0200', '2027-05-14T08:35:00Z', true],
    ['2027-05-14 10:35', '2027-05-14T08:35:00Z', false],
  ])('reads the moment %s', (text, moment, named) => {
    expect(readMoment(text, 'Europe/Prague')).toMatchObject({ moment, named });
  });
  it.each(['2027-02-30 10:00', '2027-05-14', '20027-05-14 10:00', '2027-05-14 25:00', 'soon', ''])(
    'reads no moment in “%s”',
    (text) => {
      expect(readMoment(text, 'Europe/Prague')).toBeNull();
    },
  );
  it.each([
    ['9:30', '09:30:00'],
    ['09:30:15', '09:30:15'],
    ['9.30', '09:30:00'],
    ['2:30 PM', '14:30:00'],
    ['12:15 am', '00:15:00'],
    ['오후 2:30', '14:30:00'],
    ['오전 9시 30분', '09:30:00'],
    ['下午2点30', '14:30:00'],
    ['14h', '14:00:00'],
    ['14:30 Uhr', '14:30:00'],
    ['14', null],
    ['25:00', null],
    ['13 PM', null],
    ['', null],
  ])('reads the time %j as %j', (text, time) => {
    expect(readTime(text)).toBe(time);
  });
  it.each([
    ['00:45', 45],
    ['1:30:00', 90],
    ['90', 90],
    ['45 min', 45],
    ['1h30', 90],
    ['1.5 h', 90],
    ['2시간', 120],
    ['PT1H30M', 90],
    ['P1D', 1440],
    ['long', null],
    ['', null],
    ['P', null],
  ])('reads the length %j as %j', (text, minutes) => {
    expect(readMinutes(text)).toBe(minutes);
  });
  it('repairs a year only where one reading is likely', () => {
    expect([
      repairDate('20008-02-24', 2008),
      repairDate('20008-02-24', null),
      repairDate('22027-05-14', null),
      repairDate('2008-02-24', 2008),
      repairDate('x', null),
    ]).toEqual(['2008-02-24', null, '2027-05-14', null, null]);
  });
});

describe('Reading words', () => {
  it.each([
    ['Lightning Talk', 'x', 'lightning-talk', null],
    ['Special Workshop', 'x', 'workshop', 'Special Workshop'],
    ['lecture', 'x', 'talk', null],
    [null, 'Lunch', 'break', null],
    [null, 'Coffee break', 'break', null],
    [null, 'Breaking changes without breaking people', 'talk', null],
    ['Talk', 'Registration @ Foyer', 'notice', null],
    ['talk_long', 'x', 'talk', 'talk_long'],
    ['발표', 'x', 'talk', '발표'],
    ['工作坊', 'x', 'workshop', '工作坊'],
  ])('reads the kind %j of “%s” as %s', (word, title, kind, label) => {
    expect(guessKind(word, title)).toEqual({ kind, label, known: true });
  });
  it('takes an unknown kind for a talk, or for what its track says, and keeps the word', () => {
    expect(guessKind('junior', 'x')).toEqual({ kind: 'talk', label: 'junior', known: false });
    expect(guessKind(null, 'x', 'Lightning Talks')).toEqual({
      kind: 'lightning-talk',
      label: null,
      known: true,
    });
  });
  it('reads languages by tag and by name, levels in several languages', () => {
    expect(
      ['en', 'de-formal', 'en_US', 'zh-hans', '한국어', 'Deutsch', 'Klingonisch', 'x'].map(readLanguage),
    ).toEqual(['en', 'de-formal', 'en-US', 'zh-Hans', 'ko', 'de', null, null]);
    expect(['Beginner', 'some', 'expert', '고급', '所有', 'whatever'].map(readLevel)).toEqual([
      'beginner',
      'intermediate',
      'advanced',
      'advanced',
      'all',
      null,
    ]);
  });
});

describe('Keys that stay', () => {
  it('makes the UUID that RFC 9562 asks for: version 5, the same for the same name', () => {
    const one = uuidV5('pycon-us:2027:12');
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([uuidV5('pycon-us:2027:12') === one, uuidV5('pycon-us:2027:13') === one]).toEqual([true, false]);
    expect([
      readUuid(one.toUpperCase()),
      readUuid('00000000-0000-0000-0000-000000000000'),
      readUuid('x'),
    ]).toEqual([one, null, null]);
  });
  it('hands out codes that differ even without their case, and numbers that fit a database', () => {
    const code = uniqueCodes();
    expect(['A', 'a', 'A', 'A-2', 'b'].map(code)).toEqual(['A', 'a-2', 'A-3', 'A-2-2', 'b']);
    const number = uniqueNumbers();
    const numbers = [number(5, 'a'), number(5, 'b'), number(0, 'c'), number(2 ** 40, 'd'), number(null, 'c')];
    expect(numbers[0]).toBe(5);
    expect(new Set(numbers).size).toBe(5);
    expect(numbers.every((one) => Number.isInteger(one) && one > 0 && one < 2 ** 31)).toBe(true);
  });
  it('takes a short and safe key as a code, and derives one from any other', () => {
    expect(['AB12', 'a b', '../x', 'x'.repeat(41), ''].map((text) => readCode(text))).toEqual([
      'AB12',
      null,
      null,
      null,
      null,
    ]);
    expect(derivedCode('a b')).toMatch(/^[2-9A-Z]{6}$/);
  });
});
