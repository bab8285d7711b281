import { sql } from 'kysely';
import type { EditionId, ProductId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { Ballot, BallotEntry, BallotEntryId, BallotId, Drawing } from '../rules/ballot.ts';
import { ticketsTables } from '../tables.ts';

function ballotsOf(db: Db) {
  return ticketsTables(db).selectFrom('tickets.ballot').selectAll();
}
type Row = Awaited<ReturnType<ReturnType<typeof ballotsOf>['execute']>>[number];

function ballotOf(row: Row): Ballot {
  const { id, name, commitment, seed, drawing } = row;
  return {
    ...{ id, name, commitment, seed, drawing },
    editionId: row.edition_id,
    productIds: row.product_ids,
    mostEach: row.most_each,
    offerHours: row.offer_hours,
    opensAt: momentText(row.opens_at),
    closesAt: momentText(row.closes_at),
    drawnAt: momentText(row.drawn_at),
  };
}

/** Ballots of an edition, the next to close first. */
export async function listBallots(db: Db, editionId: EditionId): Promise<readonly Ballot[]> {
  const rows = await ballotsOf(db).where('edition_id', '=', editionId).orderBy('closes_at').execute();
  return rows.map(ballotOf);
}

/** The ballot, locked if whoever asks is going to change it or its entries. */
export async function findBallot(
  db: Db,
  id: BallotId,
  lock: 'none' | 'share' | 'update' = 'none',
): Promise<Ballot | null> {
  const row = await ballotsOf(db)
    .where('id', '=', id)
    .$if(lock === 'share', (query) => query.forShare())
    .$if(lock === 'update', (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? ballotOf(row) : null;
}

/** Ballots that have closed and are not drawn. */
export async function listDueBallots(db: Db, now: InstantText): Promise<readonly BallotId[]> {
  const rows = await ticketsTables(db)
    .selectFrom('tickets.ballot')
    .select('id')
    .where('drawn_at', 'is', null)
    .where('closes_at', '<=', sql<Date>`${now}`)
    .execute();
  return rows.map(({ id }) => id);
}

/** Writes a new ballot. */
export async function insertBallot(tx: Tx, ballot: Ballot): Promise<void> {
  const { id, name, commitment, seed } = ballot;
  await ticketsTables(tx)
    .insertInto('tickets.ballot')
    .values({
      ...{ id, name, commitment, seed, drawn_at: null, drawing: null },
      edition_id: ballot.editionId,
      product_ids: sql<ProductId[]>`${ballot.productIds}::uuid[]`,
      most_each: ballot.mostEach,
      offer_hours: ballot.offerHours,
      opens_at: ballot.opensAt,
      closes_at: ballot.closesAt,
    })
    .execute();
}

/** Writes what was drawn. */
export async function writeDrawing(
  tx: Tx,
  id: BallotId,
  drawing: Drawing,
  drawnAt: InstantText,
): Promise<void> {
  await ticketsTables(tx)
    .updateTable('tickets.ballot')
    .set({ drawing: json(drawing), drawn_at: drawnAt })
    .where('id', '=', id)
    .execute();
}

/** Removes a ballot that was not drawn, with its entries. */
export async function deleteBallot(tx: Tx, id: BallotId): Promise<void> {
  await ticketsTables(tx)
    .deleteFrom('tickets.ballot')
    .where('id', '=', id)
    .where('drawn_at', 'is', null)
    .execute();
}

function entriesOf(db: Db) {
  return ticketsTables(db).selectFrom('tickets.ballot_entry').selectAll();
}
type EntryRow = Awaited<ReturnType<ReturnType<typeof entriesOf>['execute']>>[number];

function entryOf(row: EntryRow): BallotEntry {
  const { id, name, email, locale, choices } = row;
  return {
    ...{ id, name, email, locale, choices },
    ballotId: row.ballot_id,
    personId: row.person_id,
    enteredAt: momentText(row.entered_at),
  };
}

/** Everybody who entered. */
export async function listEntries(db: Db, ballotId: BallotId): Promise<readonly BallotEntry[]> {
  return (await entriesOf(db).where('ballot_id', '=', ballotId).orderBy('id').execute()).map(entryOf);
}

/** How many entered each of these ballots; one that nobody entered is left out. */
export async function countEntries(
  db: Db,
  ballotIds: readonly BallotId[],
): Promise<ReadonlyMap<BallotId, number>> {
  if (ballotIds.length === 0) return new Map();
  const rows = await ticketsTables(db)
    .selectFrom('tickets.ballot_entry')
    .select(['ballot_id', sql<number>`count(*)::int`.as('entries')])
    .where('ballot_id', 'in', ballotIds)
    .groupBy('ballot_id')
    .execute();
  return new Map(rows.map((row) => [row.ballot_id, row.entries]));
}

/** An entry by its id, or by its ballot and address. */
export async function findEntry(
  db: Db,
  which: { readonly id: BallotEntryId } | { readonly ballotId: BallotId; readonly email: string },
): Promise<BallotEntry | null> {
  const query = entriesOf(db);
  const row = await ('id' in which
    ? query.where('id', '=', which.id)
    : query.where('ballot_id', '=', which.ballotId).where('email', '=', which.email)
  ).executeTakeFirst();
  return row ? entryOf(row) : null;
}

/** Writes an entry unless the address has one; false if it has. */
export async function insertEntry(tx: Tx, entry: BallotEntry): Promise<boolean> {
  const { id, name, email, locale } = entry;
  const result = await ticketsTables(tx)
    .insertInto('tickets.ballot_entry')
    .values({
      ...{ id, name, email, locale, ballot_id: entry.ballotId, person_id: entry.personId },
      choices: sql<ProductId[]>`${entry.choices}::uuid[]`,
      entered_at: entry.enteredAt,
    })
    .onConflict((conflict) => conflict.constraint('ballot_entry_once').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Writes other choices into an entry. */
export async function updateChoices(tx: Tx, id: BallotEntryId, choices: readonly ProductId[]): Promise<void> {
  await ticketsTables(tx)
    .updateTable('tickets.ballot_entry')
    .set({ choices: sql<ProductId[]>`${choices}::uuid[]` })
    .where('id', '=', id)
    .execute();
}

/** Takes an entry back. */
export async function deleteEntry(tx: Tx, id: BallotEntryId): Promise<void> {
  await ticketsTables(tx).deleteFrom('tickets.ballot_entry').where('id', '=', id).execute();
}
