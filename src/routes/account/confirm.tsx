import { nextPath } from '#people';
import { Button, PageHead } from '../../design/index.ts';
import type { Route } from './+types/confirm';
import { useAccount } from './use-account.ts';

/** Opening the letter's link changes nothing yet: mail programs open links too, and this one works once. */
export function loader({ request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const then = new URLSearchParams({ next: nextPath(query.get('next')) });
  return { token: query.get('token') ?? '', next: `/me/name?${then}` };
}

export default function ConfirmSignIn({ loaderData }: Route.ComponentProps) {
  const { words } = useAccount();
  return (
    <>
      <title>{words.signIn.confirmTitle}</title>
      <meta name="referrer" content="no-referrer" />
      <PageHead title={words.signIn.confirmTitle} lead={words.signIn.confirm} />
      <form method="get" action="/api/auth/magic-link/verify">
        <input type="hidden" name="token" value={loaderData.token} />
        <input type="hidden" name="callbackURL" value={loaderData.next} />
        <input type="hidden" name="errorCallbackURL" value="/sign-in" />
        <Button>{words.signIn.confirmNow}</Button>
      </form>
    </>
  );
}
