import type { SeatTime } from '#capacity';
import { changePools, listPools } from '#capacity/server';
import { getEdition } from '#directory/server';
import { findPublishedProgramme } from '#programme/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { listProducts } from '../queries/catalogue.ts';
import { seatTimeIn } from './seat-time.ts';

/**
 * Brings the times of seats to what the timetable says that was released last; answers with how many moved. Seats that were sold stay
 * sold, also where they clash now. A session that is gone leaves its seats without a time.
 */
export async function followTimetable(house: House, editionId: EditionId): Promise<number> {
  const seats = (await listProducts(house.db, editionId)).flatMap(({ poolId, sessionCode }) =>
    sessionCode === null ? [] : { poolId, sessionCode },
  );
  const found = await listPools(
    house.db,
    seats.map(({ poolId }) => poolId),
  );
  const pools = new Map(found.map((pool) => [pool.id, pool]));
  const published = await findPublishedProgramme(house, editionId);
  const moved = seats.flatMap(({ poolId, sessionCode }) => {
    const pool = pools.get(poolId);
    const time = seatTimeIn(published, sessionCode) ?? null;
    return pool && !isSameTime(time, pool.time) ? { id: poolId, time } : [];
  });
  if (moved.length === 0) return 0;
  const { slug } = await getEdition(house.db, editionId);
  await house.db.transaction().execute(async (tx) => {
    await changePools(tx, moved);
    await touchScope(tx, `edition:${slug}`);
  });
  return moved.length;
}

function isSameTime(one: SeatTime | null, other: SeatTime | null): boolean {
  return one?.start === other?.start && one?.end === other?.end && one?.place === other?.place;
}
