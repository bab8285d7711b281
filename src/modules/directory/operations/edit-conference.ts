import type { Viewer } from '#people';
import type { ConferenceId } from '../../../kernel/ids.ts';
import { type Locale, withText } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { isStale } from '../../../kernel/revision.ts';
import type { House } from '../../../platform/house.ts';
import { listListingIdsOf, markConferenceMerged, updateConference } from '../queries/conference-rows.ts';
import { insertConferenceKeys } from '../queries/match-rows.ts';
import { mayEditDirectory } from '../rules/editing.ts';
import { seriesKeys } from '../rules/series.ts';
import { type ConferenceCode, changeConferences, recordConferenceAct } from './change-conferences.ts';
import { moveListings } from './move-listings.ts';
import { rechooseListings } from './rechoose-listings.ts';

export type { ConferenceCode } from './change-conferences.ts';

const longestName = 200;
const longestAbout = 20_000;

/** Gives a conference another name; it is found by the old one too, and its address stays. */
export async function renameConference(
  house: House,
  viewer: Viewer,
  input: { readonly id: ConferenceId; readonly name: string },
): Promise<Outcome<null, ConferenceCode>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const name = input.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (!name) return refuse('name-empty', { field: 'name' });
  if (name.length > longestName) return refuse('text-too-long', { field: 'name' });
  return changeConferences(house, [input.id], async (tx, [conference]) => {
    await updateConference(tx, conference.id, { name });
    const keys = [conference.name, name].flatMap((each) => seriesKeys({ name: each }));
    await insertConferenceKeys(
      tx,
      [...new Set(keys)].map((key) => ({ key, conferenceId: conference.id })),
    );
    const listings = await listListingIdsOf(tx, conference.id);
    await rechooseListings(tx, { listings: listings.map(({ id }) => id) }, house.clock.now());
    await recordConferenceAct(house, tx, viewer, 'directory.conference-renamed', name, {
      conferenceId: conference.id,
    });
    return done(null);
  });
}

/** Writes what a conference is, what to expect, what makes it special and who comes, in one language, as Markdown. */
export async function describeConference(
  house: House,
  viewer: Viewer,
  input: {
    readonly id: ConferenceId;
    readonly language: Locale;
    readonly about: string;
    /** `revisionOf` the text that the form showed. */
    readonly revision?: string;
  },
): Promise<Outcome<null, ConferenceCode>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  if (input.about.length > longestAbout) return refuse('text-too-long', { field: 'about' });
  return changeConferences(house, [input.id], async (tx, [conference]) => {
    if (isStale(input.revision, conference.about[input.language] ?? '')) return refuse('edited-meanwhile');
    const about = withText(conference.about, input.language, input.about);
    await updateConference(tx, conference.id, { about });
    await recordConferenceAct(house, tx, viewer, 'directory.conference-described', conference.name, {
      conferenceId: conference.id,
      language: input.language,
    });
    return done(null);
  });
}

/** Makes one of two conferences that are one series: all editions of `from` go to `into`, and every old address leads there. */
export async function mergeConferences(
  house: House,
  viewer: Viewer,
  input: { readonly from: ConferenceId; readonly into: ConferenceId },
): Promise<Outcome<null, ConferenceCode>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  if (input.from === input.into) return refuse('same-conference');
  return changeConferences(house, [input.from, input.into], async (tx, [from, into]) => {
    if (!into) return refuse('not-found');
    const moved = await moveListings(house, tx, from, into);
    await updateConference(tx, into.id, { about: { ...from.about, ...into.about } });
    await markConferenceMerged(tx, from.id, into.id);
    const keys = seriesKeys({ name: from.name }).map((key) => ({ key, conferenceId: into.id }));
    await insertConferenceKeys(tx, keys);
    await rechooseListings(tx, { listings: moved }, house.clock.now());
    await recordConferenceAct(house, tx, viewer, 'directory.conferences-merged', into.name, {
      from: from.id,
      into: into.id,
    });
    return done(null);
  });
}
