import type { RouterContextProvider } from 'react-router';
import { type PlanView, viewPlan } from '#plans/server';
import { personOf } from '../account/person-of.ts';

/** The plan of a page's address for whoever has a part in it; to others it is not there. */
export async function openView(
  context: Readonly<RouterContextProvider>,
  request: Request,
  planId: string,
): Promise<PlanView> {
  const { house, viewer } = personOf(context, request);
  const found = await viewPlan(house, viewer, { planId });
  if (!found.ok) throw new Response(null, { status: 404 });
  return found.value;
}
