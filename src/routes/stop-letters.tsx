import { data } from 'react-router';
import { stopBeingTold } from '#directory/server';
import { textsFor } from '../texts/texts.ts';
import type { Route } from './+types/stop-letters';
import { houseOf } from './request-house.ts';
import { loadStop, StopPage, sentToken } from './stop-page.tsx';

/**
 * Ends a subscription to letters of an edition, whether that is shown, hidden or gone: nobody may be kept on a list because of
 * that. It says nothing of the edition.
 */
export function loader({ context, url }: Route.LoaderArgs) {
  return loadStop({ context, url });
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const outcome = await stopBeingTold(houseOf(context).house, await sentToken(request, url));
  const refusal = outcome.ok ? null : outcome.refusal;
  return data({ refusal }, { status: refusal ? 400 : 200 });
}

export function headers() {
  return { 'Cache-Control': 'no-store' };
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { site, common } = textsFor(loaderData?.locale ?? 'en');
  return [
    { title: `${site.overview.stopTitle} · ${common.product}` },
    { name: 'robots', content: 'noindex' },
  ];
}

export default function StopLetters({ loaderData, actionData }: Route.ComponentProps) {
  const own = textsFor(loaderData.locale).site.overview;
  const words = {
    title: own.stopTitle,
    yes: own.yesStop,
    done: own.stopped,
    doneNext: own.stoppedBody,
  };
  const refusal = actionData?.refusal ?? null;
  const answer = actionData ? { refused: refusal && own.refusals[refusal.code] } : null;
  return <StopPage frame={loaderData} words={words} answer={answer} />;
}
