import { data } from 'react-router';
import { stopNotices } from '#live/server';
import { textsFor } from '../texts/texts.ts';
import type { Route } from './+types/stop-notices';
import { houseOf } from './request-house.ts';
import { loadStop, StopPage, sentToken } from './stop-page.tsx';

/** Ends letters about changes, whether the edition is shown, hidden or gone. */
export function loader({ context, url }: Route.LoaderArgs) {
  return loadStop({ context, url });
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const { ok } = await stopNotices(houseOf(context).house, await sentToken(request, url));
  return data({ ok }, { status: ok ? 200 : 400 });
}

export function headers() {
  return { 'Cache-Control': 'no-store' };
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { notices, common } = textsFor(loaderData?.locale ?? 'en');
  return [{ title: `${notices.stop.title} · ${common.product}` }, { name: 'robots', content: 'noindex' }];
}

export default function StopNotices({ loaderData, actionData }: Route.ComponentProps) {
  const words = textsFor(loaderData.locale).notices.stop;
  const answer = actionData ? { refused: actionData.ok ? null : words.notValid } : null;
  return <StopPage frame={loaderData} words={words} answer={answer} />;
}
