import type { EditionId, Id, PersonId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/database/database.ts';
import type { Moment } from '../../platform/database/tables.ts';

export type StarListId = Id<'star-list'>;

type LiveTables = {
  'live.star_list': {
    id: StarListId;
    edition_id: EditionId;
    person_id: PersonId | null;
    address_serial: number;
    updated_at: Moment;
  };
  'live.star': { list_id: StarListId; session_code: string; starred_at: Moment };
};

/** The live module's own tables. */
export function liveTables(db: Db) {
  return db.withTables<LiveTables>();
}
