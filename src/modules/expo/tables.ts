import type { EditionId, Id } from '../../kernel/ids.ts';
import type { Db } from '../../platform/database/database.ts';

export type SponsorId = Id<'sponsor'>;
export type JobId = Id<'job'>;

type ExpoTables = {
  'expo.sponsor': {
    id: SponsorId;
    edition_id: EditionId;
    name: string;
    level: string;
    level_order: number;
    website: string | null;
    logo: string | null;
    description: string | null;
    booth: string | null;
    job_fair_table: string | null;
    position: number;
  };
  'expo.job': {
    id: JobId;
    edition_id: EditionId;
    sponsor_id: SponsorId | null;
    employer: string;
    title: string;
    place: string | null;
    url: string | null;
    description: string | null;
    position: number;
  };
};

/** The expo's own tables. */
export function expoTables(db: Db) {
  return db.withTables<ExpoTables>();
}
