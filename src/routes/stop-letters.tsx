import { data } from 'react-router';
import { stopBeingTold } from '#directory/server';
import { Button, ButtonLink, Notice, PageHead } from '../design/index.ts';
import { textsFor } from '../texts/texts.ts';
import type { Route } from './+types/stop-letters';
import { textOf } from './form-fields.ts';
import { houseOf } from './request-house.ts';
import { SiteFrame } from './site-frame.tsx';

/**
 * Ends a subscription to letters of an edition, whether that is shown, hidden or gone: nobody may be kept on a list because of
 * that. It says nothing of the edition. Opening it changes nothing yet, as mail scanners open links too.
 */
export function loader({ context, url }: Route.LoaderArgs) {
  const { locale, viewerName } = houseOf(context);
  const { pathname, searchParams } = url;
  return data(
    { locale, viewerName, path: pathname, search: '', token: searchParams.get('stop') ?? '' },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const { house } = houseOf(context);
  const form = await request.formData();
  // A mail program that unsubscribes with one click (RFC 8058) posts to the link itself.
  const token = form.has('List-Unsubscribe') ? url.searchParams.get('stop') : textOf(form, 'stop');
  const outcome = await stopBeingTold(house, token ?? '');
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
  const { site, common } = textsFor(loaderData.locale);
  const words = site.overview;
  const home = (
    <ButtonLink look="ghost" href="/">
      {common.home}
    </ButtonLink>
  );
  return (
    <SiteFrame {...loaderData}>
      <PageHead title={words.stopTitle} />
      {actionData && !actionData.refusal && (
        <Notice tone="good" title={words.stopped} action={home} role="status">
          {words.stoppedBody}
        </Notice>
      )}
      {actionData?.refusal && (
        <Notice tone="bad" title={words.refusals[actionData.refusal.code]} action={home} role="alert" />
      )}
      {!actionData && (
        <form method="post" action="/subscriptions/stop">
          <Button name="stop" value={loaderData.token}>
            {words.yesStop}
          </Button>
        </form>
      )}
    </SiteFrame>
  );
}
