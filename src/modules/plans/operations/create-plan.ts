import { isSignedIn, type Viewer } from '#people';
import type { PlanId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { putMember } from '../queries/members.ts';
import { countOwnPlans, insertPlan } from '../queries/plans.ts';
import { type FactsInput, plainTargets, readFacts } from '../rules/change-facts.ts';
import { changeTravellers } from '../rules/change-travellers.ts';
import { constantsFor } from '../rules/estimate.ts';
import { type Home, most, type Plan } from '../rules/plan.ts';
import type { PlanCode } from '../rules/plan-code.ts';
import type { MemberId } from '../tables.ts';

export type NewPlan = FactsInput & {
  /** Names of those who may go: one a line, or with commas. */
  readonly names: string;
  readonly home: Home | null;
  /** Working days away for each; empty: as many as it takes. */
  readonly daysAllowed: string;
  readonly purposes: readonly string[];
};

/** Makes a plan that the viewer owns, with its people and purposes and without editions. */
export async function createPlan(
  house: House,
  viewer: Viewer,
  input: NewPlan,
): Promise<Outcome<PlanId, 'not-allowed' | PlanCode>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const plan = newPlan(house, input);
  if (!plan.ok) return plan;
  const id = house.newId<PlanId>();
  const now = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    if ((await countOwnPlans(tx, viewer.personId)) >= most.plans) return refuse('too-many');
    await insertPlan(tx, { id, plan: plan.value, now });
    await putMember(tx, {
      id: house.newId<MemberId>(),
      planId: id,
      personId: viewer.personId,
      role: 'owner',
      travellerId: null,
      joinedAt: now,
    });
    return done(id);
  });
}

function newPlan(house: House, input: NewPlan): Outcome<Plan, PlanCode> {
  const facts = readFacts(input);
  if (!facts.ok) return facts;
  const empty: Plan = {
    ...facts.value,
    targets: plainTargets(input.purposes),
    estimates: constantsFor(facts.value.currency),
    ...{ travellers: [], editions: [], rates: [], pins: [], ownTasks: [], tasksDone: [], outcomes: [] },
    recap: '',
  };
  const { names, home, daysAllowed } = input;
  const basis = { now: house.clock.now(), newId: () => house.newId<string>() };
  const peopled = changeTravellers(empty, { kind: 'add-traveller', names, home, daysAllowed }, basis);
  if (!peopled.ok) return peopled;
  // Nobody can be left at home of a team of one.
  const atHome = Math.min(peopled.value.atHome, peopled.value.travellers.length - 1);
  return done({ ...peopled.value, atHome, together: usualGroup(peopled.value.travellers.length) });
}

/** Half of the team, but a group that still talks to others: two to four. */
function usualGroup(team: number): number {
  return Math.max(1, Math.min(4, Math.max(2, Math.ceil(team / 2)), team));
}
