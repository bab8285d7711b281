import { daysAfter, type InstantText, instantAt } from '../../../kernel/time.ts';
import { zone } from './assemble.ts';
import type { Rehearsal } from './rehearsal.ts';

export const momentKeys = [
  'before-release',
  'day-before',
  'tutorials',
  'talks',
  'lunch',
  'past-midnight',
  'posters',
  'sprints',
  'afterwards',
] as const;
export type MomentKey = (typeof momentKeys)[number];

/** Moments worth moving the clock to, the earliest first; `talks` is where the rehearsal starts. */
export function rehearsalMoments(
  rehearsal: Rehearsal,
): { readonly key: MomentKey; readonly at: InstantText }[] {
  const first = rehearsal.current.head.startsOn;
  const at = (day: number, time: string) => instantAt(daysAfter(first, day), time, zone);
  return [
    { key: 'before-release', at: at(-46, '20:00') },
    { key: 'day-before', at: at(-1, '21:15') },
    { key: 'tutorials', at: at(0, '09:40') },
    { key: 'talks', at: rehearsal.startsAt },
    { key: 'lunch', at: at(2, '12:10') },
    { key: 'past-midnight', at: at(3, '00:12') },
    { key: 'posters', at: at(4, '10:50') },
    { key: 'sprints', at: at(5, '10:05') },
    { key: 'afterwards', at: at(11, '18:30') },
  ];
}
