import { isZone, type ZoneName } from '../../../kernel/time.ts';
import { type FactChanges, factKinds, listFacts, type WritableFact, writableFacts } from './fact-fields.ts';
import { type ListingFacts, nothingKnown } from './listing.ts';
import { currencyDigits, type FactProblemCode, readWritten } from './read-written-fact.ts';

export type { FactProblemCode };
/** What is wrong with a field of the form. */
export type FactProblem = { readonly field: WritableFact; readonly code: FactProblemCode };

/** What a form says of each fact, as it was typed; several values where boxes were ticked. What is left out stays. */
export type WrittenFacts = Readonly<Partial<Record<WritableFact, readonly string[]>>>;

/** Where the day ends last: what a deadline means that names no zone. */
export const anywhereZone: ZoneName = 'Etc/GMT+12';

/** The zone in which a form shows the deadlines of an edition: the edition's own, or anywhere on Earth. */
export function deadlineZone(known: ListingFacts | null): ZoneName {
  const moments = known ? [known.callClosesAt, known.aidClosesAt, known.callOpensAt] : [];
  const isAnywhere = moments.some((moment) => moment && /T(?:11:59:\d\d|12:00:00)Z$/.test(moment));
  return !isAnywhere && known?.zone && isZone(known.zone) ? known.zone : anywhereZone;
}

/** What is known, as the form shows it: what a person leaves as it is counts as not written. */
export function writtenFacts(known: ListingFacts | null): Readonly<Record<WritableFact, readonly string[]>> {
  const facts: ListingFacts = { ...nothingKnown, name: '', ...known };
  const zone = deadlineZone(known);
  return Object.fromEntries(
    writableFacts.map((field) => [field, written(field, facts, zone)]),
  ) as unknown as Record<WritableFact, readonly string[]>;
}

function written(field: WritableFact, facts: ListingFacts, zone: ZoneName): readonly string[] {
  const value = facts[field];
  if (value === null || value === '') return [];
  if (Array.isArray(value)) {
    const kind = factKinds[field];
    return kind === 'choices' ? value.map(String) : value.length > 0 ? [value.join(', ')] : [];
  }
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (factKinds[field] === 'moment') return [wallText(String(value), zone)];
  if (field === 'priceFrom') {
    const digits = currencyDigits(facts.priceCurrency ?? '') ?? 2;
    return [(Number(value) / 10 ** digits).toFixed(digits)];
  }
  return [String(value)];
}

/** A moment as a `datetime-local` field has it. */
function wallText(moment: string, zone: ZoneName): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(moment));
  return parts.replace(' ', 'T');
}

export type ReadFacts = { readonly changes: FactChanges; readonly problems: readonly FactProblem[] };

/**
 * Reads what a person wrote over what is known: only what differs from what the form showed counts. `zone` is that of the deadlines
 * that were changed. An emptied field takes a fact back (`null`).
 */
export function readFacts(known: ListingFacts | null, form: WrittenFacts, zone: ZoneName): ReadFacts {
  const before = writtenFacts(known);
  const changes: Record<string, unknown> = {};
  const problems: FactProblem[] = [];
  const currency = (form.priceCurrency ?? before.priceCurrency)[0]?.trim().toUpperCase() ?? '';
  for (const field of writableFacts) {
    const now = form[field]?.map((text) => text.trim()).filter(Boolean);
    const isPrice = field === 'priceFrom' && isOther(form.priceCurrency, before.priceCurrency);
    if (!now || (!isPrice && !isOther(now, before[field]))) continue;
    const read = readWritten(field, now, { zone, currency });
    if ('code' in read) problems.push({ field, code: read.code });
    else changes[field] = read.value;
  }
  addedOnly(known, changes);
  const whole = { ...nothingKnown, name: '', ...known, ...changes } as ListingFacts;
  problems.push(...wholeProblems(whole, changes, problems));
  return { changes: changes as FactChanges, problems };
}

function isOther(now: readonly string[] | undefined, before: readonly string[]): boolean {
  return now !== undefined && [...now].sort().join('\n') !== [...before].sort().join('\n');
}

/** Words of lists add up over sources, so that only what is new says something. */
function addedOnly(known: ListingFacts | null, changes: Record<string, unknown>): void {
  for (const field of listFacts) {
    const now = changes[field];
    if (!Array.isArray(now)) continue;
    const added = now.filter((value) => !(known?.[field] as readonly unknown[] | undefined)?.includes(value));
    if (added.length > 0) changes[field] = added;
    else delete changes[field];
  }
}

const longestDays = 60;

function wholeProblems(
  whole: ListingFacts,
  changes: Readonly<Record<string, unknown>>,
  before: readonly FactProblem[],
): FactProblem[] {
  const found: FactProblem[] = [];
  const note = (field: WritableFact, code: FactProblemCode) => {
    if (![...before, ...found].some((one) => one.field === field)) found.push({ field, code });
  };
  const { startsOn, endsOn, callOpensAt, callClosesAt } = whole;
  if (!whole.name) note('name', 'name-empty');
  const isDated = 'startsOn' in changes || 'endsOn' in changes;
  if (isDated && endsOn && !startsOn) note('startsOn', 'start-missing');
  if (isDated && startsOn && endsOn && endsOn < startsOn) note('endsOn', 'ends-before-start');
  if (isDated && startsOn && endsOn && Date.parse(endsOn) - Date.parse(startsOn) > longestDays * 86_400_000)
    note('endsOn', 'too-long');
  const isCall = 'callOpensAt' in changes || 'callClosesAt' in changes;
  if (isCall && callOpensAt && callClosesAt && callClosesAt < callOpensAt)
    note('callClosesAt', 'call-closes-before-it-opens');
  if ('priceFrom' in changes && whole.priceFrom !== null && !whole.priceCurrency)
    note('priceCurrency', 'currency-unknown');
  return found;
}
