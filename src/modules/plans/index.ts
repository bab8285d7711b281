export { type Approval, approvalState } from './rules/approval.ts';
export { type Bar, type BudgetTotals, byEdition, byMonth, totalsOf } from './rules/budget.ts';
export { plainTargets } from './rules/change-facts.ts';
export type { PlanChange } from './rules/change-plan.ts';
export { blackoutLines, visaLines } from './rules/change-travellers.ts';
export type { EstimateConstants } from './rules/estimate-constants.ts';
export { factsByHand } from './rules/facts-by-hand.ts';
export { converted } from './rules/money.ts';
export {
  type Cost,
  type CostKind,
  costKinds,
  type EditionFacts,
  factsOf,
  type Home,
  isDecided,
  keyOf,
  type Plan,
  type PlannedEdition,
  type PlanState,
  planStates,
  type Target,
  type Traveller,
  type TripRole,
  tripRoles,
} from './rules/plan.ts';
export type { PlanCode } from './rules/plan-code.ts';
export type { LeftOut, Proposal, ProposedEdition } from './rules/proposal.ts';
export { isForTeam, readPurpose } from './rules/purpose.ts';
export { isOver, type Recap, recapOf } from './rules/recap.ts';
export {
  mayApprove,
  mayChange,
  mayOwn,
  type Part,
  type PlanRole,
  planRoles,
  readPlanRole,
} from './rules/roles.ts';
export { type PlanTask, sortedByHaste, type TaskKind, tasksOf } from './rules/tasks.ts';
export { type TravellerTrip, tripsOf } from './rules/trip-days.ts';
export { awayByWeek, hasMoved, type PlanWarning, type WarningCode, warningsOf } from './rules/warnings.ts';
