import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { MeetingId, MeetingPlaceId } from '../rules/meeting.ts';

/**
 * Takes quarters of an hour for people, in one order for all; those that the meeting has already stay. Answers with the people who have
 * something else then: what was taken for the others stays until it is released.
 */
export async function takePeople(
  tx: Tx,
  meetingId: MeetingId,
  persons: readonly PersonId[],
  quarters: readonly InstantText[],
): Promise<readonly PersonId[]> {
  const busy: PersonId[] = [];
  for (const personId of persons.toSorted()) {
    const { rows } = await sql`
      INSERT INTO community.person_quarter AS own (person_id, quarter, meeting_id)
      SELECT ${personId}, quarter::timestamptz, ${meetingId}
      FROM jsonb_array_elements_text(${json(quarters)}::jsonb) WITH ORDINALITY AS each (quarter, n) ORDER BY n
      ON CONFLICT (person_id, quarter) DO UPDATE SET meeting_id = excluded.meeting_id
      WHERE own.meeting_id = excluded.meeting_id RETURNING 1`.execute(tx);
    if (rows.length < quarters.length) busy.push(personId);
  }
  return busy;
}

/** Takes quarters of an hour of a place; false if some are taken: what was taken beside stays until it is released. */
export async function takePlace(
  tx: Tx,
  meetingId: MeetingId,
  placeId: MeetingPlaceId,
  quarters: readonly InstantText[],
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO community.place_quarter AS own (place_id, quarter, meeting_id)
    SELECT ${placeId}, quarter::timestamptz, ${meetingId}
    FROM jsonb_array_elements_text(${json(quarters)}::jsonb) WITH ORDINALITY AS each (quarter, n) ORDER BY n
    ON CONFLICT (place_id, quarter) DO UPDATE SET meeting_id = excluded.meeting_id
    WHERE own.meeting_id = excluded.meeting_id RETURNING 1`.execute(tx);
  return rows.length === quarters.length;
}

/** What a meeting keeps when it gives back the rest. */
export type Kept = {
  readonly persons: readonly PersonId[];
  readonly placeId: MeetingPlaceId | null;
  readonly quarters: readonly InstantText[];
};
const nothing: Kept = { persons: [], placeId: null, quarters: [] };

/** Gives back the time of people and the place that a meeting took, all or all but what it keeps. */
export async function releaseQuarters(tx: Tx, meetingId: MeetingId, kept: Kept = nothing): Promise<void> {
  const quarters = sql`SELECT quarter::timestamptz FROM jsonb_array_elements_text(${json(kept.quarters)}::jsonb) AS each (quarter)`;
  await sql`DELETE FROM community.person_quarter WHERE meeting_id = ${meetingId} AND NOT (quarter IN (${quarters})
    AND person_id IN (SELECT p::uuid FROM jsonb_array_elements_text(${json(kept.persons)}::jsonb) AS each (p)))`.execute(
    tx,
  );
  await sql`DELETE FROM community.place_quarter WHERE meeting_id = ${meetingId} AND NOT (quarter IN (${quarters})
    AND place_id IS NOT DISTINCT FROM ${kept.placeId}::uuid)`.execute(tx);
}
