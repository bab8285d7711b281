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

test('Chinese stretches of days are in words, and say the month and year again only where they differ', () => {
  const spans = [
    ['2026-11-05', '2026-11-05'],
    ['2026-11-05', '2026-11-06'],
    ['2026-11-30', '2026-12-02'],
    ['2026-12-30', '2027-01-02'],
  ] as const;
  expect(spans.map(([first, last]) => dateSpan(first, last, 'zh-Hans'))).toEqual([
    '2026年11月5日',
    '2026年11月5日–6日',
    '2026年11月30日–12月2日',
    '2026年12月30日–2027年1月2日',
  ]);
});
