import type { Listing, ListingFacts } from '#directory';
import { nothingKnown } from '#directory';
import { listListingsById } from '#directory/server';
import type { ConferenceId, EditionId, ListingId } from '../src/kernel/ids.ts';
import { slugFrom } from '../src/kernel/ids.ts';
import { type ListingDraft, upsertListings } from '../src/modules/directory/queries/listing-rows.ts';
import { directoryTables } from '../src/modules/directory/tables.ts';
import { json } from '../src/platform/database/tables.ts';
import type { House } from '../src/platform/house.ts';

/** Beside the facts: the series, the address within it, and the edition that is hosted here. */
export type ListingPlace = {
  readonly conference?: string;
  readonly slug?: string;
  readonly editionId?: EditionId;
  readonly isShown?: boolean;
};

/** A new listing of the catalogue with these facts, shown unless said otherwise. */
export async function aListing(
  house: House,
  facts: Partial<ListingFacts> = {},
  at: ListingPlace = {},
): Promise<Listing> {
  const id = house.newId<ListingId>();
  const conferenceId = await aConference(house, at.conference ?? 'Harbour Days');
  const draft: ListingDraft = {
    ...{ id, conferenceId, conferenceNames: [at.conference ?? 'Harbour Days'], contradictions: [] },
    droppedAt: null,
    slug: at.slug ?? id.slice(0, 8),
    editionId: at.editionId ?? null,
    facts: { ...nothingKnown, name: 'Harbour Days', ...facts },
    isShown: true,
  };
  await writeListing(house, draft);
  const [listing] = await listListingsById(house.db, [id]);
  if (!listing) throw new Error('The listing was just written and is gone.');
  if (at.isShown === false) await writeListing(house, { ...draft, isShown: false });
  return listing;
}

/** Writes a listing as it is given, a new one or over one that is there. */
export async function writeListing(house: House, draft: ListingDraft): Promise<void> {
  await house.db.transaction().execute((tx) => upsertListings(tx, [draft], house.clock.now()));
}

/** The same listing with other facts, as an import that comes later writes it. */
export async function changeListing(
  house: House,
  listing: Listing,
  facts: Partial<ListingFacts>,
): Promise<void> {
  const {
    id,
    slug,
    conference,
    hosted,
    contradictions,
    droppedAt,
    updatedAt: _,
    revision: __,
    ...known
  } = listing;
  await writeListing(house, {
    ...{
      id,
      slug,
      contradictions,
      droppedAt,
      conferenceId: conference.id,
      conferenceNames: [conference.name],
    },
    editionId: hosted?.id ?? null,
    facts: { ...known, ...facts },
    isShown: true,
  });
}

async function aConference(house: House, name: string): Promise<ConferenceId> {
  const tables = directoryTables(house.db);
  const slug = slugFrom(name);
  const known = await tables
    .selectFrom('directory.conference')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (known) return known.id;
  const id = house.newId<ConferenceId>();
  await tables
    .insertInto('directory.conference')
    .values({
      id,
      slug,
      name,
      about: json({}),
      website: null,
      organisation_id: null,
      created_at: house.clock.now(),
    })
    .execute();
  return id;
}
