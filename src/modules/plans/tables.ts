import type { Id, PersonId, PlanId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/database/database.ts';
import type { Json, Moment } from '../../platform/database/tables.ts';
import type { ApprovedEdition } from './rules/approval.ts';
import type { Plan, Recommendation } from './rules/plan.ts';
import type { Proposal } from './rules/proposal.ts';
import type { PlanRole } from './rules/roles.ts';

export type MemberId = Id<'plan-member'>;

export type ApprovalDocument = {
  readonly budget: number | null;
  readonly currency: string;
  readonly editions: readonly ApprovedEdition[];
};

type PlansTables = {
  'plans.plan': {
    id: PlanId;
    content: Json<Plan>;
    revision: number;
    created_at: Moment;
    updated_at: Moment;
  };
  'plans.member': {
    id: MemberId;
    plan_id: PlanId;
    person_id: PersonId;
    role: PlanRole;
    traveller_id: string | null;
    address_serial: number;
    joined_at: Moment;
  };
  'plans.invitation': {
    id: string;
    plan_id: PlanId;
    email: string;
    role: PlanRole;
    traveller_id: string | null;
    token_hash: string;
    invited_by: PersonId;
    created_at: Moment;
    expires_at: Moment;
  };
  'plans.comment': {
    id: string;
    plan_id: PlanId;
    edition_id: string | null;
    person_id: PersonId | null;
    body: string;
    written_at: Moment;
  };
  'plans.approval': {
    id: string;
    plan_id: PlanId;
    edition_id: string | null;
    person_id: PersonId | null;
    words: string;
    document: Json<ApprovalDocument>;
    given_at: Moment;
  };
  'plans.note': {
    plan_id: PlanId;
    edition_id: string;
    person_id: PersonId;
    body: string;
    again: Recommendation['again'] | null;
    written_at: Moment;
  };
  'plans.proposal': { plan_id: PlanId; content: Json<Proposal>; asked_at: Moment };
};

/** The plans module's own tables. */
export function plansTables(db: Db) {
  return db.withTables<PlansTables>();
}
