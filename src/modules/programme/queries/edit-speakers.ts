import type { EditionId, SessionId, SpeakerId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { SpeakerInput } from '../rules/part-input.ts';
import type { Speaker } from '../rules/programme.ts';
import type { SpeakerEntry } from '../rules/removed.ts';
import { programmeTables } from '../tables.ts';

/** A speaker with their sessions and place among the others; with `lock` nobody else edits them meanwhile. */
export async function findSpeakerEntry(
  db: Db,
  editionId: EditionId,
  code: string,
  lock = false,
): Promise<({ readonly id: SpeakerId } & SpeakerEntry) | undefined> {
  const tables = programmeTables(db);
  const row = await tables
    .selectFrom('programme.speaker')
    .selectAll()
    .where('edition_id', '=', editionId)
    .where('code', '=', code)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const sessions = await tables
    .selectFrom('programme.session_speaker as ss')
    .innerJoin('programme.session as s', 's.id', 'ss.session_id')
    .select(['s.code', 'ss.position'])
    .where('ss.speaker_id', '=', row.id)
    .orderBy('s.number')
    .execute();
  const { name, pronouns, affiliation, biography, picture, links } = row;
  return {
    id: row.id,
    speaker: { code: row.code, name, pronouns, affiliation, biography, picture, links },
    personId: row.person_id,
    email: row.email,
    position: row.position,
    sessions,
  };
}

/** Writes a new speaker, after all others unless a place is given. */
export async function insertSpeaker(
  tx: Tx,
  given: {
    readonly id: SpeakerId;
    readonly editionId: EditionId;
    readonly now: InstantText;
    readonly entry: Omit<SpeakerEntry, 'position' | 'sessions'> & { readonly position: number | null };
  },
): Promise<void> {
  const { speaker, personId, email = null, position } = given.entry;
  await programmeTables(tx)
    .insertInto('programme.speaker')
    .values((row) => ({
      id: given.id,
      edition_id: given.editionId,
      ...speaker,
      links: json(speaker.links),
      person_id: personId,
      email,
      position:
        position ??
        row
          .selectFrom('programme.speaker')
          .where('edition_id', '=', given.editionId)
          .select((last) => last.fn.coalesce(last(last.fn.max('position'), '+', 1), last.lit(0)).as('next')),
      updated_at: given.now,
    }))
    .execute();
}

/** Overwrites what is said of a speaker; a picture only if one is given. */
export async function updateSpeakerRow(
  tx: Tx,
  id: SpeakerId,
  speaker: SpeakerInput & Partial<Pick<Speaker, 'picture'>>,
  now: InstantText,
): Promise<void> {
  const { name, pronouns, affiliation, biography, picture, links } = speaker;
  await programmeTables(tx)
    .updateTable('programme.speaker')
    .set({
      ...{ name, pronouns, affiliation, biography, links: json(links), updated_at: now },
      ...(picture === undefined ? {} : { picture }),
    })
    .where('id', '=', id)
    .execute();
}

/** Takes a speaker out, and off all sessions. */
export async function deleteSpeaker(tx: Tx, id: SpeakerId): Promise<void> {
  await programmeTables(tx).deleteFrom('programme.speaker').where('id', '=', id).execute();
}

/** Speakers of sessions, in order, by the session's code. */
export async function listSpeakersOf(
  tx: Tx,
  editionId: EditionId,
  codes: readonly string[],
): Promise<{ id: SessionId; code: string; speakers: string[] }[]> {
  if (codes.length === 0) return [];
  const rows = await programmeTables(tx)
    .selectFrom('programme.session as s')
    .leftJoin('programme.session_speaker as ss', 'ss.session_id', 's.id')
    .leftJoin('programme.speaker as sp', 'sp.id', 'ss.speaker_id')
    .select(['s.id', 's.code', 'sp.code as speaker'])
    .where('s.edition_id', '=', editionId)
    .where('s.code', 'in', [...codes])
    .orderBy('s.id')
    .orderBy('ss.position')
    .execute();
  return [...Map.groupBy(rows, (row) => row.id)].flatMap(([id, of]) =>
    of[0] ? [{ id, code: of[0].code, speakers: of.flatMap((row) => row.speaker ?? []) }] : [],
  );
}

/** Makes these the speakers of a session. */
export async function replaceSpeakers(
  tx: Tx,
  id: SessionId,
  speakers: readonly string[],
  ids: ReadonlyMap<string, SpeakerId>,
): Promise<void> {
  const tables = programmeTables(tx);
  await tables.deleteFrom('programme.session_speaker').where('session_id', '=', id).execute();
  const rows = speakers.flatMap((code, position) => {
    const speakerId = ids.get(code);
    return speakerId ? [{ session_id: id, speaker_id: speakerId, position }] : [];
  });
  if (rows.length > 0) await tables.insertInto('programme.session_speaker').values(rows).execute();
}
