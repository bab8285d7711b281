/** What the small scripts of public pages say; they carry all three languages, so it stays short. */
export const enhance = {
  offline: (p: { at: string; release: string | null }) => `Offline · ${asOf(p)}`,
  old: (p: { at: string; release: string | null }) => `Slow network · ${asOf(p)}`,
  online: 'Online again',
  refresh: 'Refresh',
  pull: 'Pull to refresh',
  letGo: 'Let go to refresh',
  refreshed: 'Up to date',
  notRefreshed: 'Could not be refreshed',
  changed: 'The programme changed just now',
  said: 'The team has said something',
  copy: 'Copy',
  copied: 'Copied',
  leaveUnsent:
    'What you wrote here has not all been sent yet, and signing out deletes it from this device. Sign out all the same?',
  notSaved: 'Not saved yet; it is sent as soon as there is a network.',
  discard: 'Discard',
  myTime: (p: { zone: string }) => `My time · ${p.zone}`,
  venueTime: 'Venue time',
  nothingHere: 'Nothing that you starred is on this page.',
  clash: (p: { title: string }) => `Overlaps with “${p.title}”`,
  until: (p: { time: string }) => `until ${p.time}`,
  left: (p: { n: number }) => `${p.n} min left`,
};

function asOf(p: { at: string; release: string | null }): string {
  return p.release ? `as of ${p.at}, release ${p.release}` : `as of ${p.at}`;
}
