import type { Programme, Room, Session, Speaker, Track } from './programme.ts';

let made = 0;

/** A session with everything that a test does not care about filled in. */
export function aSession(code: string, given: Partial<Session> = {}): Session {
  made += 1;
  return {
    code,
    number: made,
    guid: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    kind: 'talk',
    kindLabel: null,
    title: `Session ${code}`,
    subtitle: null,
    abstract: null,
    description: null,
    contentNotes: null,
    track: null,
    level: null,
    language: null,
    speakers: [],
    recorded: null,
    delivery: 'on-site',
    links: [],
    tags: [],
    slot: null,
    minutes: null,
    parent: null,
    status: 'confirmed',
    translations: {},
    ...given,
  };
}

export function aRoom(code: string, name = `Room ${code}`): Room {
  return {
    code,
    name,
    capacity: 100,
    floor: null,
    description: null,
    accessibility: null,
    pin: null,
  };
}

export function aTrack(code: string, name: string, colour = 1): Track {
  return { code, name, colour, description: null };
}

export function aSpeaker(code: string, name: string, given: Partial<Speaker> = {}): Speaker {
  return {
    code,
    name,
    pronouns: null,
    affiliation: null,
    biography: null,
    picture: null,
    links: [],
    ...given,
  };
}

export function aProgramme(
  given: Partial<Omit<Programme, 'head'>> & { head?: Partial<Programme['head']> } = {},
): Programme {
  return {
    rooms: [],
    tracks: [],
    speakers: [],
    sessions: [],
    ...given,
    head: {
      title: 'Harbour City 2027',
      subtitle: null,
      startsOn: '2027-05-14',
      endsOn: '2027-05-15',
      zone: 'Europe/Prague',
      venue: 'Harbour Hall',
      city: 'Harbour City',
      website: 'https://harbour.example.org/2027',
      about: { en: 'Two days by the *water*.' },
      ...given.head,
    },
  };
}

/** A slot given by UTC times. */
export function at(start: string, end: string, ...rooms: readonly string[]) {
  return { start: `${start}:00Z`, end: `${end}:00Z`, rooms };
}

/** Every odd case in one programme: its second day is the night in which Prague's clocks go back (31 October 2027). */
export function oddProgramme(): Programme {
  return aProgramme({
    head: { startsOn: '2027-10-30', endsOn: '2027-10-31', title: 'Odd & Ends <2027>' },
    rooms: [aRoom('a', 'Hall A'), aRoom('b', 'Hall "B" & C'), aRoom('k', '세미나실'), aRoom('z', 'Hall A')],
    tracks: [aTrack('web', 'Web & <Wire>', 2), aTrack('한글', '언어', 9)],
    speakers: [
      aSpeaker('ANA', 'Ana O’Neil <ana>', {
        links: [{ label: 'Home', url: 'https://ana.example.org/ä b?x=[1]|2' }],
      }),
      aSpeaker('민', '이민 👩🏽‍💻', { picture: '/files/min.webp', biography: '**개발자**' }),
    ],
    sessions: [
      aSession('AAAAAA', {
        title: 'Plain talk',
        slot: at('2027-10-30T07:00', '2027-10-30T07:45', 'a'),
        speakers: ['ANA', '민'],
        track: 'web',
        recorded: true,
        language: 'en',
        abstract: '# Why\n\nBecause `a < b && c > d`.\u0000\u000b\ufffe',
        links: [
          { label: 'Slides & more', url: 'https://example.org/a?b=c&d=e,f' },
          { label: 'Mail', url: 'mailto:ana@example.org' },
          { label: 'Bad', url: 'javascript:alert(1)' },
        ],
        translations: { ko: { title: '평범한 발표' } },
      }),
      aSession('no-speakers', {
        kind: 'break',
        title: 'Lunch',
        slot: at('2027-10-30T10:00', '2027-10-30T11:00'),
      }),
      aSession('plenary', {
        kind: 'plenary',
        slot: at('2027-10-30T08:00', '2027-10-30T09:00', 'a', 'b', 'k'),
      }),
      aSession('KOREAN', {
        title: '파이썬으로 배우는 병렬 처리',
        track: '한글',
        language: 'ko',
        speakers: ['민', 'nobody'],
        slot: at('2027-10-30T11:00', '2027-10-30T11:30', 'k', 'unknown'),
        recorded: false,
      }),
      aSession('party', { kind: 'social', slot: at('2027-10-30T20:00', '2027-10-31T00:30', 'b') }),
      aSession('past-midnight', { title: 'Stars', slot: at('2027-10-31T01:15', '2027-10-31T02:00', 'a') }),
      aSession('dst-second-hour', { slot: at('2027-10-31T00:15', '2027-10-31T01:45', 'k') }),
      aSession('morning', { slot: at('2027-10-31T08:00', '2027-10-31T08:30', 'z'), number: 3 }),
      aSession('cancelled', { status: 'cancelled', slot: at('2027-10-31T09:00', '2027-10-31T09:30', 'a') }),
      aSession('no-time', { minutes: 30 }),
      aSession('notice', {
        kind: 'notice',
        title: 'Doors',
        slot: at('2027-10-30T06:00', '2027-10-30T06:00', 'a'),
      }),
      aSession('posters', { kind: 'poster', slot: at('2027-10-31T10:00', '2027-10-31T12:00', 'b') }),
      aSession('poster-1', { kind: 'poster', parent: 'posters', title: ']]> "quoted" \ud800 poster' }),
      aSession('sprint', { kind: 'sprint', slot: at('2027-10-31T13:00', '2027-11-05T13:00', 'b') }),
      aSession('outside', { title: '¡é!', slot: at('2027-11-02T13:00', '2027-11-02T14:00', 'a') }),
    ],
  });
}
