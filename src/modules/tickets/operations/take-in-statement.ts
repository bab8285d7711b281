import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { readBankCsv } from '../formats/bank-csv.ts';
import { readCamt053 } from '../formats/camt-053.ts';
import { findShop } from '../queries/catalogue.ts';
import { insertStatementLines } from '../queries/statement-lines.ts';
import type { StatementEntry, StatementLineId } from '../rules/statement-entry.ts';
import type {
  StatementHints,
  StatementProblem,
  StatementRefusal,
  StatementShape,
} from '../rules/statement-line.ts';

/** What came of a statement: lines that are new, lines that an earlier one had, and lines that nobody could read. */
export type TakenIn = {
  readonly added: number;
  readonly known: number;
  readonly problems: readonly StatementProblem[];
  readonly understood: StatementShape | null;
};

/**
 * Takes a bank's statement in, CSV or CAMT.053: each of its bookings becomes a line of work, once, however often it comes. No money is
 * booked yet.
 */
export async function takeInStatement(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly bytes: Uint8Array;
    readonly hints?: Omit<StatementHints, 'currency'>;
  },
): Promise<Outcome<TakenIn, StatementRefusal | 'not-allowed' | 'shop-closed'>> {
  const { editionId, bytes, hints } = input;
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  const shop = await findShop(house.db, editionId);
  if (!shop) return refuse('shop-closed');
  const read = isXml(bytes) ? readCamt053(bytes) : readBankCsv(bytes, { ...hints, currency: shop.currency });
  if (!read.ok) return read;
  const { lines, problems, understood } = read.value;
  const at = house.clock.now();
  const entries = lines.map((line): StatementEntry => {
    const id = house.newId<StatementLineId>();
    return { id, editionId, line, state: 'open', note: '', bookings: 0, takenInAt: at };
  });
  const added = await house.db.transaction().execute(async (tx) => {
    const fresh = await insertStatementLines(tx, entries);
    const act = 'tickets.statement-read' as const;
    await recordAct(tx, {
      at,
      editionId,
      personId: actorOf(viewer),
      act,
      subject: '',
      facts: { lines: fresh },
    });
    return fresh;
  });
  return done({ added, known: entries.length - added, problems, understood });
}

/** A statement of ISO 20022 begins with a tag; no CSV does. */
function isXml(bytes: Uint8Array): boolean {
  const start = new TextDecoder(bytes[1] === 0 ? 'utf-16le' : 'latin1').decode(bytes.slice(0, 64));
  return /^(?:\ufeff|ï»¿|ÿþ)?\s*</.test(start);
}
