import type { Role } from '#people';
import type { TeamMember } from '#people/server';
import { Badge, Button, ButtonLink, Card, EmptyState, Select, TextInput } from '../../design/index.ts';
import { type Locale, locales } from '../../kernel/locale.ts';
import { dateWords } from '../../texts/format.ts';
import { languageNames } from '../../texts/language-names.ts';
import { type HouseAnswer, useProblem } from './house-answer.tsx';
import { useManage } from './use-manage.ts';

/** A member of the team with the roles they have and may get; `mine` are the roles that the viewer may give. */
export function TeamMemberRow(props: { readonly member: TeamMember; readonly mine: readonly Role[] }) {
  const { texts } = useManage();
  const { team, roles } = texts.people;
  const { member, mine } = props;
  const name = member.name || team.noName;
  const free = mine.filter((role) => !member.roles.includes(role));
  return (
    <Card as="section">
      <div className="stack">
        <div>
          <h2>{name}</h2>
          <p className="mute">{member.email}</p>
        </div>
        {member.roles.map((role) => (
          <form method="post" className="row" key={role}>
            <input type="hidden" name="personId" value={member.personId} />
            <input type="hidden" name="role" value={role} />
            <Badge>{roles[role].name}</Badge>
            {mine.includes(role) && (
              <Button
                look="quiet"
                name="act"
                value="take"
                aria-label={`${team.take}: ${name}, ${roles[role].name}`}
              >
                {team.take}
              </Button>
            )}
          </form>
        ))}
        {free.length > 0 && (
          <details className="disclosure">
            <summary>{team.give}…</summary>
            <form method="post" className="form disclosure-words">
              <input type="hidden" name="personId" value={member.personId} />
              <RoleSelect id={`role-${member.personId}`} roles={free} />
              <div>
                <Button look="ghost" name="act" value="give">
                  {team.give}
                </Button>
              </div>
            </form>
          </details>
        )}
      </div>
    </Card>
  );
}

/** Somebody who was invited and has not answered yet. */
export function PendingInvitation(props: {
  readonly invitation: { readonly id: string; readonly email: string; readonly role: Role | null };
}) {
  const { texts } = useManage();
  const { team, roles } = texts.people;
  const { id, email, role } = props.invitation;
  return (
    <Card as="section">
      <h2>{email}</h2>
      <p className="mute">
        {role && `${roles[role].name} · `}
        {team.pending}
      </p>
      <form method="post">
        <input type="hidden" name="invitationId" value={id} />
        <Button look="quiet" name="act" value="withdraw" aria-label={`${team.withdraw}: ${email}`}>
          {team.withdraw}
        </Button>
      </form>
    </Card>
  );
}

/** The form that invites an address to a role. */
export function InviteToTeam(props: {
  readonly mine: readonly Role[];
  readonly locale: Locale;
  readonly answer: HouseAnswer | undefined;
}) {
  const { team } = useManage().texts.people;
  const problem = useProblem(props.answer);
  return (
    <Card>
      <form method="post" className="form">
        <TextInput
          name="email"
          type="email"
          required
          label={team.email}
          hint={team.inviteHint}
          error={problem('email')}
        />
        <div className="fields">
          <RoleSelect id="invite-role" roles={props.mine} proposed="programme" />
          <Select
            name="locale"
            label={team.letterLanguage}
            defaultValue={props.locale}
            options={locales.map((one) => ({
              value: one,
              lang: one,
              label: languageNames[one],
            }))}
          />
        </div>
        <div>
          <Button name="act" value="invite">
            {team.send}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function RoleSelect(props: {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly proposed?: Role;
}) {
  const { texts } = useManage();
  return (
    <Select
      name="role"
      id={props.id}
      label={texts.people.team.role}
      defaultValue={props.proposed}
      options={props.roles.map((role) => ({ value: role, label: texts.people.roles[role].name }))}
    />
  );
}

type Token = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly by: string;
  readonly expiresAt: string | null;
  readonly lastUsedOn: string | null;
};

/** Programs that may act in this edition, each with the button that ends it. */
export function Tokens({ tokens }: { readonly tokens: readonly Token[] }) {
  const { texts, words, locale } = useManage();
  const own = words.house.team;
  const { tokens: tokenWords, roles } = texts.people;
  const day = (date: string) => dateWords(date.slice(0, 10), locale, 'short');
  return (
    <div className="stack">
      <p className="mute">{own.tokensLead}</p>
      {tokens.length === 0 && <EmptyState title={own.noTokens} />}
      {tokens.map((token) => (
        <Card key={token.id}>
          <h3>{token.name}</h3>
          <p className="mute">
            {roles[token.role].name} · {own.by({ name: token.by || texts.people.team.noName })} ·{' '}
            {token.lastUsedOn ? tokenWords.lastUsed({ day: day(token.lastUsedOn) }) : tokenWords.neverUsed}
            {token.expiresAt && ` · ${tokenWords.endsOn({ day: day(token.expiresAt) })}`}
          </p>
          <form method="post">
            <input type="hidden" name="tokenId" value={token.id} />
            <Button
              look="quiet"
              name="act"
              value="revoke-token"
              aria-label={`${tokenWords.revoke}: ${token.name}`}
            >
              {tokenWords.revoke}
            </Button>
          </form>
        </Card>
      ))}
      <div>
        <ButtonLink look="ghost" href="/me/tokens">
          {own.makeToken}
        </ButtonLink>
      </div>
    </div>
  );
}
