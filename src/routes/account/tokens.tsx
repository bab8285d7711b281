import { data } from 'react-router';
import { listEditionsById } from '#directory/server';
import { mayLend, readRole, roles } from '#people';
import { createToken, listTokens, revokeToken } from '#people/server';
import {
  Button,
  Card,
  EmptyState,
  Notice,
  PageHead,
  Section,
  Select,
  TextInput,
} from '../../design/index.ts';
import { type EditionId, readId } from '../../kernel/ids.ts';
import type { Route } from './+types/tokens';
import { AnswerNotice } from './answer-notice.tsx';
import { type Answer, answered } from './answers.ts';
import { fieldsOf, personOf } from './person-of.ts';
import { useAccount } from './use-account.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const listed = await listTokens(house, viewer);
  const tokens = listed.ok ? listed.value : [];
  const ids = new Set([...viewer.grants, ...tokens].map((one) => one.editionId));
  const editions = await listEditionsById(house.db, [...ids]);
  const nameOf = (id: EditionId) => editions.find((edition) => edition.id === id)?.name ?? '';
  const lent = roles.filter((role) =>
    mayLend(
      viewer.grants.map((grant) => grant.role),
      role,
    ),
  );
  return {
    lent,
    editions: [...new Set(viewer.grants.map((grant) => grant.editionId))].map((id) => ({
      id,
      name: nameOf(id),
    })),
    tokens: tokens.map((token) => ({
      ...token,
      edition: nameOf(token.editionId),
      expiresAt: token.expiresAt?.toISOString() ?? null,
    })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const field = await fieldsOf(request);
  const nothing = { secret: null };
  if (field('act') === 'revoke') {
    const { data: answer, init } = answered(
      await revokeToken(house, viewer, { tokenId: field('tokenId') }),
      'revoked',
    );
    return data({ ...answer, ...nothing }, init ?? {});
  }
  const editionId = readId<'edition'>(field('edition'));
  const role = readRole(field('role'));
  const made =
    editionId && role
      ? await createToken(house, viewer, {
          editionId,
          role,
          name: field('name'),
          expiresOn: field('expires') || null,
        })
      : ({ ok: false, refusal: { code: 'not-found' } } as const);
  const { data: answer, init } = answered(made, 'made');
  return data({ ...answer, secret: made.ok ? made.value.secret : null }, init ?? {});
}

export default function Tokens({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = useAccount();
  const { tokens } = loaderData;
  const answer: Answer<string> | undefined = actionData;
  return (
    <>
      <title>{words.tokens.title}</title>
      <PageHead title={words.tokens.title} lead={words.tokens.lead} />
      <AnswerNotice answer={answer} sentences={{ revoked: words.tokens.revoked }} />
      {actionData?.secret && (
        <Notice tone="good" role="status" title={words.tokens.shownOnce}>
          <input className="control" readOnly value={actionData.secret} aria-label={words.tokens.shownOnce} />
        </Notice>
      )}
      {tokens.length === 0 && <EmptyState title={words.tokens.none} />}
      {tokens.map((token) => (
        <TokenRow key={token.id} token={token} />
      ))}
      {loaderData.editions.length > 0 && (
        <NewToken editions={loaderData.editions} lent={loaderData.lent} refusal={answer?.refusal ?? null} />
      )}
    </>
  );
}

function TokenRow({ token }: { readonly token: Route.ComponentProps['loaderData']['tokens'][number] }) {
  const { words, day } = useAccount();
  return (
    <Card>
      <h2>{token.name}</h2>
      <p>
        {token.edition} · {words.roles[token.role].name}
      </p>
      <p className="mute small">
        {token.lastUsedOn ? words.tokens.lastUsed({ day: day(token.lastUsedOn) }) : words.tokens.neverUsed} ·{' '}
        {token.expiresAt ? words.tokens.endsOn({ day: day(token.expiresAt) }) : words.tokens.neverEnds}
      </p>
      <form method="post">
        <input type="hidden" name="tokenId" value={token.id} />
        <Button look="danger" name="act" value="revoke" aria-label={`${words.tokens.revoke}: ${token.name}`}>
          {words.tokens.revoke}
        </Button>
      </form>
    </Card>
  );
}

function NewToken(props: {
  readonly editions: readonly { readonly id: string; readonly name: string }[];
  readonly lent: readonly (typeof roles)[number][];
  readonly refusal: Answer<string>['refusal'];
}) {
  const { words, problem } = useAccount();
  return (
    <Section title={words.tokens.create} id="new">
      <form method="post" className="form">
        <TextInput
          name="name"
          required
          maxLength={100}
          label={words.tokens.name}
          error={problem(props.refusal, 'name')}
        />
        <Select
          name="edition"
          label={words.tokens.edition}
          options={props.editions.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="role"
          label={words.tokens.role}
          options={props.lent.map((role) => ({ value: role, label: words.roles[role].name }))}
          error={problem(props.refusal, 'role')}
        />
        <TextInput
          name="expires"
          type="date"
          label={words.tokens.expires}
          error={problem(props.refusal, 'expiresOn')}
        />
        <div>
          <Button>{words.tokens.create}</Button>
        </div>
      </form>
    </Section>
  );
}
