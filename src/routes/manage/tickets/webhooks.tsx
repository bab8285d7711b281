import { data, redirect } from 'react-router';
import { type Delivery, webhookActs, webhookEventNames } from '#tickets';
import { actOnWebhook, addWebhook, sendDeliveryAgain, viewWebhooks } from '#tickets/server';
import {
  Badge,
  Button,
  Card,
  Checkbox,
  ChoiceGroup,
  Disclosure,
  EmptyState,
  Notice,
  PageHead,
  Section,
  TextInput,
} from '../../../design/index.ts';
import { readId } from '../../../kernel/ids.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Texts } from '../../../texts/texts.ts';
import { textOf } from '../../form-fields.ts';
import { organisedOf } from '../manage-context.ts';
import type { Route } from './+types/webhooks';
import { allOf } from './product-draft.ts';
import { TicketTabs } from './ticket-tabs.tsx';
import { useTickets } from './use-tickets.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const found = await viewWebhooks(house, viewer, { editionId: edition.id });
  if (!found.ok) throw new Response(null, { status: 403 });
  const deliveries = found.value.deliveries.map(({ body: _, ...delivery }) => delivery);
  return { webhooks: found.value.webhooks, deliveries };
}

type Code = keyof Texts['webhooks']['refusals'];
const refused = (refusal: Refusal<Code>, url = '') => data({ refusal, url }, { status: 400 });

export async function action({ context, request, url }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const form = await request.formData();
  const done = (code: string) => redirect(`${url.pathname}?done=${code}`, 303);
  const [wanted, editionId] = [textOf(form, 'act'), edition.id];
  if (wanted === 'add') {
    const events = webhookEventNames.filter((each) => allOf(form, 'events').includes(each));
    const address = textOf(form, 'url');
    const outcome = await addWebhook(house, viewer, { editionId, url: address, events });
    return outcome.ok ? done('added') : refused(outcome.refusal, address);
  }
  if (wanted === 'again') {
    const deliveryId = readId<'webhook-delivery'>(textOf(form, 'delivery'));
    if (!deliveryId) return refused({ code: 'not-found' });
    const outcome = await sendDeliveryAgain(house, viewer, { editionId, deliveryId });
    return outcome.ok ? done('again') : refused(outcome.refusal);
  }
  const act = webhookActs.find((each) => each === wanted);
  const webhookId = readId<'webhook'>(textOf(form, 'webhook'));
  if (!act || !webhookId) return refused({ code: 'not-found' });
  const outcome = await actOnWebhook(house, viewer, { editionId, webhookId, act });
  return outcome.ok ? done(act) : refused(outcome.refusal);
}

export default function WebhooksPage({ loaderData, actionData }: Route.ComponentProps) {
  const { own, name, texts } = useTickets();
  const words = texts.webhooks;
  return (
    <>
      <title>{`${words.title} · ${name}`}</title>
      <PageHead title={own.title} />
      <TicketTabs />
      <div className="stack">
        <p className="lead">{words.lead}</p>
        <p>
          <a href="https://www.standardwebhooks.com/">{words.docs}</a>
        </p>
        <Answer answer={actionData} />
        {loaderData.webhooks.length === 0 && <EmptyState title={words.none}>{words.noneNext}</EmptyState>}
        {loaderData.webhooks.map((webhook) => (
          <WebhookCard key={webhook.id} webhook={webhook} />
        ))}
        <AddForm answer={actionData} />
        <Log deliveries={loaderData.deliveries} />
      </div>
    </>
  );
}

function Answer({ answer }: { readonly answer: Route.ComponentProps['actionData'] }) {
  const { texts, search } = useTickets();
  const words = texts.webhooks;
  if (answer)
    return (
      <Notice tone="bad" role="alert" title={words.refusedTitle}>
        {words.refusals[answer.refusal.code]}
      </Notice>
    );
  const code = new URLSearchParams(search).get('done') ?? '';
  if (!Object.hasOwn(words.done, code)) return null;
  return <Notice tone="good" role="status" title={words.done[code as keyof typeof words.done]} />;
}

type Hook = Route.ComponentProps['loaderData']['webhooks'][number];

function WebhookCard({ webhook }: { readonly webhook: Hook }) {
  const { texts, when } = useTickets();
  const words = texts.webhooks;
  const { id, url, events, secret, isPaused, failingSince, disabledAt } = webhook;
  const isOff = isPaused || disabledAt !== null;
  const state = disabledAt
    ? words.states.disabled({ when: when(disabledAt) })
    : isPaused
      ? words.states.paused
      : failingSince
        ? words.states.failing({ when: when(failingSince) })
        : words.states.works;
  return (
    <Card as="section" className="stack">
      <h2 className="webhook-url">{url}</h2>
      <p>
        <Badge tone={disabledAt || failingSince ? 'bad' : isPaused ? 'warn' : 'good'}>{state}</Badge>
      </p>
      <ul className="told small">
        {events.map((event) => (
          <li key={event}>{words.eventNames[event]}</li>
        ))}
      </ul>
      <Disclosure summary={words.secret}>
        <code className="webhook-url">{secret}</code>
      </Disclosure>
      <form method="post" className="row">
        <input type="hidden" name="webhook" value={id} />
        {webhookActs
          .filter((act) => (act === 'pause' ? !isOff : act === 'resume' ? isOff : act !== 'try' || !isOff))
          .map((act) => (
            <Button key={act} look={act === 'remove' ? 'danger' : 'ghost'} name="act" value={act}>
              {words.acts[act]}
            </Button>
          ))}
      </form>
    </Card>
  );
}

function AddForm({ answer }: { readonly answer: Route.ComponentProps['actionData'] }) {
  const { texts } = useTickets();
  const words = texts.webhooks;
  const problem = (field: string) =>
    answer?.refusal.field === field ? words.refusals[answer.refusal.code] : undefined;
  return (
    <Card as="section" className="narrow">
      <form method="post" className="form">
        <h2>{words.add}</h2>
        <TextInput
          name="url"
          type="url"
          label={words.url}
          hint={words.urlHint}
          required
          maxLength={500}
          defaultValue={answer?.url ?? ''}
          error={problem('url')}
        />
        <ChoiceGroup id="events" label={words.events} error={problem('events')}>
          {webhookEventNames.map((event) => (
            <Checkbox key={event} name="events" value={event} label={words.eventNames[event]} />
          ))}
        </ChoiceGroup>
        <div>
          <Button name="act" value="add">
            {words.add}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function Log({ deliveries }: { readonly deliveries: readonly Omit<Delivery, 'body'>[] }) {
  const { texts, when } = useTickets();
  const words = texts.webhooks;
  return (
    <Section title={words.log} id="log">
      {deliveries.length === 0 && <p className="mute">{words.noLog}</p>}
      <ul className="told">
        {deliveries.map(({ id, event, state, attempts, answer, createdAt }) => (
          <li key={id}>
            <form method="post" className="row">
              <input type="hidden" name="delivery" value={id} />
              <span>
                <code>{event}</code>, {when(createdAt)}: {words.deliveryStates[state]},{' '}
                {words.attempts({ n: attempts })}
                {answer && `, ${words.answer({ said: answer })}`}
              </span>
              {state !== 'waiting' && (
                <Button look="quiet" name="act" value="again">
                  {words.again}
                </Button>
              )}
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
