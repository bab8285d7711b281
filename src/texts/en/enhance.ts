import { count } from '../plural.ts';

/** What the small scripts of public pages say; they carry all three languages, so it stays short. */
export const enhance = {
  offline: (p: { minutes: number }) =>
    p.minutes < 1 ? 'Offline · kept just now' : `Offline · as of ${ago(p.minutes)}`,
  old: (p: { minutes: number }) => `Slow network · as of ${ago(p.minutes)}`,
  online: 'Online again',
  refresh: 'Refresh',
  pull: 'Pull to refresh',
  letGo: 'Let go to refresh',
  refreshed: 'Up to date',
  notRefreshed: 'Could not be refreshed',
  copy: 'Copy',
  copied: 'Copied',
  notSaved: 'Not saved yet; it is sent as soon as there is a network.',
  myTime: (p: { zone: string }) => `My time · ${p.zone}`,
  venueTime: 'Venue time',
  nothingHere: 'Nothing that you starred is on this page.',
  clash: (p: { title: string }) => `Overlaps with “${p.title}”`,
  until: (p: { time: string }) => `until ${p.time}`,
  left: (p: { n: number }) => `${p.n} min left`,
};

function ago(minutes: number): string {
  if (minutes < 60) return count('en', minutes, '# min ago', '# min ago');
  if (minutes < 36 * 60) return count('en', Math.round(minutes / 60), '# hour ago', '# hours ago');
  return count('en', Math.round(minutes / 1440), '# day ago', '# days ago');
}
