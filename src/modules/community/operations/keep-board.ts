import { removeGathering } from '#live/server';
import { actorOf, type Viewer } from '#people';
import { oneLine } from '../../../kernel/clean-text.ts';
import { codeFrom, type EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { datesBetween } from '../../../kernel/time.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import {
  insertSpace,
  lockBoard,
  lockSpace,
  readSpaceRules,
  updateSpace,
  writeSpaceRules,
} from '../queries/open-spaces.ts';
import {
  gatheringOf,
  isStanding,
  longestReason,
  longestSpaceTitle,
  mayArrangeSpaces,
  mayKeepBoard,
  type OpenSpaceId,
  spaceCodeSigns,
} from '../rules/open-space.ts';
import { checkSpaceRules, type SpaceRules, type SpaceRulesCode } from '../rules/space-rules.ts';
import { orTaken, type SlotRefusal, slotFor } from './put-on-space.ts';
import { spaceNews } from './space-news.ts';
import { type SpaceKey, surroundingsOf, touchBoard } from './space-parts.ts';

/** Says which rooms and hours the board has, and what one person may put on it. What stands there stays. */
export async function arrangeSpaces(
  house: House,
  viewer: Viewer,
  { editionId, rules }: { readonly editionId: EditionId; readonly rules: SpaceRules },
): Promise<Outcome<null, 'not-allowed' | SpaceRulesCode>> {
  if (!mayArrangeSpaces(viewer, editionId)) return refuse('not-allowed');
  const { edition, rooms } = await surroundingsOf(house, editionId, rules);
  const days = datesBetween(edition.startsOn, edition.endsOn);
  const checked = checkSpaceRules(rules, { rooms: [...rooms.keys()], days });
  if (!checked.ok) return checked;
  await house.db.transaction().execute(async (tx) => {
    await writeSpaceRules(tx, editionId, checked.value);
    await recordAct(tx, {
      ...{ at: house.clock.now(), editionId, personId: actorOf(viewer) },
      ...{ act: 'community.open-spaces-arranged', subject: editionId, facts: {} },
    });
    await touchBoard(tx, edition);
  });
  return done(null);
}

/** Takes an open space off the board, or frees a slot that the team kept. Host and guests are told why. */
export async function takeDownSpace(
  house: House,
  viewer: Viewer,
  input: SpaceKey & { readonly reason: string },
): Promise<Outcome<null, 'not-allowed' | 'space-unknown' | 'reason-missing'>> {
  const { editionId, code } = input;
  if (!mayKeepBoard(viewer, editionId)) return refuse('not-allowed');
  const { edition } = await surroundingsOf(house, editionId, { looksAtWorking: false });
  const reason = [...oneLine(input.reason)].slice(0, longestReason).join('');
  return house.db.transaction().execute(async (tx) => {
    const space = await lockSpace(tx, editionId, code);
    if (!space || !isStanding(space)) return refuse('space-unknown');
    if (!reason && !space.isReserved) return refuse('reason-missing', { field: 'reason' });
    await updateSpace(tx, space.id, { state: 'taken-down', reason, asksInto: null, offeredTo: null });
    await removeGathering(tx, gatheringOf(space));
    const down = { ...space, revision: space.revision + 1 };
    const news = { news: 'open-space-taken-down', reason } as const;
    await house.outbox.announce(
      tx,
      spaceNews(down, { ...news, to: 'host' }),
      spaceNews(down, { ...news, to: 'joined' }),
    );
    await recordAct(tx, {
      ...{ at: house.clock.now(), editionId, personId: actorOf(viewer) },
      act: space.isReserved ? 'community.open-space-freed' : 'community.open-space-taken-down',
      ...{ subject: code, facts: { title: space.title } },
    });
    await touchBoard(tx, edition);
    return done(null);
  });
}

/** Lets all see an open space that waited for the team. */
export async function approveSpace(
  house: House,
  viewer: Viewer,
  { editionId, code }: SpaceKey,
): Promise<Outcome<null, 'not-allowed' | 'space-unknown'>> {
  if (!mayKeepBoard(viewer, editionId)) return refuse('not-allowed');
  const { edition } = await surroundingsOf(house, editionId, { looksAtWorking: false });
  return house.db.transaction().execute(async (tx) => {
    const space = await lockSpace(tx, editionId, code);
    if (!space || !isStanding(space)) return refuse('space-unknown');
    if (space.state === 'on') return done(null);
    await updateSpace(tx, space.id, { state: 'on' });
    const shown = { ...space, revision: space.revision + 1 };
    await house.outbox.announce(tx, spaceNews(shown, { news: 'open-space-approved', to: 'host' }));
    await recordAct(tx, {
      ...{ at: house.clock.now(), editionId, personId: actorOf(viewer) },
      ...{ act: 'community.open-space-approved', subject: code, facts: { title: space.title } },
    });
    await touchBoard(tx, edition);
    return done(null);
  });
}

/** Keeps a free slot for something of the team's; the board shows under which title. */
export async function reserveSlot(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly slot: string; readonly title: string },
): Promise<Outcome<string, 'not-allowed' | 'title-missing' | SlotRefusal>> {
  const { editionId } = input;
  if (!mayKeepBoard(viewer, editionId)) return refuse('not-allowed');
  const title = [...oneLine(input.title)].slice(0, longestSpaceTitle).join('');
  if (!title) return refuse('title-missing', { field: 'title' });
  const around = await surroundingsOf(house, editionId, await readSpaceRules(house.db, editionId));
  const code = codeFrom(house.chance(spaceCodeSigns), spaceCodeSigns);
  const keep = house.db.transaction().execute(async (tx): Promise<Outcome<string, SlotRefusal>> => {
    const rules = await lockBoard(tx, editionId);
    const slot = await slotFor(tx, house, { rules, around, personId: null, key: input.slot });
    if (!slot.ok) return slot;
    const id = house.newId<OpenSpaceId>();
    const kept = {
      id,
      editionId,
      code,
      hostId: null,
      isReserved: true,
      title,
      about: '',
      languages: [],
      links: [],
    };
    await insertSpace(tx, { ...kept, ...slot.value, state: 'on' }, house.clock.now());
    await recordAct(tx, {
      ...{ at: house.clock.now(), editionId, personId: actorOf(viewer) },
      ...{ act: 'community.slot-reserved', subject: code, facts: { title } },
    });
    await touchBoard(tx, around.edition);
    return done(code);
  });
  return orTaken(keep);
}
