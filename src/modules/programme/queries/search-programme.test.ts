import { describe, expect, it } from 'vitest';
import { aProgramme, aRoom, aSession, aSpeaker, aTrack, at } from '../rules/programme.fixture.ts';
import { buildSearch, searchProgramme } from './search-programme.ts';

const index = buildSearch(
  aProgramme({
    rooms: [aRoom('h', 'Harbour Hall')],
    tracks: [aTrack('net', 'Networks')],
    speakers: [aSpeaker('z', 'Zoë Đặng'), aSpeaker('m', '이민준')],
    sessions: [
      aSession('typing', { title: 'Typing at scale', abstract: 'Five years of annotations', tags: ['mypy'] }),
      aSession('packets', {
        title: 'Reading a packet by hand',
        track: 'net',
        speakers: ['z'],
        slot: at('2027-05-14T08:00', '2027-05-14T09:00', 'h'),
      }),
      aSession('korean', {
        title: '파이썬으로 배우는 병렬 처리',
        speakers: ['m'],
        translations: { en: { title: 'Learning parallelism' } },
      }),
      aSession('chinese', { title: '用异步编程构建会议系统' }),
      aSession('cpp', { title: 'From C++ to Rust', abstract: 'A packet of examples about typing' }),
    ],
  }),
);
const found = (query: string) => searchProgramme(index, query).map(({ code }) => code);

describe('searching a programme', () => {
  it.each([
    ['typing', ['typing', 'cpp']],
    ['TYPNG', ['typing', 'cpp']],
    ['typing sca', ['typing']],
    ['packet', ['packets', 'cpp']],
    ['networks', ['packets']],
    ['zoe', ['packets']],
    ['harbour', ['packets']],
    ['mypy', ['typing']],
    ['c++', ['cpp']],
    ['파이썬', ['korean']],
    ['이민준', ['korean']],
    ['병렬처리', ['korean']],
    ['병', ['korean']],
    ['리', ['korean']],
    ['parallelism', ['korean']],
    ['异步', ['chinese']],
    ['会议', ['chinese']],
    ['编程会议', ['chinese']],
    ['', []],
    ['   ?!', []],
    ['zzzzzz', []],
  ])('finds for “%s”', (query, codes) => {
    expect(found(query)).toEqual(codes);
  });

  it('gives those that have some of the words when none has all', () => {
    expect(found('typing 병렬')).toEqual(expect.arrayContaining(['typing', 'korean']));
  });

  it('gives as many as asked, best first, with their scores', () => {
    const hits = searchProgramme(index, 'packet', { limit: 1 });
    expect(hits).toEqual([{ code: 'packets', score: expect.any(Number) }]);
  });
});
