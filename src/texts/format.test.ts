import { expect, test } from 'vitest';
import { clockTime, dateSpan, dateWords, momentWords, zoneWords } from './format.ts';

const moment = '2027-05-14T08:25:00Z';

test('each look, language and zone is written in its own way, also the second time', () => {
  const written = () => [
    clockTime(moment, 'Europe/Prague'),
    clockTime(moment, 'Asia/Seoul'),
    dateWords('2027-05-14', 'en', 'day'),
    dateWords('2027-05-14', 'en', 'weekday'),
    dateWords('2027-05-14', 'ko', 'long'),
    momentWords(moment, 'Asia/Seoul', 'zh-Hans'),
    zoneWords(moment, 'Europe/Prague', 'en'),
    dateSpan('2027-05-14', '2027-05-16', 'en'),
  ];
  const first = written();
  expect(first).toEqual([
    ...['10:25', '17:25', '14', 'Fri', '5월 14일 금요일', '2027年5月14日 17:25', 'CEST', '14–16 May 2027'],
  ]);
  expect(written()).toEqual(first);
});

test('any number of zones is served', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  for (const zone of zones) clockTime(moment, zone);
  expect(clockTime(moment, 'Asia/Kolkata')).toBe('13:55');
});
