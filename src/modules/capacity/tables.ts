import type { Generated, GeneratedAlways } from 'kysely';
import type { BasketId, ClaimId, EditionId, PoolId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/database/database.ts';
import type { Json, Moment, NullableMoment } from '../../platform/database/tables.ts';
import type { Claimant } from './rules/claim.ts';
import type { EntitledRole, EntitlementId, Gift } from './rules/entitlement.ts';
import type { SetAsideId } from './rules/pool.ts';
import type { RoundId } from './rules/waiting-room.ts';
import type { WaitingId } from './rules/waitlist.ts';

export type ClaimState = 'held' | 'confirmed' | 'released';
export type WaitingState = 'waiting' | 'offered' | 'taken' | 'left';

export type ClaimTable = {
  id: ClaimId;
  basket_id: BasketId;
  pool_id: PoolId;
  via_id: ClaimId | null;
  units: number;
  claimant: Claimant;
  state: ClaimState;
  expires_at: NullableMoment;
  set_aside_id: SetAsideId | null;
  replaces_id: ClaimId | null;
  returning_since: NullableMoment;
  released_because: string | null;
  created_at: Moment;
  changed_at: Moment;
};

type CapacityTables = {
  'capacity.pool': {
    id: PoolId;
    edition_id: EditionId;
    purpose: string;
    name: string;
    capacity: number | null;
    parent_id: PoolId | null;
    ancestors: PoolId[];
    most_each: number | null;
    opens_at: NullableMoment;
    closes_at: NullableMoment;
    starts_at: NullableMoment;
    ends_at: NullableMoment;
    place: string | null;
    has_waitlist: boolean;
    created_at: Moment;
  };
  'capacity.set_aside': { id: SetAsideId; pool_id: PoolId; units: number; label: string };
  'capacity.basket': {
    id: BasketId;
    edition_id: EditionId;
    claimant: Claimant;
    digest: string;
    created_at: Moment;
  };
  'capacity.claim': ClaimTable;
  'capacity.claimant': { key: Claimant };
  'capacity.waiting': {
    id: WaitingId;
    edition_id: EditionId;
    claimant: Claimant;
    units: number;
    may_split: boolean;
    priority: number;
    priority_reason: string | null;
    state: WaitingState;
    basket_id: BasketId | null;
    number: GeneratedAlways<string>;
    joined_at: Moment;
    changed_at: Moment;
  };
  'capacity.entitlement': {
    id: EntitlementId;
    edition_id: EditionId;
    role: EntitledRole;
    claimant: Claimant;
    source: string;
    gift: Json<Gift>;
    basket_id: BasketId | null;
    granted_at: Moment;
    ended_at: NullableMoment;
    ended_because: string | null;
  };
  'capacity.waiting_room': {
    edition_id: EditionId;
    opens_at: NullableMoment;
    inside_at_once: number;
    admitted_per_minute: number;
    keep_minutes: number;
    round: RoundId;
    next_number: Generated<number>;
    called: Generated<number>;
    lapsed: Generated<number>;
    present: number | null;
    seed: Buffer | null;
    credit: Generated<number>;
    ticked_at: Moment;
  };
  'capacity.waiting_room_call': { edition_id: EditionId; up_to: number; at: Moment };
  'capacity.waiting_room_visit': {
    edition_id: EditionId;
    rank: number;
    pass: string | null;
    pass_before: string | null;
    offer: string | null;
    offered_at: Moment;
    entered_at: Moment;
    changed_at: Moment;
    until: Moment;
  };
  'capacity.waiting_for': { waiting_id: WaitingId; pool_id: PoolId; wish: number };
};

/** The capacity module's own tables. */
export function capacityTables(db: Db) {
  return db.withTables<CapacityTables>();
}
