import type { Viewer } from '#people';
import type { PlanId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { dateIn } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { withoutPersons } from '../../../platform/without-persons.ts';
import { finishProposal, writeProposal } from '../queries/words.ts';
import { buildProblem, mostPromising } from '../rules/build-problem.ts';
import type { Proposal } from '../rules/proposal.ts';
import { mayOwn } from '../rules/roles.ts';
import { offeredTo } from './offered-editions.ts';
import { openPlan } from './open-plan.ts';
import { explainProposal, solveProposal, unsolvedProposal } from './solve-proposal.ts';
import { takeProposal } from './take-proposal.ts';

/** Editions that the solver weighs. */
const weighedAtMost = 40;
/** Proposals that one plan may ask for in an hour: each may hold the solver for many seconds. */
const proposals = { limit: 40, windowSeconds: 3600 };
/** Whoever asks by a form waits so long; then the page says that it is being worked on. */
const patienceMs = 1_000;

/**
 * Computes the best plan under budget and days and keeps it beside the plan, which stays as it is. With `later` the answer comes after
 * a second at the latest, maybe as `working`, and what explains it follows: then `isExplained` is false for some seconds. With `take`
 * it goes into a plan that has no editions as soon as it is there.
 */
export async function proposePlan(
  house: House,
  viewer: Viewer,
  input: { readonly planId: string; readonly explain: 'now' | 'later'; readonly take?: boolean },
): Promise<Outcome<Proposal, 'not-allowed' | 'not-found' | 'too-many-attempts' | 'nothing-to-choose'>> {
  const opened = await openPlan(house.db, viewer, input.planId);
  if (!opened.ok) return opened;
  const { member, stored } = opened.value;
  if (!mayOwn(member)) return refuse('not-allowed');
  const rate = await takeRate(house.db, house.clock, `plans.proposals:${stored.id}`, proposals);
  if (!rate.allowed) return refuse('too-many-attempts');
  const now = house.clock.now();
  const today = dateIn(now, 'UTC');
  const offered = await offeredTo(house, stored.plan, now);
  if (offered.length === 0 || stored.plan.travellers.length === 0) return refuse('nothing-to-choose');
  const promising = mostPromising(stored.plan, offered, weighedAtMost);
  const { problem, out } = buildProblem(stored.plan, promising, today);
  const task = { problem, out, offered: promising, now };
  const asked = { askedAt: now, offered: offered.length };
  const working: Proposal = { ...unsolvedProposal(problem), ...asked, state: 'working' };
  await house.db.transaction().execute((tx) => writeProposal(tx, stored.id, working));
  const finish = async (proposal: Proposal) => {
    await house.db.transaction().execute((tx) => finishProposal(tx, stored.id, proposal));
    return proposal;
  };
  const solved = solveProposal(house.solver, stored.plan, task).then(async ({ proposal, choices }) => ({
    proposal: await finish({ ...proposal, ...asked }),
    choices,
  }));
  const taken = solved.then(async ({ proposal }) => {
    if (input.take) await takeIntoEmpty(house, viewer, stored.id, proposal);
    return proposal;
  });
  const explained = solved.then(async ({ proposal, choices }) =>
    finish({ ...proposal, ...(await explainProposal(house.solver, stored.plan, task, choices)) }),
  );
  if (input.explain === 'now') return done(await explained);
  // Whoever asked goes on reading; the page asks again in a moment.
  Promise.all([taken, explained]).catch((error: unknown) =>
    house.log.error('plans.not-explained', { error: withoutPersons(String(error)) }),
  );
  return done(await inTime(taken, working));
}

/** The proposal, or after a second that it is being worked on; one that failed until then is thrown. */
async function inTime(solved: Promise<Proposal>, working: Proposal): Promise<Proposal> {
  const waited = Promise.withResolvers<Proposal>();
  const timer = setTimeout(() => waited.resolve(working), patienceMs);
  try {
    return await Promise.race([solved, waited.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Takes all of a proposal; a plan that somebody has begun meanwhile stays as it is. */
async function takeIntoEmpty(
  house: House,
  viewer: Viewer,
  planId: PlanId,
  { editions }: Proposal,
): Promise<void> {
  const opened = await openPlan(house.db, viewer, planId);
  if (!opened.ok || opened.value.stored.plan.editions.length > 0) return;
  await takeProposal(house, viewer, { planId, keys: editions.map(({ key }) => key), remove: [] });
}
