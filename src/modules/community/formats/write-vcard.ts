import { calendarDocument, calendarText } from '../../../kernel/i-calendar-lines.ts';
import type { KnownProfile } from '../rules/giving.ts';

/**
 * Somebody's card as a vCard 3.0 (RFC 2426), which the address books of all phones read; lines are folded and texts escaped as in
 * iCalendar. `note` says where one met.
 */
export function writeVcard(profile: KnownProfile, note: string): string {
  const words = profile.name.trim().split(/\s+/);
  const family = words.length > 1 ? (words.at(-1) ?? '') : '';
  const given = words.length > 1 ? words.slice(0, -1).join(' ') : profile.name;
  const about = [profile.pronouns, profile.languages?.join(', '), note].filter(Boolean).join('\n');
  const optional: readonly (readonly [string, string | undefined])[] = [
    ['EMAIL;TYPE=INTERNET', profile.email],
    ['TITLE', profile.headline],
    ['NOTE', about],
  ];
  return calendarDocument([
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${calendarText(profile.name)}`,
    `N:${calendarText(family)};${calendarText(given)};;;`,
    ...optional.flatMap(([name, value]) => (value ? [`${name}:${calendarText(value)}`] : [])),
    // A URI stands as it is (§3.6.8); a line's end in one would begin another line.
    ...(profile.links ?? []).map(({ url }) => `URL:${url.replace(/\s/g, '')}`),
    'END:VCARD',
  ]);
}
