import { uuidFrom } from './names.ts';
import type { CastMember } from './rehearsal.ts';

/** Slugs of the three editions, and who of the current programme's speakers is meant by a name. */
export type Stage = {
  readonly seed: number;
  readonly past: string;
  readonly current: string;
  readonly coming: string;
  speakerCode(name: string): string;
};

/** The five people for one-click sign-in. */
export function castFor(stage: Stage): CastMember[] {
  const { past, current, coming } = stage;
  const member = (one: Omit<CastMember, 'id' | 'email'>): CastMember => ({
    id: uuidFrom(stage.seed, `person/${one.key}`),
    email: `${one.key}@harbour.example`,
    ...one,
  });
  return [
    member({
      key: 'organiser',
      name: 'Desmond Achterberg',
      pronouns: 'he/him',
      headline: 'Treasurer, and the one with the key',
      locale: 'en',
      languages: ['en'],
      speakerCode: stage.speakerCode('Desmond Achterberg'),
      sponsorName: null,
      grants: [past, current, coming].map((edition) => ({ edition, role: 'owner' as const })),
    }),
    member({
      key: 'speaker',
      name: 'Sindhu Ramanathan',
      pronouns: 'she/her',
      headline: 'Types for trains',
      locale: 'en',
      languages: ['en'],
      speakerCode: stage.speakerCode('Sindhu Ramanathan'),
      sponsorName: null,
      grants: [
        { edition: past, role: 'speaker' },
        { edition: current, role: 'speaker' },
      ],
    }),
    member({
      key: 'attendee',
      name: 'Seo-ah Yoon · 윤서아',
      pronouns: null,
      headline: 'Here for the second time',
      locale: 'en',
      languages: ['ko', 'en'],
      speakerCode: null,
      sponsorName: null,
      grants: [
        { edition: past, role: 'attendee' },
        { edition: current, role: 'attendee' },
      ],
    }),
    member({
      key: 'volunteer',
      name: 'Zhou Yutong · 周雨桐',
      pronouns: 'they/them',
      headline: 'Leads the volunteers and carries plasters',
      locale: 'en',
      languages: ['zh-Hans', 'en'],
      speakerCode: null,
      sponsorName: null,
      grants: [
        { edition: current, role: 'volunteer-lead' },
        { edition: current, role: 'attendee' },
      ],
    }),
    member({
      key: 'sponsor',
      name: 'Philippa Stroud',
      pronouns: 'she/her',
      headline: 'Gullwing; quick starts that are quick',
      locale: 'en',
      languages: ['en'],
      speakerCode: stage.speakerCode('Philippa Stroud'),
      sponsorName: 'Gullwing',
      grants: [
        { edition: current, role: 'sponsor' },
        { edition: current, role: 'speaker' },
      ],
    }),
  ];
}
