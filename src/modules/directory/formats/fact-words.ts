import { safeLink } from '../../../kernel/safe-link.ts';
import {
  type DateText,
  type InstantText,
  instantAt,
  isZone,
  Temporal,
  type ZoneName,
} from '../../../kernel/time.ts';
import { isWebAddress } from '../rules/edition-facts.ts';
import type { ListNotes } from './list-notes.ts';

/** Where the day ends last: a deadline without a zone is over when it is over there. */
export const anywhereOnEarth: ZoneName = 'Etc/GMT+12';

/** A date of the calendar, `2024-02-30` being none; `null` with a note for anything else. */
function readDate(value: string | null, where: string, field: string, notes: ListNotes): DateText | null {
  if (value === null) return null;
  if (isDate(value)) return value;
  notes.add('date-not-readable', where, field, value);
  return null;
}

function isDate(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** A deadline: a date, or a date and a time; the last minute of the day where no time is said. */
export function readDeadline(
  value: string | null,
  zone: ZoneName | null,
  where: string,
  field: string,
  notes: ListNotes,
): InstantText | null {
  if (value === null) return null;
  const [, date = '', time = '23:59:00'] =
    /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?))?$/.exec(value) ?? [];
  if (isDate(date) && Temporal.PlainTime && isTime(time))
    return instantAt(date, time, zone ?? anywhereOnEarth);
  notes.add('date-not-readable', where, field, value);
  return null;
}

function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(text);
}

/** A zone by its name, or by whole hours from UTC ("UTC+9"). */
export function readZone(value: string | null, where: string, notes: ListNotes): ZoneName | null {
  if (value === null) return null;
  if (isZone(value)) return value;
  const [, sign, hours] = /^(?:UTC|GMT) ?([+-])0?(\d{1,2})(?::00)?$/i.exec(value) ?? [];
  // Etc/GMT counts the other way round: what is UTC+9 is Etc/GMT-9.
  const fixed = sign && hours ? `Etc/GMT${sign === '+' ? '-' : '+'}${hours}` : null;
  if (fixed && isZone(fixed)) return fixed;
  if (/^(?:AoE|anywhere on earth)$/i.test(value)) return anywhereOnEarth;
  notes.add('zone-unknown', where, 'timezone', value);
  return null;
}

/** An address of the web that a page may lead to. */
export function readLink(
  value: string | null,
  where: string,
  field: string,
  notes: ListNotes,
): string | null {
  if (value === null) return null;
  const link = safeLink(value);
  if (link && isWebAddress(link)) return link;
  notes.add('web-address-not-usable', where, field, value);
  return null;
}

/** What people write for languages that BCP 47 calls otherwise. */
const languageSlips: Readonly<Record<string, string>> = {
  jp: 'ja',
  cz: 'cs',
  dk: 'da',
  kr: 'ko',
  cn: 'zh',
  gr: 'el',
};

/** "EN, DE" as BCP 47 tags. */
export function readLanguages(value: string | null, where: string, notes: ListNotes): readonly string[] {
  const known: string[] = [];
  for (const word of (value ?? '').split(/[,;/]/)) {
    const lower = word.trim().toLowerCase();
    if (!lower) continue;
    const tag = languageSlips[lower] ?? lower;
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(tag) && languageName(tag)) known.push(tag);
    else notes.add('language-unknown', where, 'locales', word);
  }
  return [...new Set(known)];
}

function languageName(tag: string): string | undefined {
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag);
}

/** The two dates of an edition; an end before the start is left out with a note. */
export function readDates(
  start: string | null,
  end: string | null,
  where: string,
  fields: { readonly start: string; readonly end: string },
  notes: ListNotes,
): { startsOn?: DateText; endsOn?: DateText } {
  const startsOn = readDate(start, where, fields.start, notes);
  const endsOn = readDate(end, where, fields.end, notes);
  if (!startsOn) {
    if (start === null) notes.add('no-dates', where, fields.start, end);
    return {};
  }
  if (!endsOn) return { startsOn, endsOn: startsOn };
  if (endsOn >= startsOn) return { startsOn, endsOn };
  notes.add('ends-before-start', where, fields.end, `${startsOn} – ${endsOn}`);
  return { startsOn, endsOn: startsOn };
}
