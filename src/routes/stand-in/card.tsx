import { data, redirect } from 'react-router';
import { standInActs } from '#tickets';
import { actOnStandIn, lookAtStandIn, postOverLoopback } from '#tickets/server';
import { Button, ButtonLink, Card, KeyValues, Notice, PageHead, Section } from '../../design/index.ts';
import { momentWords, moneyWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { textOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import { SiteFrame } from '../site-frame.tsx';
import { ownPage } from '../tickets/own-page.ts';
import type { Route } from './+types/card';

/** The page of the stand-in for the card company; its unguessable address is the key, as with the company's own. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { house, locale, viewerName } = houseOf(context);
  const found = await lookAtStandIn(house, params.session);
  if (!found) throw new Response(null, { status: 404 });
  const { checkout, messages } = found;
  const now = house.clock.now();
  const when = (moment: string) => `${momentWords(moment, 'UTC', locale)} UTC`;
  return data({
    ...{ locale, viewerName, path: url.pathname, search: '' },
    notNow: url.searchParams.has('not-now'),
    what: checkout.description,
    sum: moneyWords(checkout.amount, checkout.currency, locale),
    state: checkout.state,
    comesAt: checkout.paidFrom && checkout.paidFrom > now ? when(checkout.paidFrom) : null,
    declined: checkout.declined,
    mayRefund: checkout.state === 'paid' && checkout.refunds.length === 0,
    backUrl: checkout.state === 'paid' ? checkout.backUrl : checkout.cancelUrl,
    messages: messages.map(({ id, body, sent, answer, dueAt }) => ({
      ...{ id, sent, answer, type: typeOf(body) },
      due: sent === 0 ? when(dueAt) : null,
    })),
  });
}

function typeOf(body: string): string {
  const message: { type?: string } = JSON.parse(body);
  return message.type ?? '';
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { house } = houseOf(context);
  const wanted = textOf(await request.formData(), 'act');
  const act = standInActs.find((each) => each === wanted);
  if (!act) throw new Response(null, { status: 404 });
  const outcome = await actOnStandIn(house, { id: params.session, act }, postOverLoopback(house.config));
  const here = `/stand-in/card/${encodeURIComponent(params.session)}`;
  if (!outcome.ok) {
    if (outcome.refusal.code === 'not-found') throw new Response(null, { status: 404 });
    return redirect(`${here}?not-now`, 303);
  }
  // As the company does: whoever has paid is led back at once.
  const leadsBack = act === 'pay' || act === 'pay-twice' || act === 'pay-late';
  return redirect(leadsBack ? outcome.value.backUrl : here, 303);
}

export const headers = ownPage;

export function meta({ loaderData }: Route.MetaArgs) {
  const { cards, common } = textsFor(loaderData?.locale ?? 'en');
  return [{ title: `${cards.standIn.title} · ${common.product}` }, { name: 'robots', content: 'noindex' }];
}

export default function StandInCard({ loaderData }: Route.ComponentProps) {
  const words = textsFor(loaderData.locale).cards.standIn;
  const { state, sum, what, comesAt, declined } = loaderData;
  return (
    <SiteFrame {...loaderData}>
      <PageHead title={words.title} />
      <div className="stack narrow">
        <Notice tone="warn" title={words.warning}>
          {words.warningBody}
        </Notice>
        {loaderData.notNow && <Notice tone="bad" role="alert" title={words.notNow} />}
        {declined > 0 && <Notice tone="bad" title={words.declined({ n: declined })} />}
        <Card>
          <KeyValues
            items={[
              { name: words.what, value: what },
              { name: words.amount, value: <strong className="num">{sum}</strong> },
              {
                name: words.state,
                value: comesAt ? words.states.waiting({ when: comesAt }) : words.states[state],
              },
            ]}
          />
          <p className="actions">
            <ButtonLink look={state === 'open' ? 'ghost' : 'primary'} href={loaderData.backUrl}>
              {words.back}
            </ButtonLink>
          </p>
        </Card>
        <Acts loaderData={loaderData} />
        <Messages loaderData={loaderData} />
      </div>
    </SiteFrame>
  );
}

type Data = { readonly loaderData: Route.ComponentProps['loaderData'] };

function Acts({ loaderData }: Data) {
  const words = textsFor(loaderData.locale).cards.standIn;
  const { state, messages, mayRefund, path } = loaderData;
  const isLate = messages.some(({ sent }) => sent === 0) && loaderData.comesAt === null;
  const acts = standInActs.filter((act) => {
    if (act === 'send-back') return mayRefund;
    if (act === 'send-now') return isLate;
    return act === 'send-again' ? messages.length > 0 : act !== 'pay' && state === 'open';
  });
  return (
    <form method="post" action={path} className="stack">
      {state === 'open' && (
        <div>
          <Button name="act" value="pay">
            {words.acts.pay} · {loaderData.sum}
          </Button>
        </div>
      )}
      {acts.length > 0 && (
        <Section title={words.goesOn} id="more">
          <div className="actions">
            {acts.map((act) => (
              <Button key={act} look="ghost" name="act" value={act}>
                {words.acts[act]}
              </Button>
            ))}
          </div>
        </Section>
      )}
    </form>
  );
}

function Messages({ loaderData }: Data) {
  const words = textsFor(loaderData.locale).cards.standIn;
  return (
    <Section title={words.messages} id="messages">
      {loaderData.messages.length === 0 ? (
        <p className="mute">{words.noMessages}</p>
      ) : (
        <ul className="told">
          {loaderData.messages.map(({ id, type, due, sent, answer }) => (
            <li key={id}>
              <code>{type}</code>:{' '}
              {due === null
                ? [
                    words.message.sent({ n: sent }),
                    ...(answer === null ? [] : [words.message.answered({ status: answer })]),
                  ].join(', ')
                : words.message.due({ when: due })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
