import { data } from 'react-router';
import { stopReminders } from '#directory/server';
import { Button, ButtonLink, Notice, PageHead } from '../../design/index.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/reminders';
import { useAccount } from './use-account.ts';

/** Opening the link changes nothing yet: mail scanners open links too, so a person presses a button. */
export function loader({ request }: Route.LoaderArgs) {
  return data({ stop: new URL(request.url).searchParams.get('stop') });
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house } = houseOf(context);
  const form = await request.formData();
  // A mail program that unsubscribes with one click (RFC 8058) posts to the link itself.
  const token = form.get('stop') ?? new URL(request.url).searchParams.get('stop');
  const stopped = await stopReminders(house, String(token ?? ''));
  return data({ stopped: stopped.ok }, { status: stopped.ok ? 200 : 400 });
}

export default function Reminders({ loaderData, actionData }: Route.ComponentProps) {
  const { texts } = useAccount();
  const words = texts.choose.mine;
  const mine = (
    <ButtonLink look="ghost" href="/me/conferences">
      {words.title}
    </ButtonLink>
  );
  return (
    <>
      <title>{words.unsubscribe}</title>
      {actionData?.stopped ? (
        <Notice tone="good" title={words.stopped} action={mine} role="status">
          {words.stoppedBody}
        </Notice>
      ) : (
        <>
          <PageHead title={words.unsubscribe} lead={words.unsubscribeLead} />
          {actionData && <Notice tone="bad" title={words.linkNotValid} action={mine} role="alert" />}
          {!actionData && (
            <form method="post" action="/me/reminders">
              <Button name="stop" value={loaderData.stop ?? ''}>
                {words.yesStop}
              </Button>
            </form>
          )}
        </>
      )}
    </>
  );
}
