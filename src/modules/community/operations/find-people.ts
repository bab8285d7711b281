import { isSignedIn, mayManage, type Relation, type SignedInPerson, type Viewer } from '#people';
import { listPersons, listProfiles } from '#people/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { type Card, listCards } from '../queries/cards.ts';
import { listConnectedWith } from '../queries/connections.ts';
import { listBlocks } from '../queries/reach.ts';
import { answersSearch, type CardId, type SeenCard, seenCard, showsName } from '../rules/card.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';
import { listAttending } from './list-attending.ts';
import { listAskable } from './meeting-people.ts';

type Found = SeenCard & {
  readonly personId: PersonId;
  readonly cardId: CardId;
  readonly relation: Relation;
};
export type FoundPerson = Found & {
  /** Whether the reader may propose a meeting to them. */
  readonly asks: boolean;
};

/** Cards on one page. */
const peopleOnPage = 48;

export type PeoplePage = {
  /** Those who answer the search, as this reader sees them; names first, by name. */
  readonly people: readonly FoundPerson[];
  /** How many answer the search, on all pages. */
  readonly found: number;
  /** The page that this is, from 1, and how many there are. */
  readonly page: number;
  readonly pages: number;
  /** How many are shown here in all. */
  readonly total: number;
  /** The reader's own topics; `null` while they are not shown. */
  readonly ownTopics: readonly string[] | null;
  /** Whether others would see the reader's name on their card. */
  readonly showsOwnName: boolean;
};

/**
 * People who chose to be found at an edition, for those who take part in it, page by page. Each field is seen by whom its owner chose; nobody
 * is listed without their yes, nor once they take part no longer. A few queries, however many they are.
 */
export async function findPeople(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly words: string; readonly page?: number },
): Promise<Outcome<PeoplePage, DoorCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { editionId, words } = input;
  const refused = await attendingRefusal(house, viewer, editionId);
  if (refused) return refuse(refused);
  const { db } = house;
  const [cards, known, blocks] = await Promise.all([
    listCards(db, editionId),
    listConnectedWith(db, viewer.personId),
    listBlocks(db, viewer.personId),
  ]);
  const ids = [...cards.map(({ personId }) => personId), viewer.personId];
  const [profiles, persons] = await Promise.all([listProfiles(db, ids), listPersons(db, ids)]);
  const attending = await listAttending(db, editionId, persons);
  const profileOf = new Map(profiles.map((profile) => [profile.personId, profile]));
  const relation = relationIn(viewer, editionId, known);
  const seen = cards.flatMap(({ id, personId, topics }): Found[] => {
    const profile = profileOf.get(personId);
    // Who blocked the reader is not found by them; that tells less than a card that cannot be asked.
    if (!profile || !attending.has(personId) || blocks.by.has(personId)) return [];
    const is = relation(personId);
    return [{ ...seenCard(profile, topics, is), personId, cardId: id, relation: is }];
  });
  const found = seen.filter((card) => answersSearch(card, words)).toSorted(byName);
  const pages = Math.max(1, Math.ceil(found.length / peopleOnPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(input.page ?? 1) || 1));
  const shown = found.slice((page - 1) * peopleOnPage, page * peopleOnPage);
  const asks = await mayBeAsked(house, viewer, editionId, shown);
  const own = profileOf.get(viewer.personId);
  return done({
    people: shown.map((card) => ({ ...card, asks: asks.has(card.cardId) })),
    ...{ found: found.length, total: seen.length, page, pages },
    ownTopics: ownCard(cards, viewer.personId)?.topics ?? null,
    showsOwnName: own !== undefined && showsName(own),
  });
}

async function mayBeAsked(
  house: House,
  viewer: SignedInPerson,
  editionId: EditionId,
  shown: readonly Found[],
): Promise<ReadonlySet<string>> {
  const names = shown.map(({ cardId }) => cardId);
  return new Set((await listAskable(house, viewer, editionId, names)).map(({ who }) => who));
}

/** What a reader who takes part in an edition is to somebody else there. */
function relationIn(
  viewer: SignedInPerson,
  editionId: EditionId,
  known: ReadonlySet<PersonId>,
): (person: PersonId) => Relation {
  return (person) => {
    if (person === viewer.personId) return 'self';
    if (mayManage(viewer, editionId)) return 'organiser';
    return known.has(person) ? 'connection' : 'attendee';
  };
}

function ownCard(cards: readonly Card[], personId: PersonId): Card | undefined {
  return cards.find((card) => card.personId === personId);
}

function byName(a: Found, b: Found): number {
  if (!a.name !== !b.name) return a.name ? -1 : 1;
  return (a.name ?? '').localeCompare(b.name ?? '');
}
