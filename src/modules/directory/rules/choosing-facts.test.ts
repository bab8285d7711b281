import { describe, expect, it } from 'vitest';
import { readId } from '../../../kernel/ids.ts';
import { chooseFacts } from './choosing-facts.ts';
import type { StatedFacts } from './listing.ts';
import type { SourceKind } from './source.ts';
import type { Statement } from './statement.ts';

function sourceId(number: number): Statement['source']['id'] {
  const id = readId<'source'>(`00000000-0000-4000-8000-00000000000${number}`);
  if (!id) throw new Error('No id.');
  return id;
}

const ids = {
  hosted: sourceId(1),
  editors: sourceId(2),
  calendar: sourceId(3),
  'python-deadlines': sourceId(4),
  'confs-tech': sourceId(5),
  starter: sourceId(6),
} satisfies Record<SourceKind, Statement['source']['id']>;

const state = (kind: SourceKind, facts: Partial<StatedFacts>, more: Partial<Statement> = {}): Statement => ({
  source: { id: ids[kind], kind },
  seenAt: '2026-01-01T00:00:00Z',
  facts: { name: 'EuroPython', ...facts },
  ...more,
});

describe('choosing among what sources state', () => {
  it('believes the team, then editors, then lists, and fills up from all', () => {
    const { facts } = chooseFacts([
      state('confs-tech', {
        name: 'Europython',
        city: 'Cork',
        country: 'IE',
        topics: ['python'],
        conductUrl: 'https://a.example',
      }),
      state('editors', { city: 'Dublin', country: 'IE' }, { cited: { city: 'https://a.example' } }),
      state('python-deadlines', { name: 'EuroPython 2022', topics: ['python', 'data'], aidOffered: true }),
    ]);
    expect(facts).toMatchObject({
      // Of the two lists the more trusted one names it: the editor proved the city only.
      name: 'EuroPython 2022',
      city: 'Dublin',
      country: 'IE',
      topics: ['python', 'data'],
      aidOffered: true,
      conductUrl: 'https://a.example',
      startsOn: null,
    });
  });

  it('takes the name from an editor who proved it', () => {
    const proved = state('editors', { name: 'EuroPython Dublin' }, { cited: { name: 'https://a.example' } });
    expect(chooseFacts([state('confs-tech', {}), proved]).facts.name).toBe('EuroPython Dublin');
    expect(chooseFacts([state('confs-tech', {}), { ...proved, cited: {} }]).facts.name).toBe('EuroPython');
  });

  it('shows what they disagree on, with who says what, the value that holds first', () => {
    const { facts, contradictions } = chooseFacts([
      state('confs-tech', { startsOn: '2022-07-12', endsOn: '2022-07-17' }),
      state('python-deadlines', { startsOn: '2022-07-11', endsOn: '2022-07-17' }),
      state('calendar', { startsOn: '2022-07-11', endsOn: '2022-07-18' }),
    ]);
    expect([facts.startsOn, facts.endsOn]).toEqual(['2022-07-11', '2022-07-18']);
    expect(contradictions).toEqual([
      {
        field: 'startsOn',
        values: [
          { value: '2022-07-11', sources: [ids.calendar, ids['python-deadlines']] },
          { value: '2022-07-12', sources: [ids['confs-tech']] },
        ],
      },
      {
        field: 'endsOn',
        values: [
          { value: '2022-07-18', sources: [ids.calendar] },
          { value: '2022-07-17', sources: [ids['python-deadlines'], ids['confs-tech']] },
        ],
      },
    ]);
  });

  it.each<[string, Partial<StatedFacts>, Partial<StatedFacts>]>([
    ['a slash and https', { website: 'https://europython.eu/' }, { website: 'http://www.europython.eu' }],
    [
      'an archived copy',
      { website: 'https://web.archive.org/web/20220101/https://europython.eu/' },
      { website: 'https://europython.eu' },
    ],
    ['the stream beside the hall', { mode: 'on-site', city: 'Dublin' }, { mode: 'hybrid', city: 'Dublin' }],
    ['the year in the name', { name: 'EuroPython 2022' }, { name: 'EuroPython' }],
    [
      'a deadline that knows no zone',
      { callClosesAt: '2022-04-04T11:59:00Z' },
      { callClosesAt: '2022-04-03T21:59:00Z' },
    ],
    [
      'a city in two languages',
      { city: 'Köln', latitude: 50.94, longitude: 6.96 },
      { city: 'Cologne', latitude: 50.93, longitude: 6.95 },
    ],
    ['what one leaves out', { country: 'IE' }, {}],
  ])('does not call %s a contradiction', (_, one, two) => {
    expect(chooseFacts([state('python-deadlines', one), state('confs-tech', two)]).contradictions).toEqual(
      [],
    );
  });

  it('believes a list that knows of both the hall and the stream', () => {
    const both = [state('python-deadlines', { mode: 'on-site' }), state('confs-tech', { mode: 'hybrid' })];
    expect(chooseFacts(both).facts.mode).toBe('hybrid');
    expect(chooseFacts([...both, state('hosted', { mode: 'on-site' })]).facts.mode).toBe('on-site');
  });

  it('takes what belongs together from one source', () => {
    const { facts } = chooseFacts([
      state('python-deadlines', { city: 'Dublin', country: 'IE' }),
      state('confs-tech', { city: 'Austin', region: 'TX', country: 'US' }),
    ]);
    expect([facts.city, facts.region, facts.country]).toEqual(['Dublin', null, 'IE']);
  });

  it('gives an edition that is online no place', () => {
    const { facts } = chooseFacts([
      state('editors', { mode: 'online' }),
      state('confs-tech', {
        mode: 'on-site',
        city: 'Dublin',
        country: 'IE',
        latitude: 53.3,
        longitude: -6.2,
      }),
    ]);
    expect([facts.mode, facts.city, facts.latitude]).toEqual(['online', null, null]);
  });

  it('counts a record that its list has dropped only where nobody else speaks, and not as a contradiction', () => {
    const { facts, contradictions } = chooseFacts([
      state('calendar', { startsOn: '2022-01-01', endsOn: '2022-01-02', city: 'Cork' }, { isGone: true }),
      state('confs-tech', { startsOn: '2022-07-11', endsOn: '2022-07-17' }),
    ]);
    expect([facts.startsOn, facts.city]).toEqual(['2022-07-11', 'Cork']);
    expect(contradictions).toEqual([]);
  });

  it('gives the same in whatever order they come', () => {
    const all = [
      state('confs-tech', { topics: ['data', 'python'], city: 'Dublin' }),
      state('python-deadlines', { topics: ['python'], city: 'Cork' }),
      state('starter', { website: 'https://a.example' }),
    ];
    expect(chooseFacts(all)).toEqual(chooseFacts([...all].reverse()));
  });
});
