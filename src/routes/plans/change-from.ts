import { type Purpose, purposes } from '#directory';
import { listListingsById } from '#directory/server';
import {
  type CostKind,
  costKinds,
  type EstimateConstants,
  factsByHand,
  type Home,
  type PlanChange,
  planStates,
  tripRoles,
} from '#plans';
import { readRates } from '#plans/server';
import { readId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/database/database.ts';
import { fileOf, textOf } from '../form-fields.ts';
import { homeFrom } from './home-place.ts';

/** The change that a form of a plan asks for; `null` if it is none of these. */
export async function changeFrom(db: Db, act: string, form: FormData): Promise<PlanChange | null> {
  const reader = readers[act];
  return reader ? reader(form, db) : null;
}

type Reader = (form: FormData, db: Db) => PlanChange | null | Promise<PlanChange | null>;

const editionId = (form: FormData) => textOf(form, 'editionId');
const travellerId = (form: FormData) => textOf(form, 'travellerId');

const aboutPlan: Readonly<Record<string, Reader>> = {
  facts: (form) => ({
    kind: 'facts',
    ...{ name: textOf(form, 'name'), startsOn: textOf(form, 'startsOn'), endsOn: textOf(form, 'endsOn') },
    ...{ currency: textOf(form, 'currency'), budget: textOf(form, 'budget'), atHome: textOf(form, 'atHome') },
    together: textOf(form, 'together'),
    ...{ everyoneOnce: form.has('everyoneOnce'), topics: textOf(form, 'topics') },
  }),
  targets: (form) => ({ kind: 'targets', targets: purposes.map((purpose) => targetFrom(form, purpose)) }),
  estimates: (form) => ({
    kind: 'estimates',
    sums: Object.fromEntries([...form].map(([name, value]) => [name, String(value)])) as Record<
      keyof EstimateConstants,
      string
    >,
  }),
  rates: async (form) => {
    const file = await fileOf(form, 'file');
    const text = file ? new TextDecoder().decode(file.bytes) : textOf(form, 'rates');
    return { kind: 'rates', rates: readRates(text, textOf(form, 'currency')) };
  },
  'remove-rate': (form) => ({
    ...{ kind: 'remove-rate', on: textOf(form, 'on'), currency: textOf(form, 'currency') },
  }),
  outcome: (form) => ({
    kind: 'outcome',
    outcomes: form.getAll('purpose').flatMap((name) => {
      const purpose = purposes.find((one) => one === name);
      if (!purpose) return [];
      const count = Number(textOf(form, `count-${purpose}`)) || 0;
      return [{ purpose, count, words: textOf(form, `words-${purpose}`) }];
    }),
  }),
  recap: (form) => ({ kind: 'recap', words: textOf(form, 'words') }),
  pin: (form) => {
    const wanted = textOf(form, 'wanted');
    return {
      ...{ kind: 'pin', key: textOf(form, 'key').slice(0, 60), travellerId: travellerId(form) || null },
      wanted: wanted === 'in' || wanted === 'out' ? wanted : null,
    };
  },
  'task-done': (form) => ({
    kind: 'task-done',
    key: textOf(form, 'key'),
    isDone: form.get('isDone') === '1',
  }),
  'own-task': (form) => ({
    ...{ kind: 'own-task', words: textOf(form, 'words'), due: textOf(form, 'due') },
    editionId: editionId(form) || null,
  }),
  'remove-task': (form) => ({ kind: 'remove-task', id: textOf(form, 'id') }),
};

const aboutPeople: Readonly<Record<string, Reader>> = {
  'add-traveller': async (form, db) => ({
    ...{ kind: 'add-traveller', names: textOf(form, 'names'), daysAllowed: textOf(form, 'daysAllowed') },
    home: await homeFrom(db, textOf(form, 'home')),
  }),
  traveller: async (form, db) => ({
    ...{ kind: 'traveller', travellerId: travellerId(form), name: textOf(form, 'name') },
    daysAllowed: textOf(form, 'daysAllowed'),
    ...(await ownFacts(form, db)),
  }),
  'own-facts': async (form, db) => ({
    ...{ kind: 'own-facts', travellerId: travellerId(form) },
    ...(await ownFacts(form, db)),
  }),
  'remove-traveller': (form) => ({ kind: 'remove-traveller', travellerId: travellerId(form) }),
};

/** A home that was not touched stays as it was found. */
async function ownFacts(form: FormData, db: Db) {
  const typed = textOf(form, 'home');
  const home: Home | null | undefined =
    typed === textOf(form, 'homeWas') ? undefined : await homeFrom(db, typed);
  return { home, blackouts: textOf(form, 'blackouts'), visas: textOf(form, 'visas') };
}

const aboutEditions: Readonly<Record<string, Reader>> = {
  'add-listing': async (form, db) => {
    const id = readId<'listing'>(textOf(form, 'listingId'));
    const [facts] = id ? await listListingsById(db, [id]) : [];
    return facts ? { kind: 'add-edition', listingId: facts.id, facts, why: '' } : null;
  },
  'add-by-hand': async (form, db) => {
    const city = textOf(form, 'city');
    const home = await homeFrom(db, [city, textOf(form, 'country')].filter(Boolean).join(', '));
    const facts = factsByHand({
      name: textOf(form, 'name'),
      startsOn: textOf(form, 'startsOn'),
      endsOn: textOf(form, 'endsOn'),
      website: textOf(form, 'website'),
      isOnline: form.has('online'),
      city,
      country: textOf(form, 'country'),
      place: home,
    });
    return { kind: 'add-edition', listingId: null, facts, why: '' };
  },
  edition: (form) => {
    const state = planStates.find((one) => one === form.get('state')) ?? 'idea';
    return { kind: 'edition', editionId: editionId(form), state, why: textOf(form, 'why') };
  },
  'take-over-facts': async (form, db) => {
    const id = readId<'listing'>(textOf(form, 'listingId'));
    const [facts] = id ? await listListingsById(db, [id]) : [];
    return facts ? { kind: 'take-over-facts', editionId: editionId(form), facts } : null;
  },
  'remove-edition': (form) => ({ kind: 'remove-edition', editionId: editionId(form) }),
  trip: (form) => ({
    ...{ kind: 'trip', editionId: editionId(form), travellerIds: form.getAll('travellerId').map(String) },
    as: tripRoles.find((role) => role === form.get('as')) ?? 'attend',
    ...{ isRemote: form.has('isRemote'), daysAway: textOf(form, 'daysAway') },
  }),
  'remove-trip': (form) => ({
    ...{ kind: 'remove-trip', editionId: editionId(form), travellerId: travellerId(form) },
  }),
  recommend: (form) => {
    const again = textOf(form, 'again');
    const isOne = again === 'yes' || again === 'smaller' || again === 'no';
    const recommendation = isOne ? { again, words: textOf(form, 'words') } : null;
    return { kind: 'recommend', editionId: editionId(form), recommendation } as PlanChange;
  },
  cost: (form) => ({
    kind: 'cost',
    ...{ editionId: editionId(form), costId: textOf(form, 'costId') || null, costKind: costKindOf(form) },
    ...{ travellerId: travellerId(form) || null, words: textOf(form, 'words') },
    ...{ currency: textOf(form, 'currency'), planned: textOf(form, 'planned') },
    ...{ actual: textOf(form, 'actual'), spentOn: textOf(form, 'spentOn') },
  }),
  'remove-cost': (form) => ({
    ...{ kind: 'remove-cost', editionId: editionId(form), costId: textOf(form, 'costId') },
  }),
};

const readers: Readonly<Record<string, Reader>> = { ...aboutPlan, ...aboutPeople, ...aboutEditions };

function costKindOf(form: FormData): CostKind {
  return costKinds.find((kind) => kind === form.get('costKind')) ?? 'other';
}

function targetFrom(form: FormData, purpose: Purpose) {
  const count = textOf(form, `count-${purpose}`);
  return {
    purpose,
    count: count === '' ? null : Number(count),
    words: textOf(form, `words-${purpose}`),
    weight: Number(textOf(form, `weight-${purpose}`)) || 0,
  };
}
