import { mayGrant, readRole, roles } from '#people';
import {
  grantRole,
  inviteToTeam,
  listEditionTokens,
  listTeam,
  revokeEditionToken,
  revokeRole,
  withdrawTeamInvitation,
} from '#people/server';
import { KeyValues, PageHead, Section } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { isLocale } from '../../kernel/locale.ts';
import { refuse } from '../../kernel/refusal.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/team';
import { HouseNotice, houseAnswer } from './house-answer.tsx';
import { organisedOf } from './manage-context.ts';
import { InviteToTeam, PendingInvitation, TeamMemberRow, Tokens } from './team-parts.tsx';
import { useManage } from './use-manage.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, viewer, edition, locale } = organisedOf(context);
  const input = { editionId: edition.id };
  const team = await listTeam(house, viewer, input);
  const tokens = await listEditionTokens(house, viewer, input);
  if (!team.ok || !tokens.ok) throw new Response(null, { status: 403 });
  return {
    members: team.value.members,
    invitations: team.value.invitations.map(({ id, email, role }) => ({ id, email, role: readRole(role) })),
    tokens: tokens.value.map((token) => ({ ...token, expiresAt: token.expiresAt?.toISOString() ?? null })),
    mine: roles.filter((role) => mayGrant(viewer, edition.id, role)),
    locale,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, edition, locale } = organisedOf(context);
  const form = await request.formData();
  const act = textOf(form, 'act');
  const editionId = edition.id;
  if (act === 'withdraw') {
    const invitationId = textOf(form, 'invitationId');
    return houseAnswer(
      await withdrawTeamInvitation(house, viewer, { editionId, invitationId }),
      'changed',
      {},
    );
  }
  if (act === 'revoke-token') {
    const tokenId = textOf(form, 'tokenId');
    return houseAnswer(await revokeEditionToken(house, viewer, { editionId, tokenId }), 'changed', {});
  }
  const role = readRole(textOf(form, 'role'));
  if (act === 'invite' && role) {
    const wanted = textOf(form, 'locale');
    const invited = {
      editionId,
      editionName: edition.name,
      email: textOf(form, 'email'),
      role,
      locale: isLocale(wanted) ? wanted : locale,
    };
    return houseAnswer(await inviteToTeam(house, viewer, invited), 'invited', {});
  }
  const personId = readId<'person'>(textOf(form, 'personId'));
  if (!personId || !role) return houseAnswer(refuse('not-found'), '', {});
  const change = act === 'give' ? grantRole : revokeRole;
  return houseAnswer(await change(house, viewer, { editionId, personId, role }), 'changed', {});
}

export default function TeamPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, words, name } = useManage();
  const own = words.house.team;
  const { members, invitations, mine, tokens } = loaderData;
  return (
    <>
      <title>{`${own.title} · ${name}`}</title>
      <PageHead title={own.title} lead={own.lead} />
      <div className="stack settings">
        <HouseNotice
          answer={actionData}
          sentences={{ changed: own.changed, invited: texts.people.team.sent }}
        />
        {members.map((member) => (
          <TeamMemberRow key={member.personId} member={member} mine={mine} />
        ))}
        {invitations.map((invitation) => (
          <PendingInvitation key={invitation.id} invitation={invitation} />
        ))}
        <Section title={texts.people.team.invite} id="invite">
          <InviteToTeam mine={mine} locale={loaderData.locale} answer={actionData} />
        </Section>
        <Section title={own.rolesTitle} id="roles">
          <KeyValues
            items={mine.map((role) => {
              const { name: value, means } = texts.people.roles[role];
              return { name: value, value: means };
            })}
          />
        </Section>
        <Section title={own.tokensTitle} id="keys">
          <Tokens tokens={tokens} />
        </Section>
      </div>
    </>
  );
}
