import {
  anywhereZone,
  deadlineZone,
  type FactChanges,
  type ListingFacts,
  nothingKnown,
  writableFacts,
  writtenFacts,
} from '#directory';
import type { findListingAddress, SuggestionAtDesk } from '#directory/server';
import type { Locale } from '../../kernel/locale.ts';
import { isZone } from '../../kernel/time.ts';
import { factName, factWords } from '../directory/fact-words.ts';
import { entryPath } from '../directory/listing-view.ts';

/** Zones in which deadlines may be meant; the first is the one in which they are shown. */
function zonesOf(facts: ListingFacts): string[] {
  const own = facts.zone && isZone(facts.zone) ? [facts.zone] : [];
  return [...new Set([deadlineZone(facts), anywhereZone, 'UTC', ...own])];
}

/** What is known with what was suggested over it. */
function suggestedFacts(facts: FactChanges, listing: SuggestionAtDesk['listing']): ListingFacts {
  return { ...nothingKnown, name: '', ...listing, ...facts };
}

/** What was suggested, fact by fact, beside what is known. */
function rowsOf({ suggestion, listing }: SuggestionAtDesk, locale: Locale) {
  const typed = writtenFacts(suggestedFacts(suggestion.facts, listing));
  return writableFacts
    .filter((field) => suggestion.facts[field] !== undefined)
    .map((field) => ({
      field,
      name: factName(field, locale),
      now: listing && factWords(field, listing[field], locale, listing.priceCurrency),
      suggested: factWords(
        field,
        suggestion.facts[field],
        locale,
        suggestion.facts.priceCurrency ?? listing?.priceCurrency,
      ),
      typed: typed[field],
    }));
}

/** A suggestion as the desk shows it: what is known, what is suggested, who sent it, what it may be the same as. */
export function suggestionView(
  found: SuggestionAtDesk,
  result: Awaited<ReturnType<typeof findListingAddress>>,
  locale: Locale,
) {
  const { suggestion, listing, likely, contributor, others } = found;
  return {
    ...{ id: suggestion.id, state: suggestion.state, link: suggestion.link, note: suggestion.note },
    ...{ reply: suggestion.reply, isCorrection: suggestion.listingId !== null },
    contributor,
    on: suggestion.askedAt.slice(0, 10),
    decidedOn: suggestion.decidedAt?.slice(0, 10) ?? null,
    about: listing && { id: listing.id, name: listing.name, href: entryPath(listing) },
    result,
    zones: zonesOf(suggestedFacts(suggestion.facts, listing)),
    name: suggestion.facts.name ?? listing?.name ?? '',
    rows: rowsOf(found, locale),
    likely: likely.map((one) => ({ id: one.id, name: one.name, score: one.score, href: entryPath(one) })),
    others: others.map((one) => ({
      id: one.id,
      state: one.state,
      name: one.facts.name ?? '',
      fields: Object.keys(one.facts),
      on: one.askedAt.slice(0, 10),
    })),
  };
}

export type SuggestionView = ReturnType<typeof suggestionView>;
