import type { Outcome } from '../../kernel/refusal.ts';
import type { Db, Tx } from './database.ts';

/** Carries a refusal out of a transaction, so that what was written before it is taken back. */
class Refused extends Error {
  readonly outcome: Outcome<unknown>;

  constructor(outcome: Outcome<unknown>) {
    super('Taken back: a rule refused.');
    this.outcome = outcome;
  }
}

/** Runs work in a transaction that is kept only if nothing refused: a refusal leaves everything as it was. */
export async function allOrNothing<Answer extends Outcome<unknown>>(
  db: Db,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await db.transaction().execute(async (tx) => {
      const answer = await work(tx);
      if (!answer.ok) throw new Refused(answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof Refused) return error.outcome as Answer;
    throw error;
  }
}
