import type { Role } from '#people';
import type { TeamMember } from '#people/server';
import { Badge, Button, Card, Select, TextInput } from '../../design/index.ts';
import { type Locale, locales } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import type { Answer } from './answers.ts';
import { useAccount } from './use-account.ts';

/** A member of the team with the roles they have and may get; `mine` are the roles that the viewer may give. */
export function TeamMemberRow(props: { readonly member: TeamMember; readonly mine: readonly Role[] }) {
  const { words } = useAccount();
  const { member, mine } = props;
  const name = member.name || words.team.noName;
  const free = mine.filter((role) => !member.roles.includes(role));
  return (
    <Card>
      <div className="stack">
        <h2>{name}</h2>
        <p className="mute">{member.email}</p>
        {member.roles.map((role) => (
          <form method="post" className="actions" key={role}>
            <input type="hidden" name="personId" value={member.personId} />
            <input type="hidden" name="role" value={role} />
            <Badge>{words.roles[role].name}</Badge>
            {mine.includes(role) && (
              <Button
                look="quiet"
                name="act"
                value="take"
                aria-label={`${words.team.take}: ${name}, ${words.roles[role].name}`}
              >
                {words.team.take}
              </Button>
            )}
          </form>
        ))}
        <form method="post" className="stack">
          <input type="hidden" name="personId" value={member.personId} />
          <RoleSelect id={`role-${member.personId}`} roles={free} />
          <div>
            <Button look="ghost" name="act" value="give">
              {words.team.give}
            </Button>
          </div>
        </form>
      </div>
    </Card>
  );
}

/** Somebody who was invited and has not answered yet. */
export function PendingInvitation(props: {
  readonly invitation: { readonly id: string; readonly email: string; readonly role: Role | null };
}) {
  const { words } = useAccount();
  const { id, email, role } = props.invitation;
  return (
    <Card>
      <h2>{email}</h2>
      <p className="mute">
        {role && words.roles[role].name} · {words.team.pending}
      </p>
      <form method="post">
        <input type="hidden" name="invitationId" value={id} />
        <Button look="quiet" name="act" value="withdraw" aria-label={`${words.team.withdraw}: ${email}`}>
          {words.team.withdraw}
        </Button>
      </form>
    </Card>
  );
}

/** The form that invites an address to a role. */
export function InviteToTeam(props: {
  readonly mine: readonly Role[];
  readonly locale: Locale;
  readonly refusal: Answer<string>['refusal'];
}) {
  const { words, problem } = useAccount();
  return (
    <form method="post" className="form">
      <TextInput
        name="email"
        type="email"
        required
        label={words.team.email}
        hint={words.team.inviteHint}
        error={problem(props.refusal, 'email')}
      />
      <RoleSelect id="invite-role" roles={props.mine} />
      <Select
        name="locale"
        label={words.team.letterLanguage}
        defaultValue={props.locale}
        options={locales.map((one) => ({ value: one, lang: one, label: textsFor(one).common.languageName }))}
      />
      <div>
        <Button name="act" value="invite">
          {words.team.send}
        </Button>
      </div>
    </form>
  );
}

function RoleSelect(props: { readonly id: string; readonly roles: readonly Role[] }) {
  const { words } = useAccount();
  return (
    <Select
      name="role"
      id={props.id}
      label={words.team.role}
      // The list begins with the mightiest; nobody should become an owner by not looking.
      defaultValue={props.roles.find((role) => role === 'programme') ?? props.roles.at(-1)}
      options={props.roles.map((role) => {
        const { name, means } = words.roles[role];
        return { value: role, label: `${name} – ${means}` };
      })}
    />
  );
}
