import {
  anywhereZone,
  deadlineZone,
  type FactChanges,
  type ListingFacts,
  nothingKnown,
  writableFacts,
  writtenFacts,
} from '#directory';
import type { SuggestionAtDesk } from '#directory/server';
import type { Locale } from '../../kernel/locale.ts';
import { isZone } from '../../kernel/time.ts';
import { factName, factWords } from '../directory/fact-words.ts';

/** Zones in which deadlines may be meant; the first is the one in which they are shown. */
export function zonesOf(facts: ListingFacts): string[] {
  const own = facts.zone && isZone(facts.zone) ? [facts.zone] : [];
  return [...new Set([deadlineZone(facts), anywhereZone, 'UTC', ...own])];
}

/** What is known with what was suggested over it. */
export function suggestedFacts(facts: FactChanges, listing: SuggestionAtDesk['listing']): ListingFacts {
  return { ...nothingKnown, name: '', ...listing, ...facts };
}

/** What was suggested, fact by fact, beside what is known. */
export function rowsOf({ suggestion, listing }: SuggestionAtDesk, locale: Locale) {
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
