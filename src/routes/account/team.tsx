import { findEdition } from '#directory/server';
import { mayGrant, readRole, roles } from '#people';
import { grantRole, inviteToTeam, listTeam, revokeRole, withdrawTeamInvitation } from '#people/server';
import { PageHead, Section } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { isLocale } from '../../kernel/locale.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { RequestHouse } from '../request-house.ts';
import type { Route } from './+types/team';
import { AnswerNotice } from './answer-notice.tsx';
import { type Answer, answered } from './answers.ts';
import { fieldsOf, personOf } from './person-of.ts';
import { InviteToTeam, PendingInvitation, TeamMemberRow } from './team-parts.tsx';
import { useAccount } from './use-account.ts';

async function editionOf({ house }: RequestHouse, slug: string) {
  const edition = await findEdition(house.db, slug);
  if (!edition) throw new Response(null, { status: 404 });
  return edition;
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = personOf(context, request);
  const edition = await editionOf(asked, params.edition);
  const team = await listTeam(asked.house, asked.viewer, { editionId: edition.id });
  if (!team.ok) throw new Response(null, { status: 403 });
  return {
    name: edition.name,
    slug: edition.slug,
    members: team.value.members,
    invitations: team.value.invitations.map(({ id, email, role }) => ({ id, email, role: readRole(role) })),
    mine: roles.filter((role) => mayGrant(asked.viewer, edition.id, role)),
    locale: asked.locale,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const asked = personOf(context, request);
  const { house, viewer } = asked;
  const { id: editionId, name: editionName } = await editionOf(asked, params.edition);
  const field = await fieldsOf(request);
  if (field('act') === 'withdraw') {
    const invitationId = field('invitationId');
    return answered(await withdrawTeamInvitation(house, viewer, { editionId, invitationId }), 'changed');
  }
  const role = readRole(field('role'));
  const locale = isLocale(field('locale')) ? field('locale') : asked.locale;
  if (field('act') === 'invite' && role && isLocale(locale)) {
    const invited = { editionId, editionName, email: field('email'), role, locale };
    return answered(await inviteToTeam(house, viewer, invited), 'invited');
  }
  const personId = readId<'person'>(field('personId'));
  if (!personId || !role) return answered(refuse('not-found'), 'changed');
  const change = field('act') === 'give' ? grantRole : revokeRole;
  return answered(await change(house, viewer, { editionId, personId, role }), 'changed');
}

export default function Team({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = useAccount();
  const { members, invitations, mine } = loaderData;
  const answer: Answer<'changed' | 'invited'> | undefined = actionData;
  return (
    <>
      <title>{`${words.team.title} · ${loaderData.name}`}</title>
      <PageHead
        title={words.team.title}
        lead={words.team.lead}
        eyebrow={<a href={`/${loaderData.slug}/manage`}>{loaderData.name}</a>}
      />
      <AnswerNotice answer={answer} sentences={{ changed: words.profile.saved, invited: words.team.sent }} />
      {members.map((member) => (
        <TeamMemberRow key={member.personId} member={member} mine={mine} />
      ))}
      {invitations.map((invitation) => (
        <PendingInvitation key={invitation.id} invitation={invitation} />
      ))}
      <Section title={words.team.invite} id="invite">
        <InviteToTeam mine={mine} locale={loaderData.locale} refusal={answer?.refusal ?? null} />
      </Section>
    </>
  );
}
