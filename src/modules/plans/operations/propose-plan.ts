import type { Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { dateIn } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { withoutPersons } from '../../../platform/without-persons.ts';
import { writeExplained, writeProposal } from '../queries/words.ts';
import { buildProblem, mostPromising } from '../rules/build-problem.ts';
import type { Proposal } from '../rules/proposal.ts';
import { mayOwn } from '../rules/roles.ts';
import { offeredTo } from './offered-editions.ts';
import { openPlan } from './open-plan.ts';
import { explainProposal, solveProposal } from './solve-proposal.ts';

/** Editions that the solver weighs. */
const weighedAtMost = 40;
/** Proposals that one plan may ask for in an hour: each may hold the solver for many seconds. */
const proposals = { limit: 40, windowSeconds: 3600 };

/**
 * Computes the best plan under budget and days and keeps it beside the plan, which stays as it is. What explains it may follow
 * later: then `isExplained` is false for some seconds.
 */
export async function proposePlan(
  house: House,
  viewer: Viewer,
  input: { readonly planId: string; readonly explain: 'now' | 'later' },
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
  const { proposal: solved, choices } = await solveProposal(house.solver, stored.plan, task);
  const proposal: Proposal = { ...solved, askedAt: now, offered: offered.length };
  await house.db.transaction().execute((tx) => writeProposal(tx, stored.id, proposal));
  const explained = explainProposal(house.solver, stored.plan, task, choices).then(async (more) => {
    const whole = { ...proposal, ...more };
    await house.db.transaction().execute((tx) => writeExplained(tx, stored.id, whole));
    return whole;
  });
  if (input.explain === 'now') return done(await explained);
  // Whoever asked goes on reading; the page asks again in a moment.
  explained.catch((error: unknown) =>
    house.log.error('plans.not-explained', { error: withoutPersons(String(error)) }),
  );
  return done(proposal);
}
