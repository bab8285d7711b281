/** The editions in which a member of the cast has a role. */
type Grants = readonly (readonly [
  phase: 'past' | 'current' | 'coming',
  role: 'owner' | 'speaker' | 'attendee' | 'volunteer-lead' | 'sponsor',
])[];

/** People for one-click sign-in; those who speak bear a name of the programme. */
export const castRows: readonly {
  readonly key: 'organiser' | 'speaker' | 'attendee' | 'volunteer' | 'sponsor';
  readonly name: string;
  readonly pronouns: string | null;
  readonly headline: string;
  readonly languages: readonly string[];
  readonly speaks: boolean;
  readonly sponsor: string | null;
  readonly grants: Grants;
}[] = [
  {
    key: 'organiser',
    name: 'Desmond Achterberg',
    pronouns: 'he/him',
    headline: 'Treasurer, and the one with the key',
    languages: ['en', 'nl'],
    speaks: true,
    sponsor: null,
    grants: [
      ['past', 'owner'],
      ['current', 'owner'],
      ['coming', 'owner'],
    ],
  },
  {
    key: 'speaker',
    name: 'Sindhu Ramanathan',
    pronouns: 'she/her',
    headline: 'Types for trains',
    languages: ['en', 'ta'],
    speaks: true,
    sponsor: null,
    grants: [
      ['past', 'speaker'],
      ['current', 'speaker'],
    ],
  },
  {
    key: 'attendee',
    name: 'Seo-ah Yoon · 윤서아',
    pronouns: null,
    headline: 'Here for the second time',
    languages: ['ko', 'en'],
    speaks: false,
    sponsor: null,
    grants: [
      ['past', 'attendee'],
      ['current', 'attendee'],
    ],
  },
  {
    key: 'volunteer',
    name: 'Zhou Yutong · 周雨桐',
    pronouns: 'they/them',
    headline: 'Leads the volunteers and carries plasters',
    languages: ['zh-Hans', 'en'],
    speaks: false,
    sponsor: null,
    grants: [
      ['current', 'volunteer-lead'],
      ['current', 'attendee'],
    ],
  },
  {
    key: 'sponsor',
    name: 'Philippa Stroud',
    pronouns: 'she/her',
    headline: 'Gullwing; quick starts that are quick',
    languages: ['en'],
    speaks: true,
    sponsor: 'Gullwing',
    grants: [
      ['current', 'sponsor'],
      ['current', 'speaker'],
    ],
  },
];
