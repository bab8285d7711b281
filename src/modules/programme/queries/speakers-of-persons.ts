import { sql } from 'kysely';
import type { EditionId, PersonId, SpeakerId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { programmeTables } from '../tables.ts';

/** Which of these people speak at an edition, with the codes under which they do. */
export async function listSpeakersOfPersons(
  db: Db,
  editionId: EditionId,
  personIds: readonly PersonId[],
): Promise<readonly { readonly personId: PersonId; readonly code: string }[]> {
  if (personIds.length === 0) return [];
  const rows = await programmeTables(db)
    .selectFrom('programme.speaker')
    .select(['person_id', 'code'])
    .where('edition_id', '=', editionId)
    .where('person_id', 'in', personIds)
    .execute();
  return rows.flatMap(({ person_id, code }) => (person_id ? [{ personId: person_id, code }] : []));
}

/** Speakers of an edition who have an account. */
export async function listSpeakersWithAccount(
  db: Db,
  editionId: EditionId,
): Promise<readonly { readonly personId: PersonId; readonly code: string }[]> {
  const rows = await programmeTables(db)
    .selectFrom('programme.speaker')
    .select(['person_id', 'code'])
    .where('edition_id', '=', editionId)
    .where('person_id', 'is not', null)
    .execute();
  return rows.flatMap(({ person_id, code }) => (person_id ? [{ personId: person_id, code }] : []));
}

/** How speakers of an edition are reached: by their account, or by the address that the team noted. */
export async function listSpeakerAddresses(
  db: Db,
  editionId: EditionId,
): Promise<
  readonly { readonly code: string; readonly personId: PersonId | null; readonly email: string | null }[]
> {
  const rows = await programmeTables(db)
    .selectFrom('programme.speaker')
    .select(['code', 'person_id', 'email'])
    .where('edition_id', '=', editionId)
    .execute();
  return rows.map(({ code, person_id, email }) => ({ code, personId: person_id, email }));
}

/** Codes of speakers with a session that is not cancelled, in the timetable that is being worked on. */
export async function listSpeakingCodes(db: Db, editionId: EditionId): Promise<readonly string[]> {
  const rows = await programmeTables(db)
    .selectFrom('programme.speaker as p')
    .innerJoin('programme.session_speaker as l', 'l.speaker_id', 'p.id')
    .innerJoin('programme.session as s', 's.id', 'l.session_id')
    .select('p.code')
    .distinct()
    .where('p.edition_id', '=', editionId)
    .where('s.status', '=', 'confirmed')
    .execute();
  return rows.map(({ code }) => code);
}

/** Editions at which somebody speaks. */
export async function listEditionsSpokenAt(db: Db, personId: PersonId): Promise<readonly EditionId[]> {
  const rows = await programmeTables(db)
    .selectFrom('programme.speaker')
    .select('edition_id')
    .distinct()
    .where('person_id', '=', personId)
    .execute();
  return rows.map(({ edition_id }) => edition_id);
}

/** Speakers of whom the team knows an address and nobody's account, in some editions or in all. */
export async function listUnlinkedSpeakers(
  tx: Tx,
  editionIds: readonly EditionId[] | null,
): Promise<readonly { readonly id: SpeakerId; readonly email: string; readonly editionId: EditionId }[]> {
  const rows = await programmeTables(tx)
    .selectFrom('programme.speaker')
    .select(['id', 'email', 'edition_id'])
    .where('email', 'is not', null)
    .where('person_id', 'is', null)
    .$if(editionIds !== null, (query) => query.where('edition_id', 'in', [...(editionIds ?? [])]))
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, email, edition_id }) => (email ? [{ id, email, editionId: edition_id }] : []));
}

/** Says whose accounts are behind speakers. */
export async function linkSpeakerRows(
  tx: Tx,
  links: readonly { readonly id: SpeakerId; readonly personId: PersonId }[],
): Promise<void> {
  if (links.length === 0) return;
  await sql`
    UPDATE programme.speaker s SET person_id = l.person_id
    FROM unnest(${links.map(({ id }) => id)}::uuid[], ${links.map(({ personId }) => personId)}::uuid[]) AS l (id, person_id)
    WHERE s.id = l.id AND s.person_id IS NULL`.execute(tx);
}

/** Notes the address of a speaker, or that there is none; whoever was linked before is not any more. */
export async function setSpeakerEmail(tx: Tx, id: SpeakerId, email: string | null): Promise<void> {
  await programmeTables(tx)
    .updateTable('programme.speaker')
    .set({ email, person_id: null })
    .where('id', '=', id)
    .execute();
}

/** A person who left is no longer behind a speaker, nor is their address; the speaker stays in the programme under their published name. */
export async function unlinkSpeakersOf(
  db: Db,
  { personId, email }: { readonly personId: PersonId; readonly email: string | null },
): Promise<void> {
  await programmeTables(db)
    .updateTable('programme.speaker')
    .set({ person_id: null, email: null })
    .where((where) =>
      where.or([
        where('person_id', '=', personId),
        ...(email ? [where('email', '=', email.toLowerCase())] : []),
      ]),
    )
    .execute();
}
