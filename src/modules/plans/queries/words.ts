import type { PersonId, PlanId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { Recommendation } from '../rules/plan.ts';
import type { Proposal } from '../rules/proposal.ts';
import { type ApprovalDocument, plansTables } from '../tables.ts';
import { momentText } from './plans.ts';

export type StoredComment = {
  readonly id: string;
  readonly editionId: string | null;
  readonly personId: PersonId | null;
  readonly body: string;
  readonly at: InstantText;
};

export async function insertComment(tx: Tx, planId: PlanId, comment: StoredComment): Promise<void> {
  await plansTables(tx)
    .insertInto('plans.comment')
    .values({
      id: comment.id,
      plan_id: planId,
      edition_id: comment.editionId,
      person_id: comment.personId,
      body: comment.body,
      written_at: comment.at,
    })
    .execute();
}

/** A plan's comments, the oldest first. */
export async function listComments(db: Db, planId: PlanId): Promise<StoredComment[]> {
  const rows = await plansTables(db)
    .selectFrom('plans.comment')
    .select(['id', 'edition_id', 'person_id', 'body', 'written_at'])
    .where('plan_id', '=', planId)
    .orderBy('written_at')
    .orderBy('id')
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, editionId: row.edition_id, personId: row.person_id, body: row.body },
    at: momentText(row.written_at),
  }));
}

/** Removes a comment that this person wrote; false if it is not there. */
export async function deleteComment(
  tx: Tx,
  planId: PlanId,
  id: string,
  personId: PersonId,
): Promise<boolean> {
  const gone = await plansTables(tx)
    .deleteFrom('plans.comment')
    .where('plan_id', '=', planId)
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

export type StoredApproval = ApprovalDocument & {
  readonly id: string;
  readonly editionId: string | null;
  readonly personId: PersonId | null;
  readonly words: string;
  readonly at: InstantText;
};

export async function insertApproval(tx: Tx, planId: PlanId, approval: StoredApproval): Promise<void> {
  const { id, words, budget, currency, editions } = approval;
  await plansTables(tx)
    .insertInto('plans.approval')
    .values({
      ...{ id, words },
      plan_id: planId,
      edition_id: approval.editionId,
      person_id: approval.personId,
      document: json({ budget, currency, editions }),
      given_at: approval.at,
    })
    .execute();
}

/** A plan's approvals, the newest first. */
export async function listApprovals(db: Db, planId: PlanId): Promise<StoredApproval[]> {
  const rows = await plansTables(db)
    .selectFrom('plans.approval')
    .select(['id', 'edition_id', 'person_id', 'words', 'document', 'given_at'])
    .where('plan_id', '=', planId)
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    ...row.document,
    ...{ id: row.id, editionId: row.edition_id, personId: row.person_id, words: row.words },
    at: momentText(row.given_at),
  }));
}

export type StoredNote = {
  readonly editionId: string;
  readonly personId: PersonId;
  readonly body: string;
  readonly again: Recommendation['again'] | null;
  readonly at: InstantText;
};

/** Writes what somebody brought back from an edition; an empty one is removed. */
export async function writeNote(tx: Tx, planId: PlanId, note: StoredNote): Promise<void> {
  const tables = plansTables(tx);
  if (!note.body && !note.again) {
    await tables
      .deleteFrom('plans.note')
      .where('plan_id', '=', planId)
      .where('edition_id', '=', note.editionId)
      .where('person_id', '=', note.personId)
      .execute();
    return;
  }
  const written = { body: note.body, again: note.again, written_at: note.at };
  await tables
    .insertInto('plans.note')
    .values({ plan_id: planId, edition_id: note.editionId, person_id: note.personId, ...written })
    .onConflict((conflict) => conflict.columns(['plan_id', 'edition_id', 'person_id']).doUpdateSet(written))
    .execute();
}

export async function listNotes(db: Db, planId: PlanId): Promise<StoredNote[]> {
  const rows = await plansTables(db)
    .selectFrom('plans.note')
    .select(['edition_id', 'person_id', 'body', 'again', 'written_at'])
    .where('plan_id', '=', planId)
    .orderBy('written_at')
    .execute();
  return rows.map((row) => ({
    ...{ editionId: row.edition_id, personId: row.person_id, body: row.body, again: row.again },
    at: momentText(row.written_at),
  }));
}

/** Keeps a plan's newest proposal. */
export async function writeProposal(tx: Tx, planId: PlanId, proposal: Proposal): Promise<void> {
  const written = { content: json(proposal), asked_at: proposal.askedAt };
  await plansTables(tx)
    .insertInto('plans.proposal')
    .values({ plan_id: planId, ...written })
    .onConflict((conflict) => conflict.column('plan_id').doUpdateSet(written))
    .execute();
}

/** Writes what a proposal came to, then what explains it, unless another one has been asked for since. */
export async function finishProposal(tx: Tx, planId: PlanId, proposal: Proposal): Promise<void> {
  await plansTables(tx)
    .updateTable('plans.proposal')
    .set({ content: json(proposal) })
    .where('plan_id', '=', planId)
    .where('asked_at', '=', new Date(proposal.askedAt))
    .execute();
}

export async function findProposal(db: Db, planId: PlanId): Promise<Proposal | null> {
  const row = await plansTables(db)
    .selectFrom('plans.proposal')
    .select('content')
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  return row?.content ?? null;
}

/** What a person wrote in all plans. */
export async function listWordsOf(db: Db, personId: PersonId) {
  const tables = plansTables(db);
  const comments = await tables
    .selectFrom('plans.comment')
    .select(['plan_id as planId', 'body', 'written_at as at'])
    .where('person_id', '=', personId)
    .orderBy('written_at')
    .execute();
  const notes = await tables
    .selectFrom('plans.note')
    .select(['plan_id as planId', 'body', 'again', 'written_at as at'])
    .where('person_id', '=', personId)
    .orderBy('written_at')
    .execute();
  const approvals = await tables
    .selectFrom('plans.approval')
    .select(['plan_id as planId', 'words', 'given_at as at'])
    .where('person_id', '=', personId)
    .orderBy('given_at')
    .execute();
  return { comments, notes, approvals };
}

/** Forgets who wrote: notes go, comments and approvals stay with nobody's name. */
export async function forgetWriter(tx: Tx, personId: PersonId): Promise<void> {
  const tables = plansTables(tx);
  await tables.deleteFrom('plans.note').where('person_id', '=', personId).execute();
  await tables
    .updateTable('plans.comment')
    .set({ person_id: null })
    .where('person_id', '=', personId)
    .execute();
  await tables
    .updateTable('plans.approval')
    .set({ person_id: null })
    .where('person_id', '=', personId)
    .execute();
}
