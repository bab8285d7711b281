import type { Generated, GeneratedAlways } from 'kysely';
import type { EditionId, PersonId } from '../../kernel/ids.ts';
import type { LocalisedText } from '../../kernel/locale.ts';
import type { Db } from '../../platform/database/database.ts';
import type { Json, Moment, NullableMoment } from '../../platform/database/tables.ts';
import type { ReportEntryId, ReportId } from './rules/report.ts';

type ConductTables = {
  'conduct.desk': {
    edition_id: EditionId;
    emergency: Json<LocalisedText>;
    keep_days: Generated<number>;
  };
  'conduct.reader': {
    edition_id: EditionId;
    person_id: PersonId;
    named_at: Moment;
    told_at: NullableMoment;
    looked_at: NullableMoment;
  };
  'conduct.report': {
    id: ReportId;
    edition_id: EditionId;
    place: GeneratedAlways<number>;
    is_flood: boolean;
    code_hash: Buffer;
    key_id: string;
    sealed: Buffer;
    erase_on: string;
  };
  'conduct.entry': {
    id: ReportEntryId;
    report_id: ReportId;
    place: GeneratedAlways<number>;
    key_id: string;
    sealed: Buffer;
  };
  'conduct.log': {
    id: GeneratedAlways<number>;
    edition_id: EditionId;
    report_id: ReportId;
    at: Moment;
    key_id: string;
    sealed: Buffer;
  };
};

/** The conduct module's own tables. */
export function conductTables(db: Db) {
  return db.withTables<ConductTables>();
}
