import { stringify } from 'csv-stringify/sync';
import type { SheetData } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { plainMoney } from '../../../kernel/money.ts';
import { countedCosts } from '../rules/budget.ts';
import type { CostKind, Plan, PlanState, TripRole } from '../rules/plan.ts';
import type { PlanTask, TaskKind } from '../rules/tasks.ts';
import { tripsOf } from '../rules/trip-days.ts';

/** The words that a table needs; formats know no language. */
export type TableWords = {
  readonly columns: Readonly<
    Record<
      | 'edition'
      | 'starts'
      | 'ends'
      | 'place'
      | 'state'
      | 'person'
      | 'as'
      | 'days'
      | 'kind'
      | 'words'
      | 'currency'
      | 'planned'
      | 'actual'
      | 'paidOn',
      string
    >
  > & { readonly inCurrency: (p: { currency: string }) => string };
  readonly sheets: Readonly<Record<'trips' | 'costs' | 'tasks', string>>;
  readonly states: Readonly<Record<PlanState, string>>;
  readonly as: Readonly<Record<TripRole, string>>;
  readonly costs: Readonly<Record<CostKind, string>>;
  readonly tasks: Readonly<Record<TaskKind, string>>;
};

type Cell = string | number | null;
type Table = {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

function placeOf({
  city,
  country,
}: {
  readonly city: string | null;
  readonly country: string | null;
}): string {
  return [city, country].filter(Boolean).join(', ');
}

/** A line for each cost, with the edition and person that it belongs to: the whole plan in one table. */
function costTable(plan: Plan, words: TableWords): Table {
  const { columns: c } = words;
  const nameOf = (id: string | null) => plan.travellers.find((one) => one.id === id)?.name ?? '';
  return {
    name: words.sheets.costs,
    head: [
      ...[c.edition, c.starts, c.ends, c.place, c.state, c.kind, c.person, c.words, c.currency],
      ...[c.planned, c.actual, c.paidOn, c.inCurrency({ currency: plan.currency })],
    ],
    rows: countedCosts(plan).map(({ edition: { seen, state }, cost, counts }) => [
      ...[seen.name, seen.startsOn, seen.endsOn, placeOf(seen), words.states[state], words.costs[cost.kind]],
      ...[nameOf(cost.travellerId), cost.words, cost.currency, sumOf(cost.planned, cost.currency)],
      ...[cost.actual === null ? null : sumOf(cost.actual, cost.currency), cost.spentOn],
      counts === null ? null : sumOf(counts, plan.currency),
    ]),
  };
}

function sumOf(amount: number, currency: string): number {
  return Number(plainMoney({ amount, currency }));
}

function tripTable(plan: Plan, words: TableWords): Table {
  const { columns: c } = words;
  return {
    name: words.sheets.trips,
    head: [c.edition, c.starts, c.ends, c.place, c.state, c.person, c.as, c.days],
    rows: tripsOf(plan).map(({ edition: { seen, state }, traveller, trip, days }) => [
      ...[seen.name, seen.startsOn, seen.endsOn, placeOf(seen), words.states[state]],
      ...[traveller.name, words.as[trip.as], days],
    ]),
  };
}

function taskTable(tasks: readonly PlanTask[], words: TableWords): Table {
  const { columns: c } = words;
  return {
    name: words.sheets.tasks,
    head: [c.paidOn, c.words, c.edition, c.person, c.state],
    rows: tasks.map(({ due, kind, words: own, edition, traveller, isDone }) => [
      ...[due, kind === 'own' ? own : words.tasks[kind], edition?.seen.name ?? '', traveller?.name ?? ''],
      isDone ? '✓' : '',
    ]),
  };
}

/** Text that a spreadsheet would run as a formula gets a quote before it (OWASP, "CSV injection"). */
export function harmless(cell: Cell): Cell {
  return typeof cell === 'string' && /^[\s]*[=+\-@\t\r|%]/.test(cell) ? `'${cell}` : cell;
}

/** Everything that a plan costs, a line each, as CSV (RFC 4180, UTF-8 with the mark that spreadsheets look for). */
export function planCsv(plan: Plan, words: TableWords): string {
  const { head, rows } = costTable(plan, words);
  return stringify([head, ...rows.map((row) => row.map(harmless))], { bom: true, record_delimiter: '\r\n' });
}

/** Who goes where, what it costs and what is to be done as an Excel file with three sheets. */
export async function planWorkbook(
  plan: Plan,
  tasks: readonly PlanTask[],
  words: TableWords,
): Promise<Uint8Array> {
  const tables = [tripTable(plan, words), costTable(plan, words), taskTable(tasks, words)];
  const sheets = tables.map(({ name, head, rows }) => ({
    sheet: name.slice(0, 31),
    stickyRowsCount: 1,
    data: [
      head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(cellOf)),
    ] satisfies SheetData,
  }));
  return new Uint8Array(await writeExcelFile(sheets).toBuffer());
}

/** Cells have their type written beside them, so that no text becomes a formula. */
function cellOf(value: Cell) {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
