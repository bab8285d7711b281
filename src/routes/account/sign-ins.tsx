import {
  listPasskeys,
  listSignIns,
  removePasskey,
  revokeOtherSignIns,
  revokeSignIn,
  setPassword,
} from '#people/server';
import { Badge, Button, Card, EmptyState, PageHead, Section, TextInput } from '../../design/index.ts';
import type { Route } from './+types/sign-ins';
import { AnswerNotice } from './answer-notice.tsx';
import { answered } from './answers.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { addPasskey } from './passkeys.ts';
import { fieldsOf, personOf } from './person-of.ts';
import { useAccount } from './use-account.ts';

export const handle = { hydrate: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const signIns = await listSignIns(house, viewer);
  return {
    here: viewer.signInId,
    signIns: (signIns.ok ? signIns.value : []).map((one) => ({ ...one, since: one.since.toISOString() })),
    passkeys: (await listPasskeys(house.db, viewer.personId)).map(({ id, name }) => ({ id, name })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const field = await fieldsOf(request);
  const { signInId } = viewer;
  if (field('act') === 'revoke') {
    return answered(await revokeSignIn(house, viewer, { signInId: field('signInId') }), 'revoked');
  }
  if (field('act') === 'revoke-others') {
    return answered(await revokeOtherSignIns(house, viewer, { signInId }), 'revoked');
  }
  if (field('act') === 'remove-passkey') {
    return answered(await removePasskey(house, viewer, { passkeyId: field('passkeyId') }), 'saved');
  }
  const currentPassword = field('currentPassword') || null;
  const input = { signInId, currentPassword, newPassword: field('newPassword') };
  return answered(await setPassword(house, viewer, input), 'password-set');
}

export default function SignIns({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = useAccount();
  const { here, signIns, passkeys } = loaderData;
  const sentences = {
    revoked: words.signIns.revoked,
    'password-set': words.signIns.passwordSet,
    saved: words.profile.saved,
  };
  return (
    <>
      <title>{words.signIns.title}</title>
      <PageHead title={words.signIns.title} lead={words.signIns.lead} />
      <AnswerNotice answer={actionData} sentences={sentences} />
      {signIns.map((signIn) => (
        <SignInRow key={signIn.id} signIn={signIn} isHere={signIn.id === here} />
      ))}
      {signIns.length > 1 && (
        <form method="post">
          <Button look="danger" name="act" value="revoke-others">
            {words.signIns.revokeOthers}
          </Button>
        </form>
      )}
      <Passkeys passkeys={passkeys} device={signIns.find((one) => one.id === here)?.device ?? ''} />
      <PasswordForm refusal={actionData?.refusal ?? null} />
    </>
  );
}

function Passkeys(props: {
  readonly passkeys: readonly { readonly id: string; readonly name: string | null }[];
  readonly device: string;
}) {
  const { words } = useAccount();
  return (
    <Section title={words.signIns.passkeys} id="passkeys">
      <div className="stack">
        {props.passkeys.length === 0 && <EmptyState title={words.signIns.noPasskeys} />}
        {props.passkeys.map((passkey) => (
          <Card key={passkey.id}>
            <form method="post" className="actions">
              <strong>{passkey.name || words.signIns.unknownDevice}</strong>
              <input type="hidden" name="passkeyId" value={passkey.id} />
              <Button look="ghost" name="act" value="remove-passkey">
                {words.signIns.removePasskey}
              </Button>
            </form>
          </Card>
        ))}
        <div>
          <PasskeyButton
            label={words.signIns.addPasskey}
            failed={words.signIns.passkeyNotAdded}
            start={() => addPasskey(props.device)}
            next="/me/sign-ins"
          />
        </div>
      </div>
    </Section>
  );
}

function SignInRow(props: {
  readonly signIn: { id: string; device: string; since: string; lastUsedOn: string };
  readonly isHere: boolean;
}) {
  const { words, day } = useAccount();
  const { signIn, isHere } = props;
  const device = signIn.device || words.signIns.unknownDevice;
  return (
    <Card>
      <h2>
        {device} {isHere && <Badge tone="good">{words.signIns.thisOne}</Badge>}
      </h2>
      <p className="mute small">
        {words.signIns.since({ day: day(signIn.since) })} ·{' '}
        {words.signIns.lastUsed({ day: day(signIn.lastUsedOn) })}
      </p>
      {!isHere && (
        <form method="post">
          <input type="hidden" name="signInId" value={signIn.id} />
          <Button look="ghost" name="act" value="revoke" aria-label={`${words.signIns.revoke}: ${device}`}>
            {words.signIns.revoke}
          </Button>
        </form>
      )}
    </Card>
  );
}

function PasswordForm(props: { readonly refusal: Parameters<ReturnType<typeof useAccount>['problem']>[0] }) {
  const { words, problem } = useAccount();
  return (
    <Section title={words.signIns.password} id="password">
      <form method="post" className="form">
        <TextInput
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          label={words.signIns.currentPassword}
          hint={words.signIns.currentPasswordHint}
          error={problem(props.refusal, 'currentPassword')}
        />
        <TextInput
          name="newPassword"
          type="password"
          autoComplete="new-password"
          required
          minLength={10}
          label={words.signIns.newPassword}
          hint={words.signIns.passwordHint}
          error={problem(props.refusal, 'newPassword')}
        />
        <div>
          <Button name="act" value="password">
            {words.signIns.setPassword}
          </Button>
        </div>
      </form>
    </Section>
  );
}
