import { actorOf, type Viewer } from '#people';
import { type ConferenceId, type ListingId, slugFrom } from '../../../kernel/ids.ts';
import { type Locale, withText } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { isStale } from '../../../kernel/revision.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import {
  type ConferenceEntry,
  listListingIdsOf,
  lockConferences,
  markConferenceMerged,
  moveListing,
  updateConference,
} from '../queries/conference-rows.ts';
import { insertConferenceKeys, listForWriting, listSlugs } from '../queries/match-rows.ts';
import { mayEditDirectory } from '../rules/editing.ts';
import { listingSlug } from '../rules/record-changes.ts';
import { seriesKeys } from '../rules/series.ts';
import { openCatalogue } from './open-catalogue.ts';
import { rechooseListings } from './rechoose-listings.ts';

export type ConferenceCode =
  | 'not-allowed'
  | 'not-found'
  | 'name-empty'
  | 'text-too-long'
  | 'edited-meanwhile'
  | 'same-conference';

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
  return change(house, [input.id], async (tx, [conference]) => {
    await updateConference(tx, conference.id, { name });
    const keys = [conference.name, name].flatMap((each) => seriesKeys({ name: each }));
    await insertConferenceKeys(
      tx,
      [...new Set(keys)].map((key) => ({ key, conferenceId: conference.id })),
    );
    const listings = await listListingIdsOf(tx, conference.id);
    await rechooseListings(tx, { listings: listings.map(({ id }) => id) }, house.clock.now());
    await record(house, tx, viewer, 'directory.conference-renamed', name, { conferenceId: conference.id });
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
  return change(house, [input.id], async (tx, [conference]) => {
    if (isStale(input.revision, conference.about[input.language] ?? '')) return refuse('edited-meanwhile');
    const about = withText(conference.about, input.language, input.about);
    await updateConference(tx, conference.id, { about });
    await record(house, tx, viewer, 'directory.conference-described', conference.name, {
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
  return change(house, [input.from, input.into], async (tx, [from, into]) => {
    if (!into) return refuse('not-found');
    const moved = await moveListings(house, tx, from, into);
    await updateConference(tx, into.id, { about: { ...from.about, ...into.about } });
    await markConferenceMerged(tx, from.id, into.id);
    const keys = seriesKeys({ name: from.name }).map((key) => ({ key, conferenceId: into.id }));
    await insertConferenceKeys(tx, keys);
    await rechooseListings(tx, { listings: moved }, house.clock.now());
    await record(house, tx, viewer, 'directory.conferences-merged', into.name, {
      from: from.id,
      into: into.id,
    });
    return done(null);
  });
}

async function moveListings(
  house: House,
  tx: Tx,
  from: ConferenceEntry,
  into: ConferenceEntry,
): Promise<readonly ListingId[]> {
  const ids = (await listListingIdsOf(tx, from.id)).map(({ id }) => id);
  const listings = await listForWriting(tx, ids);
  const taken = (await listSlugs(tx, [into.id])).get(into.id) ?? new Set<string>();
  for (const id of ids) {
    const listing = listings.get(id);
    if (!listing) continue;
    const slug = taken.has(listing.slug) ? listingSlug(listing.facts, taken, slugFrom) : listing.slug;
    taken.add(slug);
    await moveListing(tx, { id, to: into.id, slug, stub: house.newId() }, house.clock.now());
  }
  return ids;
}

/** Locks the catalogue and the conferences, of which the first is there, and forgets kept pages afterwards. */
async function change(
  house: House,
  ids: readonly ConferenceId[],
  write: (
    tx: Tx,
    conferences: readonly [ConferenceEntry, ...ConferenceEntry[]],
  ) => Promise<Outcome<null, ConferenceCode>>,
): Promise<Outcome<null, ConferenceCode>> {
  const outcome = await house.db.transaction().execute(async (tx) => {
    await openCatalogue(house, tx);
    const locked = await lockConferences(tx, ids);
    const [first, ...others] = ids.flatMap((id) => locked.get(id) ?? []);
    if (!first || others.length + 1 < ids.length) return refuse('not-found');
    return write(tx, [first, ...others]);
  });
  house.versions.forget();
  return outcome;
}

async function record(
  house: House,
  tx: Tx,
  viewer: Viewer,
  act: string,
  subject: string,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  await touchScope(tx, 'directory');
  const at = house.clock.now();
  await recordAct(tx, { at, editionId: null, personId: actorOf(viewer), act, subject, facts });
}
