import { data } from 'react-router';
import { type Listing, mayEditDirectory, readFacts } from '#directory';
import {
  findListingAddress,
  listLikely,
  listListingsById,
  type StateFactsCode,
  type SuggestCode,
  stateFacts,
  suggest,
} from '#directory/server';
import { type ListingId, readId } from '../../kernel/ids.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { House } from '../../platform/house.ts';
import { factName, factWords } from '../directory/fact-words.ts';
import { type ListingView, listingView } from '../directory/listing-view.ts';
import type { RequestHouse } from '../request-house.ts';
import { over, type Written, writtenIn, zoneOf } from './written.ts';

export type SuggestProblem = { readonly field: string | null; readonly code: SuggestCode | StateFactsCode };
export type AboutListing = { readonly id: ListingId; readonly name: string; readonly zone: string | null };
export type ChangeRow = {
  readonly field: string;
  readonly name: string;
  readonly now: string | null;
  readonly yours: string;
};

type Common = { readonly written: Written; readonly about: AboutListing | null };
export type SuggestAnswer =
  | (Common & { readonly step: 'form'; readonly problems: readonly SuggestProblem[] })
  | (Common & {
      readonly step: 'check';
      readonly problems: readonly SuggestProblem[];
      readonly changes: readonly ChangeRow[];
      readonly likely: readonly ListingView[];
    })
  | { readonly step: 'sent'; readonly how: 'open' | 'letter-sent' }
  | { readonly step: 'entered'; readonly href: string };

/** A shown listing that a form is about. */
export async function listingAt(house: House, id: string | null): Promise<Listing | null> {
  const known = readId<'listing'>(id);
  return (known && (await listListingsById(house.db, [known]))[0]) || null;
}

export function aboutOf(listing: Listing | null): AboutListing | null {
  return listing && { id: listing.id, name: listing.name, zone: listing.zone };
}

/** Takes the form a step on: to be looked at with what it may be a double of, to be changed again, or on its way. */
export async function answerSuggestion(asked: RequestHouse, form: FormData) {
  const { house } = asked;
  const named = form.get('as') ?? form.get('listing');
  const listing = await listingAt(house, typeof named === 'string' ? named : null);
  const sent = writtenIn(form);
  const written = form.has('as') && listing ? over(listing, sent) : sent;
  const step = form.get('step');
  const common = { written, about: aboutOf(listing) };
  if (step === 'edit') return data<SuggestAnswer>({ ...common, step: 'form', problems: [] });
  const zone = zoneOf(written, listing);
  const { changes, problems } = readFacts(listing, written.facts, zone);
  const stated = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));
  if (problems.length > 0) return data<SuggestAnswer>({ ...common, step: 'form', problems }, { status: 400 });
  const isEditor = mayEditDirectory(asked.viewer);
  const outcome =
    step === 'enter' && isEditor
      ? await enter(asked, written, listing)
      : step === 'send'
        ? await send(asked, written, listing)
        : null;
  if (outcome && !Array.isArray(outcome)) return data<SuggestAnswer>(outcome);
  const early = outcome ?? lookedAt(asked, written, Object.keys(isEditor ? changes : stated).length);
  const isFormProblem = early.some(({ field }) => field !== null);
  if (isFormProblem || (outcome === null && early.length > 0))
    return data<SuggestAnswer>({ ...common, step: 'form', problems: early }, { status: 400 });
  const likely = await listLikely(house.db, changes, listing?.id ?? null);
  const now = house.clock.now();
  const views = (
    await listListingsById(
      house.db,
      likely.map(({ id }) => id),
    )
  ).map((one) => listingView(one, now, asked.locale));
  const shown = isEditor ? changes : stated;
  return data<SuggestAnswer>(
    {
      ...common,
      step: 'check',
      problems: early,
      changes: rowsOf(shown, written, listing, asked.locale),
      likely: views,
    },
    { status: early.length > 0 ? 400 : 200 },
  );
}

/** What can be told before anything is sent. */
function lookedAt({ viewer }: RequestHouse, written: Written, changed: number): SuggestProblem[] {
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(written.email.trim());
  return [
    ...(changed === 0 && !written.note.trim() ? [{ field: null, code: 'nothing-changed' as const }] : []),
    ...(/^(?:https?:\/\/)?[^\s.]+\.\S+$/i.test(written.link.trim())
      ? []
      : [{ field: 'link', code: 'proof-not-usable' as const }]),
    ...(written.note.length > 2_000 ? [{ field: 'note', code: 'note-too-long' as const }] : []),
    ...(viewer.kind === 'anonymous' && !isAddress
      ? [{ field: 'email', code: 'email-not-usable' as const }]
      : []),
  ];
}

async function send(asked: RequestHouse, written: Written, listing: Listing | null) {
  const { house, viewer, locale, caller } = asked;
  const outcome = await suggest(house, viewer, {
    listingId: listing?.id ?? null,
    form: written.facts,
    zone: zoneOf(written, listing),
    link: written.link,
    note: written.note,
    email: written.email,
    locale,
    token: written.token,
    trap: written.trap,
    caller: caller.clientAddress,
  });
  if (outcome.ok) return { step: 'sent' as const, how: outcome.value };
  return [{ field: outcome.refusal.field ?? null, code: outcome.refusal.code }] as SuggestProblem[];
}

async function enter({ house, viewer }: RequestHouse, written: Written, listing: Listing | null) {
  const outcome = await stateFacts(house, viewer, {
    listingId: listing?.id ?? null,
    form: written.facts,
    zone: zoneOf(written, listing),
    link: written.link,
  });
  if (!outcome.ok)
    return [{ field: outcome.refusal.field ?? null, code: outcome.refusal.code }] as SuggestProblem[];
  const address = await findListingAddress(house.db, outcome.value.listingId);
  return { step: 'entered' as const, href: address?.path ?? '/' };
}

function rowsOf(
  changes: Readonly<Record<string, unknown>>,
  written: Written,
  listing: Listing | null,
  locale: Locale,
): ChangeRow[] {
  return Object.entries(changes).map(([field, value]) => ({
    field,
    name: factName(field, locale),
    now: listing && factWords(field, listing[field as keyof Listing], locale, listing.priceCurrency),
    yours: factWords(field, value, locale, written.facts.priceCurrency?.[0] ?? null),
  }));
}
