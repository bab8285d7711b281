import { data, redirect } from 'react-router';
import { enterBallot, entryPath, findBallot } from '#tickets/server';
import { Button, ButtonLink, Card, Notice, PageHead } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf, typedOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import './tickets.css';
import type { Route } from './+types/ballot';
import { loadBallot } from './ballot-load.ts';
import { BallotProof, ballotLead, ChoiceFields } from './ballot-parts.tsx';
import { ContactFields, contactOf } from './contact-fields.tsx';
import { ownPage } from './own-page.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const id = readId<'ballot'>(params.ballot);
  const ballot = id && (await findBallot(asked.house.db, id));
  if (ballot?.editionId !== edition.id) throw new Response(null, { status: 404 });
  const isEntered = new URL(request.url).searchParams.has('entered');
  return data({ ballot: await loadBallot(asked, edition, ballot), own: contactOf(asked), isEntered });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { house, viewer, locale, caller } = houseOf(context);
  const edition = editionOf(context);
  const ballotId = readId<'ballot'>(params.ballot);
  if (!ballotId) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const email = textOf(form, 'email');
  const choices = form.getAll('choice').map(String);
  const entered = await enterBallot(house, {
    ...{ editionId: edition.id, ballotId, locale, email, name: textOf(form, 'name') },
    choices: choices.flatMap((id) => readId<'product'>(id) ?? []),
    caller: caller.clientAddress,
  });
  if (!entered.ok) {
    const status = entered.refusal.code === 'too-many' ? 429 : 409;
    return data({ refusal: entered.refusal, typed: typedOf(form), choices }, { status });
  }
  // Only whoever is shown to have the address is led to the entry.
  const isOwn = viewer.kind === 'person' && viewer.email.toLowerCase() === email.toLowerCase();
  const path = new URL(request.url).pathname;
  return redirect(isOwn ? await entryPath(house, edition.slug, entered.value) : `${path}?entered=1`, 303);
}

export const headers = ownPage;

export function meta({ matches, loaderData }: Route.MetaArgs) {
  return pageMeta(matches, () => loaderData?.ballot.name ?? '', { noIndex: true });
}

export default function BallotForAll({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.waitlist.ballot;
  const { ballot, isEntered } = loaderData;
  return (
    <>
      <PageHead title={ballot.name} lead={ballotLead(ballot, words)} />
      {actionData && (
        <Notice tone="bad" role="alert" title={texts.tickets.refusedTitle}>
          {words.refusals[actionData.refusal.code]}
        </Notice>
      )}
      {isEntered && !actionData ? (
        <Notice
          tone="good"
          role="status"
          title={words.entered}
          action={<ButtonLink href={`/${slug}/tickets`}>{texts.waitlist.toTickets}</ButtonLink>}
        >
          {words.enteredBody}
        </Notice>
      ) : (
        ballot.state === 'open' && <EntryForm loaderData={loaderData} actionData={actionData} />
      )}
      <p className="mute">
        {words.entries({ n: ballot.entries })} · {words.most({ n: ballot.most })}
      </p>
      <BallotProof ballot={ballot} />
    </>
  );
}

function EntryForm({
  loaderData,
  actionData,
}: {
  readonly loaderData: Route.ComponentProps['loaderData'];
  readonly actionData: Route.ComponentProps['actionData'];
}) {
  const { texts, slug } = useFrame();
  const words = texts.waitlist.ballot;
  const { ballot, own } = loaderData;
  const errorOf = (field: string) =>
    actionData?.refusal.field === field ? words.refusals[actionData.refusal.code] : undefined;
  return (
    <Card className="checkout">
      <form method="post" action={`/${slug}/tickets/ballots/${ballot.id}`} className="form">
        <ChoiceFields ballot={ballot} chosen={actionData?.choices ?? []} error={errorOf('choice-0')} />
        <ContactFields own={own} typed={actionData?.typed ?? null} errorOf={errorOf} />
        <div>
          <Button>{words.enter}</Button>
        </div>
      </form>
    </Card>
  );
}
