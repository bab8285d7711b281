import { type ConferenceId, type ListingId, slugFrom } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import {
  insertConferenceKeys,
  type KnownConference,
  listConferencesByKey,
  listSlugs,
} from '../queries/match-rows.ts';
import { insertConference } from '../queries/new-edition-rows.ts';
import type { SourceRecord, StatedFacts } from '../rules/listing.ts';
import { sameSeries } from '../rules/matching.ts';
import { listingSlug } from '../rules/record-changes.ts';
import { seriesKeys } from '../rules/series.ts';
import { bareName } from '../rules/series-name.ts';

/** A listing that is about to be made. */
export type NewDraft = {
  readonly id: ListingId;
  readonly conferenceId: ConferenceId;
  readonly conferenceName: string;
  readonly slug: string;
  readonly editionId: null;
  readonly isShown: true;
  readonly facts: StatedFacts;
};

/** Which conference a new edition belongs to; one that nobody knows is made. For one batch and transaction. */
export type ConferenceBook = { newDraft(record: Filed): Promise<NewDraft> };

/** A record, with the conference it is of where that is known for sure. */
export type Filed = Pick<SourceRecord, 'facts'> & {
  readonly conference?: { readonly id: ConferenceId; readonly slug: string; readonly name: string };
};

/** Opens the book with every conference that these records may belong to. */
export async function openConferenceBook(
  house: House,
  tx: Tx,
  records: readonly Filed[],
): Promise<ConferenceBook> {
  const keys = [...new Set(records.flatMap(({ facts }) => seriesKeys(facts)))];
  const known = await listConferencesByKey(tx, keys);
  const byKey = new Map<string, KnownConference[]>();
  const note = (key: string, conference: KnownConference) =>
    byKey.set(key, [...(byKey.get(key) ?? []), conference]);
  for (const conference of known) for (const key of conference.keys) note(key, conference);
  const given = records.flatMap(({ conference }) => conference?.id ?? []);
  const taken = await listSlugs(tx, [...known.map(({ id }) => id), ...given]);
  const conferenceOf = async ({ facts, conference: given }: Filed): Promise<KnownConference> => {
    const own = seriesKeys(facts);
    const candidates = new Set(own.flatMap((key) => byKey.get(key) ?? []));
    const found = [...candidates].find(({ name, website }) => sameSeries(facts, { name, website }));
    const sure = given && { ...given, website: facts.website ?? null, keys: [] };
    const conference = sure ?? found ?? (await makeConference(house, tx, facts));
    const fresh = own.filter((key) => !byKey.get(key)?.some(({ id }) => id === conference.id));
    await insertConferenceKeys(
      tx,
      fresh.map((key) => ({ key, conferenceId: conference.id })),
    );
    for (const key of fresh) note(key, conference);
    return conference;
  };
  return {
    async newDraft(record) {
      const { facts } = record;
      const conference = await conferenceOf(record);
      const slugs = taken.get(conference.id) ?? new Set<string>();
      const startsOn = facts.startsOn ?? null;
      const slug = listingSlug({ name: facts.name, startsOn, city: facts.city ?? null }, slugs, slugFrom);
      taken.set(conference.id, slugs.add(slug));
      return {
        id: house.newId<ListingId>(),
        conferenceId: conference.id,
        conferenceName: conference.name,
        slug,
        editionId: null,
        isShown: true,
        facts,
      };
    },
  };
}

async function makeConference(house: House, tx: Tx, facts: StatedFacts): Promise<KnownConference> {
  const id = house.newId<ConferenceId>();
  const year = facts.startsOn?.slice(0, 4);
  const name = (year ? bareName(facts.series ?? facts.name, year) : (facts.series ?? facts.name)).slice(
    0,
    200,
  );
  const website = facts.website ?? null;
  const wanted = slugFrom(name) || 'conference';
  const now = house.clock.now();
  for (const slug of [wanted, `${wanted.slice(0, 51)}-${id.slice(0, 8)}`]) {
    if (await insertConference(tx, { id, slug, name, website }, now))
      return { id, slug, name, website, keys: [] };
  }
  throw new Error('A conference found no free address.');
}
