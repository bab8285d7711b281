import { sql } from 'kysely';
import type { ListingId, PersonId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { FactChanges } from '../rules/fact-fields.ts';
import type { SuggestionId, SuggestionState } from '../rules/suggestion.ts';
import { directoryTables } from '../tables.ts';

/** A reader's addition (without a listing) or correction, as it is kept. */
export type Suggestion = {
  readonly id: SuggestionId;
  readonly listingId: ListingId | null;
  readonly facts: FactChanges;
  readonly link: string;
  readonly note: string;
  readonly personId: PersonId | null;
  readonly email: string | null;
  readonly locale: Locale;
  readonly state: SuggestionState;
  /** Listings that it may be about, by what was known when it was sent. */
  readonly likely: readonly ListingId[];
  readonly reply: string | null;
  /** Where it went when it was accepted. */
  readonly resultId: ListingId | null;
  readonly askedAt: InstantText;
  readonly decidedAt: InstantText | null;
  readonly decidedBy: PersonId | null;
};

function suggestionRows(db: Db) {
  return directoryTables(db).selectFrom('directory.suggestion').selectAll('directory.suggestion');
}

type Row = Awaited<ReturnType<ReturnType<typeof suggestionRows>['executeTakeFirstOrThrow']>>;

function readSuggestionRow(row: Row): Suggestion {
  return {
    id: row.id as SuggestionId,
    listingId: row.listing_id,
    facts: row.facts,
    link: row.link,
    note: row.note,
    personId: row.person_id,
    email: row.email,
    locale: row.locale as Locale,
    state: row.state,
    likely: row.likely,
    reply: row.reply,
    resultId: row.result_id,
    askedAt: momentText(row.asked_at),
    decidedAt: momentText(row.decided_at),
    decidedBy: row.decided_by,
  };
}

/** Writes a suggestion; one with this id that is there already stays as it is, and the answer is false. */
export async function insertSuggestion(
  tx: Tx,
  wish: Pick<
    Suggestion,
    | 'id'
    | 'listingId'
    | 'facts'
    | 'link'
    | 'note'
    | 'personId'
    | 'email'
    | 'locale'
    | 'state'
    | 'likely'
    | 'askedAt'
  >,
): Promise<boolean> {
  const made = await directoryTables(tx)
    .insertInto('directory.suggestion')
    .values({
      id: wish.id,
      listing_id: wish.listingId,
      facts: json(wish.facts),
      link: wish.link,
      note: wish.note,
      person_id: wish.personId,
      email: wish.email,
      locale: wish.locale,
      state: wish.state,
      likely: json(wish.likely),
      asked_at: wish.askedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

export async function findSuggestion(db: Db, id: string): Promise<Suggestion | undefined> {
  const row = await suggestionRows(db).where('id', '=', id).executeTakeFirst();
  return row && readSuggestionRow(row);
}

/** The same for a transaction that decides: whoever else decides waits. */
export async function lockSuggestion(tx: Tx, id: string): Promise<Suggestion | undefined> {
  const row = await suggestionRows(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && readSuggestionRow(row);
}

/** The address of a suggestion is its sender's: it is open now. False if it is not there, or was confirmed before. */
export async function openSuggestion(tx: Tx, id: string, now: InstantText): Promise<boolean> {
  const done = await directoryTables(tx)
    .updateTable('directory.suggestion')
    .set({ state: 'open', asked_at: now })
    .where('id', '=', id)
    .where('state', '=', 'unconfirmed')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export type Decision = {
  readonly state: 'accepted' | 'declined';
  readonly reply: string | null;
  readonly resultId: ListingId | null;
  readonly by: PersonId | null;
  readonly at: InstantText;
};

export async function decideSuggestion(tx: Tx, id: SuggestionId, decision: Decision): Promise<void> {
  await directoryTables(tx)
    .updateTable('directory.suggestion')
    .set({
      state: decision.state,
      reply: decision.reply,
      result_id: decision.resultId,
      decided_at: decision.at,
      decided_by: decision.by,
    })
    .where('id', '=', id)
    .execute();
}

/** Suggestions in a state, the longest waiting first; of those that are decided the latest first. */
export async function listSuggestions(
  db: Db,
  states: readonly SuggestionState[],
  page: { readonly limit: number; readonly offset: number },
): Promise<Suggestion[]> {
  const isOpen = states.includes('open');
  const rows = await suggestionRows(db)
    .where('state', 'in', [...states])
    .orderBy(isOpen ? 'asked_at' : 'decided_at', isOpen ? 'asc' : 'desc')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(readSuggestionRow);
}

/** What an address or a person suggested, the latest first. */
export async function listSuggestionsBy(
  db: Db,
  by: { readonly personId: PersonId | null; readonly email: string | null },
  limit: number,
): Promise<Suggestion[]> {
  if (!by.personId && !by.email) return [];
  const rows = await suggestionRows(db)
    .where((row) =>
      row.or([
        ...(by.personId ? [row('person_id', '=', by.personId)] : []),
        ...(by.email ? [row('email', '=', by.email)] : []),
      ]),
    )
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(readSuggestionRow);
}

/** How many suggestions are open, and pairs in doubt. */
export async function countDesk(db: Db): Promise<{ suggestions: number; doubts: number }> {
  const { rows } = await sql<{ suggestions: number; doubts: number }>`
    SELECT (SELECT count(*)::int FROM directory.suggestion WHERE state = 'open') AS suggestions,
      (SELECT count(*)::int FROM directory.doubt AS d
        JOIN directory.listing AS a ON a.id = d.listing_id AND a.merged_into IS NULL
        JOIN directory.listing AS b ON b.id = d.other_id AND b.merged_into IS NULL
        WHERE d.decided_at IS NULL) AS doubts`.execute(db);
  return rows[0] ?? { suggestions: 0, doubts: 0 };
}

/** Takes addresses out of suggestions that were decided before a moment, and removes what nobody confirmed within two days. */
export async function forgetOldSuggestions(
  db: Db,
  moments: { readonly decidedBefore: Date; readonly unconfirmedBefore: Date },
): Promise<number> {
  const emptied = await directoryTables(db)
    .updateTable('directory.suggestion')
    .set({ email: null })
    .where('email', 'is not', null)
    .where('decided_at', '<', moments.decidedBefore)
    .executeTakeFirst();
  const removed = await directoryTables(db)
    .deleteFrom('directory.suggestion')
    .where('state', '=', 'unconfirmed')
    .where('asked_at', '<', moments.unconfirmedBefore)
    .executeTakeFirst();
  return Number(emptied.numUpdatedRows + removed.numDeletedRows);
}

/** Forgets who suggested and what they wrote to the editors; the facts and their proof stay with the directory. */
export async function unlinkSuggestionsOf(db: Db, person: PersonId): Promise<void> {
  await directoryTables(db)
    .updateTable('directory.suggestion')
    .set({ person_id: null, email: null, note: '' })
    .where('person_id', '=', person)
    .execute();
}
