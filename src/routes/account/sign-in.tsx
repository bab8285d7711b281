import { redirect } from 'react-router';
import { nextPath } from '#people';
import { isSetUp, keepsLettersOpen } from '#people/server';
import { Button, ButtonLink, Card, Notice, PageHead, TextInput } from '../../design/index.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/sign-in';
import type { RefusalCode } from './answers.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { signInWithPasskey } from './passkeys.ts';
import { useAccount } from './use-account.ts';

export const handle = { hydrate: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer, texts } = houseOf(context);
  const query = new URL(request.url).searchParams;
  const next = nextPath(query.get('next'));
  if (viewer.kind === 'person') throw redirect(next, 303);
  if (!(await isSetUp(house.db))) throw redirect('/first-run', 303);
  const asked = query.has('error') ? 'link-over' : query.get('refusal');
  const known = Object.keys(texts.people.refusals) as RefusalCode[];
  return {
    next,
    sent: !query.has('sent')
      ? null
      : house.config.smtpUrl === null
        ? ('kept' as const)
        : ('on-its-way' as const),
    mayReadLetters: keepsLettersOpen(house.config),
    refusal: known.find((code) => code === asked) ?? null,
  };
}

export default function SignIn({ loaderData }: Route.ComponentProps) {
  const { words } = useAccount();
  const { next, sent, mayReadLetters, refusal } = loaderData;
  return (
    <>
      <title>{words.signIn.title}</title>
      <PageHead title={words.signIn.title} lead={words.signIn.lead} />
      {refusal && <Notice tone="bad" role="alert" title={words.refusals[refusal]} />}
      {sent === 'on-its-way' && (
        <Notice tone="good" role="status" title={words.signIn.sentTitle}>
          {words.signIn.sent}
        </Notice>
      )}
      {sent === 'kept' && (
        <Notice
          tone="info"
          role="status"
          title={words.signIn.keptTitle}
          action={
            mayReadLetters && (
              <ButtonLink look="ghost" href="/outbox">
                {words.signIn.readKept}
              </ButtonLink>
            )
          }
        >
          {words.signIn.kept}
        </Notice>
      )}
      <LinkForm next={next} />
      <PasswordForm next={next} />
      <PasskeyButton
        label={words.signIn.withPasskey}
        failed={words.signIn.passkeyFailed}
        start={signInWithPasskey}
        next={next}
      />
      <noscript>
        <p className="mute">{words.signIn.passkeyNeedsScript}</p>
      </noscript>
    </>
  );
}

function LinkForm(props: { readonly next: string }) {
  const { words } = useAccount();
  return (
    <Card as="section">
      <form method="post" action="/api/auth/sign-in/link" className="form">
        <input type="hidden" name="next" value={props.next} />
        <TextInput
          name="email"
          type="email"
          autoComplete="username webauthn"
          required
          label={words.signIn.email}
          hint={words.signIn.linkHint}
        />
        <div>
          <Button>{words.signIn.sendLink}</Button>
        </div>
      </form>
    </Card>
  );
}

function PasswordForm(props: { readonly next: string }) {
  const { words } = useAccount();
  return (
    <Card as="section">
      <h2>{words.signIn.withPassword}</h2>
      <form method="post" action="/api/auth/sign-in/email" className="form">
        <input type="hidden" name="next" value={props.next} />
        <TextInput
          id="password-email"
          name="email"
          type="email"
          autoComplete="username"
          required
          label={words.signIn.email}
        />
        <TextInput
          name="password"
          type="password"
          autoComplete="current-password"
          required
          label={words.signIn.password}
        />
        <div>
          <Button look="ghost">{words.signIn.signInNow}</Button>
        </div>
      </form>
    </Card>
  );
}
