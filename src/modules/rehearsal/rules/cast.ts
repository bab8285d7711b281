import { castRows } from '../content/cast.ts';
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
  return castRows.map(({ speaks, sponsor, grants, ...row }) => ({
    ...row,
    id: uuidFrom(stage.seed, `person/${row.key}`),
    email: `${row.key}@harbour.example`,
    locale: 'en',
    speakerCode: speaks ? stage.speakerCode(row.name) : null,
    sponsorName: sponsor,
    grants: grants.map(([phase, role]) => ({ edition: stage[phase], role })),
  }));
}
