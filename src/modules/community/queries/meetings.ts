import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { Meeting, MeetingAnswer, MeetingId, MeetingPart, WantedPlace } from '../rules/meeting.ts';
import { communityTables } from '../tables.ts';

function meetings(db: Db) {
  return communityTables(db).selectFrom('community.meeting').selectAll();
}
type Row = Awaited<ReturnType<ReturnType<typeof meetings>['execute']>>[number];

function placeOf(row: Row): WantedPlace {
  if (row.place_kind === 'pool') return { kind: 'pool', placeId: row.wanted_place_id };
  return row.place_kind === 'online'
    ? { kind: 'online', url: row.place }
    : { kind: 'words', words: row.place };
}

function meetingOf(row: Row, parts: readonly MeetingPart[]): Meeting {
  return {
    ...{ id: row.id, editionId: row.edition_id, state: row.state, about: row.words, minutes: row.minutes },
    ...{ place: placeOf(row), askedBy: row.asked_by, turnOf: row.turn_of, times: row.times, parts },
    ...{ start: momentText(row.starts_at), end: momentText(row.ends_at), takenPlaceId: row.taken_place_id },
    ...{ revision: row.revision, madeAt: momentText(row.made_at), changedAt: momentText(row.changed_at) },
  };
}

async function withParts(db: Db, rows: readonly Row[]): Promise<readonly Meeting[]> {
  if (rows.length === 0) return [];
  const parts = await communityTables(db)
    .selectFrom('community.meeting_part')
    .selectAll()
    .where(
      'meeting_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('id')
    .execute();
  const byMeeting = Map.groupBy(parts, ({ meeting_id }) => meeting_id);
  return rows.map((row) =>
    meetingOf(
      row,
      (byMeeting.get(row.id) ?? []).map(({ id, person_id, answer, words }) => ({
        ...{ id, personId: person_id, answer, words },
      })),
    ),
  );
}

/** Writes a new request; false if the id is taken: it was sent before. */
export async function insertMeeting(tx: Tx, meeting: Meeting): Promise<boolean> {
  const tables = communityTables(tx);
  const { place } = meeting;
  const result = await tables
    .insertInto('community.meeting')
    .values({
      ...{ id: meeting.id, edition_id: meeting.editionId, state: meeting.state, words: meeting.about },
      ...{ minutes: meeting.minutes, place_kind: place.kind, place: placeText(place) },
      wanted_place_id: place.kind === 'pool' ? place.placeId : null,
      ...{ asked_by: meeting.askedBy, turn_of: meeting.turnOf, times: json(meeting.times) },
      ...{ open_until: meeting.times.at(-1) ?? meeting.madeAt, taken_place_id: null },
      ...{ made_at: meeting.madeAt, changed_at: meeting.changedAt },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if ((result.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
  await tables
    .insertInto('community.meeting_part')
    .values(
      meeting.parts.map(({ id, personId, answer }) => ({
        ...{ id, meeting_id: meeting.id, person_id: personId, answer },
      })),
    )
    .execute();
  return true;
}

function placeText(place: WantedPlace): string {
  if (place.kind === 'words') return place.words;
  return place.kind === 'online' ? place.url : '';
}

/** A meeting by its id. */
export async function findMeeting(db: Db, id: MeetingId): Promise<Meeting | null> {
  const [meeting] = await withParts(db, await meetings(db).where('id', '=', id).execute());
  return meeting ?? null;
}

/** The same, locked until the transaction ends: whoever has it decides. */
export async function lockMeeting(tx: Tx, id: MeetingId): Promise<Meeting | null> {
  const [meeting] = await withParts(tx, await meetings(tx).where('id', '=', id).forUpdate().execute());
  return meeting ?? null;
}

/** What a person has a part in, in one edition or in all; the newest first. What they hear nothing of is among `all` only. */
export async function listMeetingsOf(
  db: Db,
  personId: PersonId,
  editionId?: EditionId,
  which: 'heard' | 'all' = 'heard',
): Promise<readonly Meeting[]> {
  const rows = await meetings(db)
    .where(
      'id',
      'in',
      communityTables(db)
        .selectFrom('community.meeting_part')
        .select('meeting_id')
        .where('person_id', '=', personId)
        .$if(which === 'heard', (query) => query.where('answer', '!=', 'silent')),
    )
    .$if(editionId !== undefined, (query) => query.where('edition_id', '=', editionId as EditionId))
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
  return withParts(db, rows);
}

/** How many requests of a person can still be accepted. */
export async function countOpenRequests(db: Db, personId: PersonId, now: InstantText): Promise<number> {
  const row = await communityTables(db)
    .selectFrom('community.meeting')
    .select((each) => each.fn.countAll<number>().as('open'))
    .where('asked_by', '=', personId)
    .where('state', '=', 'asked')
    .where('open_until', '>', new Date(now))
    .executeTakeFirst();
  return Number(row?.open ?? 0);
}

/** Writes where a meeting stands; its revision grows. */
export async function updateMeeting(
  tx: Tx,
  id: MeetingId,
  stands: Pick<Meeting, 'state' | 'turnOf' | 'times' | 'start' | 'end' | 'takenPlaceId'>,
  now: InstantText,
): Promise<void> {
  await communityTables(tx)
    .updateTable('community.meeting')
    .set((row) => ({
      ...{ state: stands.state, turn_of: stands.turnOf, times: json(stands.times) },
      ...{ starts_at: stands.start, ends_at: stands.end, taken_place_id: stands.takenPlaceId },
      ...{ open_until: stands.times.at(-1) ?? now, changed_at: now, revision: row('revision', '+', 1) },
    }))
    .where('id', '=', id)
    .execute();
}

/** Writes somebody's answer, with what they said. */
export async function answerPart(
  tx: Tx,
  part: Pick<MeetingPart, 'id'>,
  answer: MeetingAnswer,
  words = '',
): Promise<void> {
  await communityTables(tx)
    .updateTable('community.meeting_part')
    .set({ answer, words })
    .where('id', '=', part.id)
    .execute();
}

/** Meetings that were agreed and begin by then, of which nobody was reminded; the first to come first. */
export async function listToRemind(
  db: Db,
  { now, until }: { readonly now: InstantText; readonly until: InstantText },
): Promise<readonly Meeting[]> {
  const rows = await meetings(db)
    .where('state', '=', 'fixed')
    .where('starts_at', '>', new Date(now))
    .where('starts_at', '<=', new Date(until))
    .where((where) =>
      where.or([where('reminded_for', 'is', null), where('reminded_for', '!=', where.ref('starts_at'))]),
    )
    .orderBy('starts_at')
    .limit(200)
    .execute();
  return withParts(db, rows);
}

/** Notes that everybody was reminded of a meeting at the time that it had. */
export async function noteReminded(db: Db, id: MeetingId, start: InstantText): Promise<void> {
  await communityTables(db)
    .updateTable('community.meeting')
    .set({ reminded_for: start })
    .where('id', '=', id)
    .execute();
}

/** Takes a person out of a meeting whose account is gone: that they had a part stays, not who they were nor what they wrote. */
export async function forgetPart(tx: Tx, meeting: Meeting, personId: PersonId): Promise<void> {
  const tables = communityTables(tx);
  await tables
    .updateTable('community.meeting_part')
    .set({ person_id: null, answer: 'left', words: '' })
    .where('meeting_id', '=', meeting.id)
    .where('person_id', '=', personId)
    .execute();
  await tables
    .updateTable('community.meeting')
    .set({ asked_by: null, words: '', place: '' })
    .where('id', '=', meeting.id)
    .where('asked_by', '=', personId)
    .execute();
  await tables
    .updateTable('community.meeting')
    .set({ turn_of: null })
    .where('id', '=', meeting.id)
    .where('turn_of', '=', personId)
    .execute();
}

/** Forgets meetings that were over before then, whatever became of them; answers with how many. */
export async function removeOldMeetings(db: Db, before: Date): Promise<number> {
  const result = await communityTables(db)
    .deleteFrom('community.meeting')
    .where('open_until', '<', before)
    .where('changed_at', '<', before)
    .where((where) => where.or([where('ends_at', 'is', null), where('ends_at', '<', before)]))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
