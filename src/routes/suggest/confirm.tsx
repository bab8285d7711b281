import { data } from 'react-router';
import { confirmSuggestion } from '#directory/server';
import { Button, ButtonLink, Notice, PageHead } from '../../design/index.ts';
import { textsFor } from '../../texts/texts.ts';
import { houseOf } from '../request-house.ts';
import { SiteFrame } from '../site-frame.tsx';
import type { Route } from './+types/confirm';

/** Opening a link changes nothing yet: mail scanners open links too, so a person presses a button. */
export function loader({ context, request }: Route.LoaderArgs) {
  const { locale, viewerName } = houseOf(context);
  const { pathname, search, searchParams } = new URL(request.url);
  const token = (searchParams.get('token') ?? '').slice(0, 200);
  return { locale, viewerName, path: pathname, search, token };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house } = houseOf(context);
  const token = (await request.formData()).get('token');
  const outcome = await confirmSuggestion(house, typeof token === 'string' ? token : '');
  return data({ ok: outcome.ok }, { status: outcome.ok ? 200 : 400 });
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { common, editing } = textsFor(loaderData?.locale ?? 'en');
  return [
    { title: `${editing.suggest.confirmTitle} · ${common.product}` },
    { name: 'robots', content: 'noindex' },
  ];
}

export default function ConfirmSuggestion({ loaderData, actionData }: Route.ComponentProps) {
  const { suggest, refusals } = textsFor(loaderData.locale).editing;
  const back = (
    <ButtonLink look="ghost" href="/">
      {suggest.home}
    </ButtonLink>
  );
  const isBad = actionData ? !actionData.ok : loaderData.token === '';
  return (
    <SiteFrame {...loaderData}>
      <div className="wrap-text stack">
        {(actionData || isBad) && <PageHead title={suggest.confirmTitle} />}
        {actionData?.ok && (
          <Notice tone="good" role="status" title={suggest.confirmed} action={back}>
            {suggest.sentBody}
          </Notice>
        )}
        {isBad && <Notice tone="bad" role="alert" title={refusals['link-not-valid']} action={back} />}
        {!actionData && !isBad && (
          <>
            <PageHead title={suggest.confirmTitle} lead={suggest.confirmBody} />
            <form method="post" action="/suggest/confirm">
              <input type="hidden" name="token" value={loaderData.token} />
              <Button>{suggest.confirm}</Button>
            </form>
          </>
        )}
      </div>
    </SiteFrame>
  );
}
