import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { insertRecords } from '../../../platform/database/insert-records.ts';
import { momentText } from '../../../platform/database/tables.ts';
import {
  fittingPayload,
  type NewPush,
  type PushDevice,
  type PushDeviceId,
  type PushMessage,
  type PushMessageId,
  type PushPayload,
  pushMinutes,
} from '../rules/push.ts';
import { liveTables } from '../tables.ts';

/** Writes a device. A browser that was somebody else's is theirs no more: it is whoever's is signed in there. */
export async function upsertDevice(tx: Tx, device: PushDevice): Promise<void> {
  const { id, endpoint, p256dh, auth, name } = device;
  const row = { person_id: device.personId, p256dh, auth, name, made_at: device.madeAt };
  await sql`
    DELETE FROM live.push_device WHERE endpoint = ${endpoint} AND person_id <> ${device.personId}`.execute(
    tx,
  );
  await liveTables(tx)
    .insertInto('live.push_device')
    .values({ id, endpoint, ...row })
    .onConflict((conflict) => conflict.column('endpoint').doUpdateSet(row))
    .execute();
}

/** Devices of a person, the newest first. */
export async function listDevices(db: Db, personId: PersonId): Promise<readonly PushDevice[]> {
  const rows = await liveTables(db)
    .selectFrom('live.push_device')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(readDevice);
}

/** Which of these people have a device. */
export async function listReachable(db: Db, ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  if (ids.length === 0) return new Set();
  const rows = await liveTables(db)
    .selectFrom('live.push_device')
    .select('person_id')
    .distinct()
    .where('person_id', 'in', ids)
    .execute();
  return new Set(rows.map(({ person_id }) => person_id));
}

/** Takes out a device of a person; false if they have no such. */
export async function removeDevice(tx: Tx, personId: PersonId, id: PushDeviceId): Promise<boolean> {
  const gone = await liveTables(tx)
    .deleteFrom('live.push_device')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Takes out a device whose push service no longer knows it. */
export async function dropDevice(tx: Tx, id: PushDeviceId): Promise<void> {
  await liveTables(tx).deleteFrom('live.push_device').where('id', '=', id).execute();
}

/** Takes out all devices of a person. */
export async function removeDevicesOf(db: Db, personId: PersonId): Promise<void> {
  await liveTables(db).deleteFrom('live.push_device').where('person_id', '=', personId).execute();
}

/** Writes messages for every device of their people; what a device was told already is not told again. Answers with whether there are any. */
export async function insertPushes(tx: Tx, pushes: readonly NewPush[], now: InstantText): Promise<boolean> {
  if (pushes.length === 0) return false;
  const devices = await liveTables(tx)
    .selectFrom('live.push_device')
    .select(['id', 'person_id'])
    .where(
      'person_id',
      'in',
      pushes.map(({ personId }) => personId),
    )
    .execute();
  const byPerson = Map.groupBy(devices, ({ person_id }) => person_id);
  const rows = pushes.flatMap(({ personId, key, payload, isUrgent }) =>
    (byPerson.get(personId) ?? []).map(({ id }) => ({
      ...{
        id: crypto.randomUUID(),
        device_id: id,
        key,
        payload: fittingPayload(payload),
        is_urgent: isUrgent,
      },
      ...{ state: 'waiting', attempts: 0, next_at: now, expires_at: minutesAfter(now, pushMinutes) },
    })),
  );
  if (rows.length === 0) return false;
  await sql`${insertRecords('live.push_message', rows)} ON CONFLICT (device_id, key) DO NOTHING`.execute(tx);
  return true;
}

/** Takes up messages whose time has come, for two minutes: then they count as lost and another worker takes them. */
export async function takeDuePushes(db: Db, now: InstantText, most: number): Promise<readonly PushMessage[]> {
  const { rows } = await sql<{
    id: PushMessageId;
    payload: PushPayload;
    is_urgent: boolean;
    attempts: number;
    expires_at: Date;
    device: Parameters<typeof readDevice>[0];
  }>`
    WITH due AS (
      SELECT id FROM live.push_message WHERE state = 'waiting' AND next_at <= ${now}
      ORDER BY next_at LIMIT ${most} FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE live.push_message m SET next_at = ${minutesAfter(now, 2)}, attempts = attempts + 1 FROM due WHERE m.id = due.id
      RETURNING m.id, m.device_id, m.payload, m.is_urgent, m.attempts, m.expires_at
    )
    SELECT t.id, t.payload, t.is_urgent, t.attempts, t.expires_at, to_jsonb(d) AS device
    FROM taken t JOIN live.push_device d ON d.id = t.device_id`.execute(db);
  return rows.map(({ device, expires_at, is_urgent, ...row }) => ({
    ...row,
    device: readDevice({ ...device, made_at: new Date(device.made_at) }),
    isUrgent: is_urgent,
    expiresAt: momentText(expires_at),
  }));
}

/** Notes that a push service took a message, or that it is given up. */
export async function endPush(
  tx: Tx,
  { id, device }: Pick<PushMessage, 'id' | 'device'>,
  state: 'sent' | 'failed',
  now: InstantText,
): Promise<void> {
  await liveTables(tx).updateTable('live.push_message').set({ state }).where('id', '=', id).execute();
  if (state === 'failed') return;
  await liveTables(tx)
    .updateTable('live.push_device')
    .set({ reached_at: now })
    .where('id', '=', device.id)
    .execute();
}

/** Notes when a message is tried again. */
export async function delayPush(tx: Tx, id: PushMessageId, nextAt: InstantText): Promise<void> {
  await liveTables(tx)
    .updateTable('live.push_message')
    .set({ next_at: nextAt })
    .where('id', '=', id)
    .execute();
}

/** Forgets messages that were of use to nobody before then, and devices that took none since long before. */
export async function removeOldPushes(
  db: Db,
  before: { readonly messages: Date; readonly devices: Date },
): Promise<number> {
  const messages = await liveTables(db)
    .deleteFrom('live.push_message')
    .where('expires_at', '<', before.messages)
    .executeTakeFirst();
  const devices = await liveTables(db)
    .deleteFrom('live.push_device')
    .where(sql<boolean>`greatest(made_at, reached_at) < ${before.devices}`)
    .executeTakeFirst();
  return Number(messages.numDeletedRows + devices.numDeletedRows);
}

function readDevice(row: {
  id: PushDeviceId;
  person_id: PersonId;
  endpoint: string;
  p256dh: string;
  auth: string;
  name: string;
  made_at: Date;
}): PushDevice {
  const { id, endpoint, p256dh, auth, name } = row;
  return { id, endpoint, p256dh, auth, name, personId: row.person_id, madeAt: momentText(row.made_at) };
}
