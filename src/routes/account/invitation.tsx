import { redirect } from 'react-router';
import { memberRoles, readRole } from '#people';
import { acceptInvitation, readInvitation } from '#people/server';
import { Button, ButtonLink, Notice, PageHead } from '../../design/index.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/invitation';
import { AnswerNotice } from './answer-notice.tsx';
import { answered } from './answers.ts';
import { personOf } from './person-of.ts';
import { useAccount } from './use-account.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { house, viewer } = houseOf(context);
  const found = await readInvitation(house, viewer, params);
  return { invitation: found.ok ? found.value : null };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const accepted = await acceptInvitation(house, viewer, params);
  if (!accepted.ok) return answered(accepted, 'accepted');
  throw redirect(accepted.value.organisationId ? '/organisations' : '/me', 303);
}

export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
  const { words, signedIn, path } = useAccount();
  const { invitation } = loaderData;
  const teamRole = invitation?.editionId ? readRole(invitation.role) : null;
  const memberRole = memberRoles.find((role) => role === invitation?.role);
  const sentence =
    invitation &&
    (teamRole
      ? words.invitation.toTeam({ subject: invitation.subject, role: words.roles[teamRole].name })
      : words.invitation.toOrganisation({
          subject: invitation.subject,
          role: memberRole ? words.organisations.roles[memberRole].name : invitation.role,
        }));
  return (
    <>
      <title>{words.invitation.title}</title>
      <PageHead title={words.invitation.title} lead={sentence} />
      {!invitation && <Notice tone="warn" title={words.refusals['invitation-over']} />}
      <AnswerNotice answer={actionData} sentences={{}} />
      {invitation && !signedIn && (
        <Notice
          tone="info"
          title={words.invitation.signInFirst}
          action={
            <ButtonLink href={`/sign-in?next=${encodeURIComponent(path)}`}>{words.signIn.title}</ButtonLink>
          }
        />
      )}
      {invitation && signedIn && (
        <form method="post">
          <Button>{words.invitation.accept}</Button>
        </form>
      )}
    </>
  );
}
