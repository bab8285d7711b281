import { data, redirect } from 'react-router';
import { changeEntry, openEntry } from '#tickets/server';
import { Button, Card, Notice, PageHead } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import './tickets.css';
import type { Route } from './+types/ballot-entry';
import { loadBallot, outcomeOf } from './ballot-load.ts';
import { BallotProof, ballotLead, ChoiceFields } from './ballot-parts.tsx';
import { ownPage } from './own-page.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const found = await openEntry(asked.house, { editionId: edition.id, ...idOf(params), key: params.key });
  if (!found) throw new Response(null, { status: 404 });
  const { entry, ballot } = found;
  return data({
    ballot: await loadBallot(asked, edition, ballot),
    entry: { id: entry.id, choices: entry.choices },
    outcome: outcomeOf(ballot, entry),
    isSaved: new URL(request.url).searchParams.has('saved'),
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { house } = houseOf(context);
  const edition = editionOf(context);
  const found = await openEntry(house, { editionId: edition.id, ...idOf(params), key: params.key });
  if (!found) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const isWithdrawn = textOf(form, 'act') === 'withdraw';
  const choices = form.getAll('choice').flatMap((id) => readId<'product'>(String(id)) ?? []);
  if (!isWithdrawn && choices.length === 0)
    return data({ code: 'choices-missing' as const }, { status: 409 });
  const changed = await changeEntry(house, found.entry, isWithdrawn ? [] : choices);
  if (!changed.ok) return data({ code: changed.refusal.code }, { status: 409 });
  const own = new URL(request.url).pathname;
  return redirect(
    isWithdrawn ? `/${edition.slug}/tickets/ballots/${found.ballot.id}` : `${own}?saved=1`,
    303,
  );
}

function idOf({ id }: { readonly id: string }) {
  return { id: readId<'ballot-entry'>(id) };
}

/** Whoever has the address may change the entry: it is nobody else's page. */
export const headers = ownPage;

export function meta({ matches, loaderData }: Route.MetaArgs) {
  return pageMeta(matches, () => loaderData?.ballot.name ?? '', { noIndex: true });
}

export default function BallotEntry({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, path } = useFrame();
  const words = texts.waitlist.ballot;
  const { ballot, entry, outcome, isSaved } = loaderData;
  return (
    <>
      <PageHead eyebrow={words.mine} title={ballot.name} lead={ballotLead(ballot, words)} />
      {actionData && (
        <Notice tone="bad" role="alert" title={texts.tickets.refusedTitle}>
          {words.refusals[actionData.code]}
        </Notice>
      )}
      {isSaved && !actionData && <Notice tone="good" role="status" title={words.saved} />}
      {outcome === 'won' && (
        <Notice tone="good" title={words.youWon}>
          {words.youWonBody}
        </Notice>
      )}
      {outcome === 'waits' && (
        <Notice tone="info" title={words.youWait}>
          {words.youWaitBody}
        </Notice>
      )}
      {ballot.state === 'open' && (
        <Card className="checkout">
          <form method="post" action={path} className="form">
            <ChoiceFields ballot={ballot} chosen={entry.choices} />
            <div className="actions">
              <Button name="act" value="save">
                {words.save}
              </Button>
              <Button look="danger" name="act" value="withdraw">
                {words.withdraw}
              </Button>
            </div>
          </form>
        </Card>
      )}
      <p className="mute">
        {words.number}: <code>{entry.id}</code>
      </p>
      <BallotProof ballot={ballot} />
    </>
  );
}
