import type { TrackName } from '../session-card.tsx';
import { tracks } from './samples.ts';

export type SampleSession = {
  readonly at: string;
  readonly minutes: number;
  readonly room: number;
  readonly wide?: number;
  readonly title: string;
  readonly lang?: string;
  readonly speakers?: readonly string[];
  readonly track?: TrackName;
  readonly stars?: number;
  readonly starred?: boolean;
  readonly extra?: string;
  readonly facts?: string;
  readonly action?: string;
  readonly cancelled?: boolean;
  readonly plenary?: boolean;
};

const { systems, data, networks, teaching, community, summits, web } = tracks;

export const morning: readonly SampleSession[] = [
  {
    at: '9:00',
    minutes: 45,
    room: 1,
    wide: 6,
    title: 'What a lighthouse knows',
    speakers: ['Ngozi Lindqvist-Obi'],
    extra: 'keynote · every room follows by stream',
    facts: 'Captions in English and Spanish',
    stars: 611,
    starred: true,
    plenary: true,
  },
  {
    at: '9:45',
    minutes: 45,
    room: 1,
    title: 'A column store you can hold in your head',
    speakers: ['Rafael Quispe'],
    track: data,
    stars: 212,
  },
  {
    at: '9:45',
    minutes: 45,
    room: 2,
    title: 'Why your retries storm',
    speakers: ['Aoife Tiernan'],
    track: networks,
    stars: 118,
  },
  {
    at: '9:45',
    minutes: 55,
    room: 3,
    title: 'Reading a packet by hand',
    speakers: ['Tomasz Wilga'],
    facts: 'Bring a laptop',
    track: networks,
    stars: 75,
  },
  {
    at: '9:45',
    minutes: 45,
    room: 4,
    title: 'Cómo enseñar recursión con cuentos',
    lang: 'es',
    speakers: ['Valeria Otxoa'],
    track: teaching,
    stars: 88,
    starred: true,
  },
  {
    at: '9:45',
    minutes: 135,
    room: 5,
    title: 'Maintainers’ summit',
    extra: 'full',
    facts: 'Not recorded: be there. 90 of 90 seats, 3 waiting.',
    track: summits,
    action: 'Join the waitlist',
  },
  {
    at: '10:10',
    minutes: 30,
    room: 6,
    title: '오픈소스와 번역',
    lang: 'ko',
    extra: 'table 4',
    track: community,
  },
  {
    at: '10:30',
    minutes: 45,
    room: 1,
    title: 'Garbage, collected: a tour with pictures',
    speakers: ['Mirela Popovici'],
    track: systems,
    stars: 340,
  },
  {
    at: '10:45',
    minutes: 30,
    room: 2,
    title: 'Caches all the way down: a year of being wrong quickly',
    speakers: ['Amara Whitlock', 'Teun de Graaf'],
    extra: 'moved here',
    track: systems,
    stars: 402,
    starred: true,
  },
  {
    at: '10:45',
    minutes: 30,
    room: 3,
    title: 'Certificates, expired',
    speakers: ['Marko Ilievski'],
    track: networks,
    stars: 60,
  },
  {
    at: '10:45',
    minutes: 30,
    room: 4,
    title: 'Embeddings without tears',
    facts: 'The room is free for open spaces.',
    extra: 'cancelled',
    track: data,
    cancelled: true,
  },
  {
    at: '10:45',
    minutes: 30,
    room: 6,
    title: 'First conference? Sit here',
    extra: 'table 2',
    track: community,
  },
  {
    at: '11:15',
    minutes: 45,
    room: 1,
    title: 'Forecasts that admit doubt',
    speakers: ['Jun Takemori'],
    track: data,
    stars: 97,
  },
  {
    at: '11:15',
    minutes: 45,
    room: 2,
    title: 'Handing over: the second year of a meetup',
    speakers: ['Priscila Mourão'],
    track: community,
    stars: 64,
  },
  {
    at: '11:15',
    minutes: 45,
    room: 3,
    title: 'Forms that forgive',
    speakers: ['Ines Halvorsen'],
    track: web,
    stars: 51,
  },
  {
    at: '11:15',
    minutes: 45,
    room: 4,
    title: 'Datos abiertos, barrios abiertos',
    lang: 'es',
    speakers: ['Iker Zubiaga'],
    track: teaching,
    stars: 43,
  },
];

export const afternoon: readonly SampleSession[] = [
  {
    at: '13:00',
    minutes: 30,
    room: 1,
    title: 'Lightning talks',
    speakers: ['9 people'],
    facts: '3 places left',
    track: community,
    stars: 156,
  },
  {
    at: '13:00',
    minutes: 45,
    room: 2,
    title: 'Plots for people in a hurry',
    speakers: ['Ebele Nwachukwu'],
    track: data,
    stars: 201,
    starred: true,
  },
  {
    at: '13:00',
    minutes: 45,
    room: 3,
    title: 'The web without a build',
    speakers: ['Hee-jin Yu'],
    track: web,
    stars: 60,
  },
  {
    at: '13:00',
    minutes: 45,
    room: 4,
    title: 'Mesa: aprender juntas',
    lang: 'es',
    speakers: ['4 people'],
    track: teaching,
    stars: 39,
  },
  {
    at: '13:00',
    minutes: 90,
    room: 5,
    title: 'Education summit',
    extra: '12 seats left',
    track: summits,
    action: 'Take a seat',
  },
  {
    at: '13:00',
    minutes: 60,
    room: 6,
    title: 'Board games and benchmarks',
    extra: 'table 1',
    track: community,
  },
];
