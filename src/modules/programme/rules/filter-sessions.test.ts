import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterFromQuery,
  filterSessions,
  isEmptyFilter,
  noFilter,
  queryFromFilter,
  type SessionFilter,
} from './filter-sessions.ts';
import { aProgramme, aSession, at, oddProgramme } from './programme.fixture.ts';
import { deliveries, levels, sessionKinds } from './programme.ts';

function codes(filter: Partial<SessionFilter>, found: ReadonlySet<string> | null = null) {
  return filterSessions(oddProgramme(), { ...noFilter, ...filter }, found).map(({ code }) => code);
}

describe('filtering sessions', () => {
  it('lets everything through when nothing is asked', () => {
    expect(codes({})).toHaveLength(oddProgramme().sessions.length);
  });

  it('filters by track, kind, speaker, room, recording and what a search found', () => {
    expect(codes({ tracks: ['web', '한글'] })).toEqual(['AAAAAA', 'KOREAN']);
    expect(codes({ kinds: ['break', 'notice'] })).toEqual(['no-speakers', 'notice']);
    expect(codes({ speakers: ['민'] })).toEqual(['AAAAAA', 'KOREAN']);
    expect(codes({ rooms: ['k'] })).toEqual(['plenary', 'KOREAN', 'dst-second-hour']);
    expect(codes({ recorded: false })).toEqual(['KOREAN']);
    expect(codes({ languages: ['en'], tracks: ['한글'] })).toEqual([]);
    expect(codes({}, new Set(['party', 'KOREAN']))).toEqual(['KOREAN', 'party']);
  });

  it('counts a night to the evening before and a poster to its session', () => {
    expect(codes({ days: ['2027-10-31'] })).toEqual([
      'morning',
      'cancelled',
      'posters',
      'poster-1',
      'sprint',
    ]);
    expect(codes({ days: ['2027-10-30'] })).toContain('past-midnight');
  });

  it('takes sessions for all levels with every level, and a language with its regions', () => {
    const programme = aProgramme({
      sessions: [
        aSession('all', {
          level: 'all',
          language: 'en-GB',
          slot: at('2027-05-14T08:00', '2027-05-14T09:00'),
        }),
        aSession('hard', { level: 'advanced', language: 'en' }),
        aSession('unsaid', { language: 'eng' }),
      ],
    });
    const found = (filter: Partial<SessionFilter>) =>
      filterSessions(programme, { ...noFilter, ...filter }).map(({ code }) => code);
    expect(found({ levels: ['beginner'] })).toEqual(['all']);
    expect(found({ levels: ['advanced'] })).toEqual(['all', 'hard']);
    expect(found({ languages: ['EN'] })).toEqual(['all', 'hard']);
  });
});

describe('a filter in an address', () => {
  it('reads what it knows and leaves out the rest', () => {
    const query = new URLSearchParams(
      'track=web&track=web&track=&kind=talk&kind=gig&day=2027-05-14&day=friday&recorded=maybe&q=%20a%20b%20&utm=x',
    );
    expect(filterFromQuery(query)).toEqual({
      ...noFilter,
      tracks: ['web'],
      kinds: ['talk'],
      days: ['2027-05-14'],
      text: 'a b',
    });
  });

  it('comes back as it was written', () => {
    const words = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), {
      maxLength: 4,
    });
    const filters: fc.Arbitrary<SessionFilter> = fc.record({
      tracks: words,
      kinds: fc.subarray([...sessionKinds]),
      levels: fc.subarray([...levels]),
      languages: fc.subarray(['en', 'ko', 'zh-Hans', 'pt-BR']),
      rooms: words,
      speakers: words,
      days: fc.subarray(['2027-05-14', '2027-05-15']),
      deliveries: fc.subarray([...deliveries]),
      recorded: fc.constantFrom(true, false, null),
      text: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.trim()),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const query = queryFromFilter(filter);
        expect(filterFromQuery(new URLSearchParams(query.toString()))).toEqual(filter);
        expect(isEmptyFilter(filter)).toBe(query.size === 0);
      }),
    );
  });

  it('is read from anything without an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const filter = filterFromQuery(new URLSearchParams(text));
        expect(filterFromQuery(queryFromFilter(filter))).toEqual(filter);
      }),
    );
  });
});
