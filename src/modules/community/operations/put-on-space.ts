import { isSignedIn, type Viewer } from '#people';
import { codeFrom, type EditionId, type PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { ZoneName } from '../../../kernel/time.ts';
import { isBrokenRule } from '../../../platform/database/broken-rule.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { findSpaceById, insertSpace, listSpaces, lockBoard, readSpaceRules } from '../queries/open-spaces.ts';
import {
  checkSpaceWords,
  type OpenSpace,
  type OpenSpaceId,
  type SpaceWords,
  type SpaceWordsCode,
  spaceCodeSigns,
} from '../rules/open-space.ts';
import {
  isBoardOpen,
  isTaken,
  limitReached,
  type SpaceRules,
  type SpaceSlot,
  slotOfKey,
  spaceSlots,
} from '../rules/space-rules.ts';
import { hostRefusal } from './host-refusal.ts';
import type { DoorCode } from './is-attending.ts';
import { type SpaceSurroundings, showInAgendas, surroundingsOf, touchBoard } from './space-parts.ts';

const perPerson = { limit: 10, windowSeconds: 3_600 };

/** Why a slot cannot be had. */
export type SlotRefusal =
  | 'board-closed'
  | 'slot-unknown'
  | 'slot-past'
  | 'slot-taken'
  | 'too-many-in-all'
  | 'too-many-that-day';
export type PutOnCode =
  | SpaceWordsCode
  | SlotRefusal
  | DoorCode
  | 'other-ticket'
  | 'too-many'
  | 'space-unknown';

/**
 * Puts an open space into a free slot of the board. Of two who want it at the same moment one gets it; the other is told so. Answers with
 * its code.
 */
export async function putOnSpace(
  house: House,
  viewer: Viewer,
  input: SpaceWords & {
    readonly editionId: EditionId;
    /** Made by whoever puts it on, so that sending it twice is one. */
    readonly id: OpenSpaceId;
    /** As `slotKey` says it. */
    readonly slot: string;
  },
): Promise<Outcome<string, PutOnCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { editionId, id } = input;
  const { personId } = viewer;
  const before = await readSpaceRules(house.db, editionId);
  const refused = await hostRefusal(house, viewer, editionId, before);
  if (refused) return refuse(refused);
  const words = checkSpaceWords(input);
  if (!words.ok) return words;
  const rate = await takeRate(house.db, house.clock, `open-space:${personId}`, perPerson);
  if (!rate.allowed) return refuse('too-many', { details: { seconds: rate.retryAfterSeconds } });
  const around = await surroundingsOf(house, editionId, before);
  const code = codeFrom(house.chance(spaceCodeSigns), spaceCodeSigns);
  const put = async (tx: Tx): Promise<Outcome<string, PutOnCode>> => {
    const rules = await lockBoard(tx, editionId);
    const known = await findSpaceById(tx, id);
    if (known) return known.hostId === personId ? done(known.code) : refuse('space-unknown');
    const slot = await slotFor(tx, house, { rules, around, personId, key: input.slot });
    if (!slot.ok) return slot;
    const state = rules.isModerated ? 'new' : 'on';
    const space: OpenSpace = {
      ...{ id, editionId, code, hostId: personId, isReserved: false, ...words.value, ...slot.value, state },
      ...{ reason: '', mergedInto: null, asksInto: null, offeredTo: null, revision: 0 },
    };
    await insertSpace(tx, space, house.clock.now());
    await showInAgendas(tx, house, space, around);
    await touchBoard(tx, around.edition);
    return done(code);
  };
  return orTaken(house.db.transaction().execute(put));
}

/** The slot that somebody wants, if it is theirs to have; the board is locked. `moving` is what leaves its own for it. */
export async function slotFor(
  tx: Tx,
  house: House,
  wish: {
    readonly rules: SpaceRules;
    readonly around: SpaceSurroundings;
    /** Whose limit counts; `null` for the team, which has none. */
    readonly personId: PersonId | null;
    readonly key: string;
    readonly moving?: OpenSpaceId;
  },
): Promise<Outcome<SpaceSlot, SlotRefusal>> {
  const { rules, personId, moving, around } = wish;
  const { zone } = around.edition;
  const now = house.clock.now();
  if (personId && !isBoardOpen(rules, now)) return refuse('board-closed');
  const slot = slotOfKey(spaceSlots(rules, zone), wish.key);
  if (!slot) return refuse('slot-unknown', { field: 'slot' });
  if (slot.start <= now) return refuse('slot-past', { field: 'slot' });
  const others = (await listSpaces(tx, around.edition.id)).filter(({ id }) => id !== moving);
  const limit = personId && limitFor(rules, others, personId, slot, zone);
  if (limit) return refuse(limit);
  const taken = [...around.taken, ...others.map((each) => ({ ...each, rooms: [each.room] }))];
  return isTaken(slot, taken) ? refuse('slot-taken', { field: 'slot' }) : done(slot);
}

function limitFor(
  rules: SpaceRules,
  others: readonly OpenSpace[],
  personId: PersonId,
  { start }: SpaceSlot,
  zone: ZoneName,
) {
  const own = others.filter(({ hostId }) => hostId === personId);
  return limitReached(rules, own, start, zone);
}

/** The database has the last word on who got a slot: its "no" is a refusal. */
export async function orTaken<Value, Code extends string>(
  work: Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code | 'slot-taken'>> {
  try {
    return await work;
  } catch (error) {
    if (isBrokenRule(error, 'open_space_slot')) return refuse('slot-taken', { field: 'slot' });
    throw error;
  }
}
