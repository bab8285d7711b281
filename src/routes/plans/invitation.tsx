import { redirect } from 'react-router';
import { acceptPlanInvitation, readPlanInvitation } from '#plans/server';
import { Button, ButtonLink, Notice, PageHead } from '../../design/index.ts';
import { personOf } from '../account/person-of.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/invitation';
import { plansAnswer } from './plans-answer.ts';
import { PlansNotice } from './plans-notice.tsx';
import { usePlans } from './use-plans.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { house, viewer } = houseOf(context);
  const found = await readPlanInvitation(house, viewer, params);
  return { invitation: found.ok ? found.value : null };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const accepted = await acceptPlanInvitation(house, viewer, params);
  if (!accepted.ok) return plansAnswer(accepted, 'accepted');
  throw redirect(`/plans/${accepted.value}`, 303);
}

export default function PlanInvitation({ loaderData, actionData }: Route.ComponentProps) {
  const { words, texts, signedIn, path } = usePlans();
  const { invitation } = loaderData;
  const lead =
    invitation && words.invitation.lead({ plan: invitation.plan, role: words.roles[invitation.role].name });
  return (
    <>
      <title>{words.invitation.title}</title>
      <PageHead title={words.invitation.title} lead={lead} />
      {!invitation && <Notice tone="warn" title={words.refusals['invitation-over']} />}
      <PlansNotice answer={actionData} />
      {invitation && !signedIn && (
        <Notice
          tone="info"
          title={words.invitation.signInFirst}
          action={
            <ButtonLink href={`/sign-in?next=${encodeURIComponent(path)}`}>
              {texts.people.signIn.title}
            </ButtonLink>
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
