import { data, redirect } from 'react-router';
import { ballotState, canBeWaitedFor } from '#tickets';
import { countEntries, listBallots, listProducts, makeBallot, removeBallot } from '#tickets/server';
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  ChoiceGroup,
  EmptyState,
  Notice,
  PageHead,
  Section,
  TextInput,
} from '../../../design/index.ts';
import { readId } from '../../../kernel/ids.ts';
import { momentOf, textOf, typedOf } from '../../form-fields.ts';
import { organisedOf } from '../manage-context.ts';
import type { Route } from './+types/ballots';
import { TicketTabs } from './ticket-tabs.tsx';
import { useTickets } from './use-tickets.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, edition } = organisedOf(context);
  const ballots = await listBallots(house.db, edition.id);
  const entries = await countEntries(
    house.db,
    ballots.map(({ id }) => id),
  );
  const products = await listProducts(house.db, edition.id);
  const now = house.clock.now();
  return {
    products: products
      .filter((product) => canBeWaitedFor(product, { hasWaitlist: true }))
      .map(({ id, name, sessionCode }) => ({ id, name, isSeat: sessionCode !== null }))
      // Seats are what is drawn most often.
      .sort((a, b) => Number(b.isSeat) - Number(a.isSeat)),
    // The seed stays here until the draw.
    ballots: ballots.map((ballot) => ({
      ...{ id: ballot.id, name: ballot.name, closesAt: ballot.closesAt, state: ballotState(ballot, now) },
      entries: entries.get(ballot.id) ?? 0,
      won: ballot.drawing?.entries.reduce((sum, { won }) => sum + won.length, 0) ?? 0,
      waiting: ballot.drawing?.entries.filter(({ waits }) => waits !== null).length ?? 0,
      names: products.flatMap(({ id, name }) => (ballot.productIds.includes(id) ? [name] : [])),
    })),
  };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const form = await request.formData();
  const where = { editionId: edition.id, slug: edition.slug };
  const id = readId<'ballot'>(textOf(form, 'remove'));
  const outcome = id
    ? await removeBallot(house, viewer, { ...where, id })
    : await makeBallot(house, viewer, {
        ...where,
        name: textOf(form, 'name'),
        productIds: form.getAll('product').flatMap((each) => readId<'product'>(String(each)) ?? []),
        closesAt: momentOf(form, 'closesAt', edition.zone),
        mostEach: Number(textOf(form, 'mostEach')),
        offerHours: Number(textOf(form, 'offerHours')),
      });
  if (outcome.ok) return redirect(url.pathname, 303);
  return data(
    { refusal: outcome.refusal, typed: typedOf(form), products: form.getAll('product').map(String) },
    { status: outcome.refusal.code === 'not-allowed' ? 403 : 400 },
  );
}

export default function Ballots({ loaderData, actionData }: Route.ComponentProps) {
  const { own, name, texts, say, when, slug } = useTickets();
  const words = texts.waitlist.ballot;
  return (
    <>
      <title>{`${words.manage.title} · ${name}`}</title>
      <PageHead title={own.title} />
      <TicketTabs />
      <div className="stack">
        <p className="lead">{words.manage.lead}</p>
        {actionData && (
          <Notice tone="bad" role="alert" title={own.problemTitle}>
            {words.refusals[actionData.refusal.code]}
          </Notice>
        )}
        {loaderData.ballots.length === 0 && (
          <EmptyState title={words.manage.none}>{words.manage.noneBody}</EmptyState>
        )}
        {loaderData.ballots.map((ballot) => (
          <Card key={ballot.id} className="stack">
            <h2>
              {ballot.name}{' '}
              <Badge tone={ballot.state === 'drawn' ? 'good' : 'info'}>
                {words.manage.states[ballot.state]}
              </Badge>
            </h2>
            <p>{ballot.names.map(say).join(' · ')}</p>
            <p className="mute">
              {[
                words.entries({ n: ballot.entries }),
                ...(ballot.state === 'drawn'
                  ? [words.manage.won({ n: ballot.won }), words.manage.waiting({ n: ballot.waiting })]
                  : [`${words.manage.closesAt}: ${when(ballot.closesAt)}`]),
              ].join(' · ')}
            </p>
            <form method="post" className="actions">
              <ButtonLink look="ghost" href={`/${slug}/tickets/ballots/${ballot.id}`}>
                {words.manage.page}
              </ButtonLink>
              {ballot.state !== 'drawn' && (
                <Button look="danger" name="remove" value={ballot.id}>
                  {words.manage.remove}
                </Button>
              )}
            </form>
          </Card>
        ))}
        <NewBallot products={loaderData.products} actionData={actionData} />
      </div>
    </>
  );
}

const numbers = [
  { name: 'mostEach', max: 5, usual: '1' },
  { name: 'offerHours', max: 336, usual: '48' },
] as const;

function NewBallot({
  products,
  actionData,
}: {
  readonly products: Route.ComponentProps['loaderData']['products'];
  readonly actionData: Route.ComponentProps['actionData'];
}) {
  const { texts, say } = useTickets();
  const words = texts.waitlist.ballot;
  const typed = actionData?.typed ?? {};
  const errorOf = (field: string) =>
    actionData?.refusal.field === field ? words.refusals[actionData.refusal.code] : undefined;
  return (
    <Section title={words.manage.add} id="new">
      <Card className="narrow">
        <form method="post" className="form">
          <TextInput
            name="name"
            label={words.manage.name}
            maxLength={120}
            required
            defaultValue={typed.name ?? ''}
            error={errorOf('name')}
          />
          <ChoiceGroup
            id="products"
            label={words.manage.products}
            hint={words.manage.productsHint}
            error={errorOf('products')}
          >
            {products.map((product) => (
              <Checkbox
                key={product.id}
                name="product"
                value={product.id}
                label={say(product.name)}
                defaultChecked={actionData?.products.includes(product.id) ?? false}
              />
            ))}
          </ChoiceGroup>
          <TextInput
            name="closesAt"
            type="datetime-local"
            label={words.manage.closesAt}
            required
            defaultValue={typed.closesAt ?? ''}
            error={errorOf('closesAt')}
          />
          {numbers.map(({ name, max, usual }) => (
            <TextInput
              key={name}
              name={name}
              type="number"
              min={1}
              max={max}
              label={words.manage[name]}
              required
              defaultValue={typed[name] ?? usual}
              error={errorOf(name)}
            />
          ))}
          <div>
            <Button>{words.manage.make}</Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}
