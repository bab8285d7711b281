import { memberRoles } from '#people';
import {
  changeMemberRole,
  inviteMember,
  type OrganisationPage,
  removeMember,
  viewOrganisation,
  withdrawMemberInvitation,
} from '#people/server';
import { Button, Card, PageHead, Section, Select, TextInput } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { RequestHouse } from '../request-house.ts';
import type { Route } from './+types/organisation';
import { AnswerNotice } from './answer-notice.tsx';
import { type Answer, answered } from './answers.ts';
import { fieldsOf, personOf, type SignedInVisitor } from './person-of.ts';
import { useAccount } from './use-account.ts';

async function pageOf(
  asked: RequestHouse & { viewer: SignedInVisitor },
  slug: string,
): Promise<OrganisationPage> {
  const found = await viewOrganisation(asked.house, asked.viewer, { slug });
  if (!found.ok) throw new Response(null, { status: 404 });
  return found.value;
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = personOf(context, request);
  const page = await pageOf(asked, params.slug);
  return {
    ...page,
    invitations: page.invitations.map(({ id, email, role }) => ({ id, email, role })),
    ownId: asked.viewer.personId,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const asked = personOf(context, request);
  const { house, viewer, locale } = asked;
  const { organisation } = await pageOf(asked, params.slug);
  const field = await fieldsOf(request);
  const organisationId = organisation.id;
  const role = memberRoles.find((one) => one === field('role')) ?? 'member';
  if (field('act') === 'invite') {
    const invited = {
      organisationId,
      organisationName: organisation.name,
      email: field('email'),
      role,
      locale,
    };
    return answered(await inviteMember(house, viewer, invited), 'invited');
  }
  if (field('act') === 'withdraw') {
    const invitationId = field('invitationId');
    return answered(
      await withdrawMemberInvitation(house, viewer, { organisationId, invitationId }),
      'changed',
    );
  }
  const personId = readId<'person'>(field('personId'));
  if (!personId) return answered(refuse('not-found'), 'changed');
  if (field('act') === 'remove') {
    return answered(await removeMember(house, viewer, { organisationId, personId }), 'changed');
  }
  return answered(await changeMemberRole(house, viewer, { organisationId, personId, role }), 'changed');
}

export default function Organisation({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = useAccount();
  const { organisation, members, invitations, ownRole, ownId } = loaderData;
  const answer: Answer<'invited' | 'changed'> | undefined = actionData;
  return (
    <>
      <title>{organisation.name}</title>
      <PageHead title={organisation.name} eyebrow={words.organisations.roles[ownRole].name} />
      <AnswerNotice answer={answer} sentences={{ invited: words.team.sent, changed: words.profile.saved }} />
      <Section title={words.organisations.members} id="members">
        <div className="stack">
          {members.map((member) => (
            <MemberRow
              key={member.personId}
              member={member}
              isSelf={member.personId === ownId}
              manages={ownRole !== 'member'}
            />
          ))}
          {invitations.map((invitation) => (
            <Card key={invitation.id}>
              <h3>{invitation.email}</h3>
              <p className="mute">{words.organisations.invited}</p>
              <form method="post">
                <input type="hidden" name="invitationId" value={invitation.id} />
                <Button look="quiet" name="act" value="withdraw">
                  {words.organisations.withdraw}
                </Button>
              </form>
            </Card>
          ))}
        </div>
      </Section>
      {ownRole !== 'member' && <InviteForm refusal={answer?.refusal ?? null} />}
    </>
  );
}

function MemberRow(props: {
  readonly member: OrganisationPage['members'][number];
  readonly isSelf: boolean;
  readonly manages: boolean;
}) {
  const { words } = useAccount();
  const { member, isSelf, manages } = props;
  return (
    <Card>
      <h3>{member.name || words.team.noName}</h3>
      <p className="mute">{member.email}</p>
      <form method="post" className="stack">
        <input type="hidden" name="personId" value={member.personId} />
        {manages && <RoleSelect id={`role-${member.personId}`} value={member.role} />}
        <div className="actions">
          {manages && (
            <Button look="ghost" name="act" value="change">
              {words.organisations.changeRole}
            </Button>
          )}
          {(manages || isSelf) && (
            <Button look="danger" name="act" value="remove">
              {isSelf ? words.organisations.leave : words.organisations.removeMember}
            </Button>
          )}
        </div>
      </form>
    </Card>
  );
}

function RoleSelect(props: { readonly id: string; readonly value: string }) {
  const { words } = useAccount();
  return (
    <Select
      name="role"
      id={props.id}
      label={words.organisations.role}
      defaultValue={props.value}
      options={memberRoles.map((role) => {
        const { name, means } = words.organisations.roles[role];
        return { value: role, label: `${name} – ${means}` };
      })}
    />
  );
}

function InviteForm(props: { readonly refusal: Answer<string>['refusal'] }) {
  const { words, problem } = useAccount();
  return (
    <Section title={words.organisations.invite} id="invite">
      <form method="post" className="form">
        <TextInput
          name="email"
          type="email"
          required
          label={words.team.email}
          hint={words.organisations.inviteHint}
          error={problem(props.refusal, 'email')}
        />
        <RoleSelect id="invite-role" value="member" />
        <div>
          <Button name="act" value="invite">
            {words.organisations.invite}
          </Button>
        </div>
      </form>
    </Section>
  );
}
