import { data, redirect } from 'react-router';
import { leaveForProduct, openWait, orderKey, takeOfferedPlace } from '#tickets/server';
import { Button, ButtonLink, Card, KeyValues, Notice, PageHead } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import './tickets.css';
import type { Route } from './+types/wait';
import { ownPage } from './own-page.ts';
import { RuleBoxes } from './rule-boxes.tsx';
import { acceptedOf } from './shop-form.ts';
import { loadWait, type WaitPage } from './wait-load.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const waiter = await waiterOf(asked, edition.id, params);
  const wait = waiter && (await loadWait(asked, edition, waiter));
  if (!wait) throw new Response(null, { status: 404 });
  return data({ wait });
}

/** Whoever has the address acts for whoever waits: it is nobody else's page. */
export const headers = ownPage;

export async function action({ context, params, request }: Route.ActionArgs) {
  const asked = houseOf(context);
  const { house } = asked;
  const edition = editionOf(context);
  const waiter = await waiterOf(asked, edition.id, params);
  if (!waiter) throw new Response(null, { status: 404 });
  const form = await request.formData();
  if (textOf(form, 'act') !== 'take') {
    const left = await leaveForProduct(house, waiter);
    return left.ok
      ? redirect(new URL(request.url).pathname, 303)
      : data({ code: left.refusal.code }, { status: 409 });
  }
  const taken = await takeOfferedPlace(house, waiter, acceptedOf(form));
  if (!taken.ok) return data({ code: taken.refusal.code }, { status: 409 });
  const { id, code } = taken.value;
  return redirect(`/${edition.slug}/orders/${code}/${await orderKey(house, id)}`, 303);
}

function waiterOf(
  { house }: ReturnType<typeof houseOf>,
  editionId: ReturnType<typeof editionOf>['id'],
  { id, key }: { readonly id: string; readonly key: string },
) {
  return openWait(house, { editionId, id: readId<'waiting'>(id), key });
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.waitlist.title, { noIndex: true });
}

export default function Wait({ loaderData, actionData }: Route.ComponentProps) {
  const { texts } = useFrame();
  const words = texts.waitlist;
  const { wait } = loaderData;
  return (
    <>
      <PageHead eyebrow={words.title} title={wait.name.text} lang={wait.name.lang} />
      {actionData && (
        <Notice tone="bad" role="alert" title={texts.tickets.refusedTitle}>
          {words.refusals[actionData.code]}
        </Notice>
      )}
      <Standing wait={wait} />
      {wait.standing === 'waiting' && <InLine wait={wait} />}
    </>
  );
}

function Standing({ wait }: { readonly wait: WaitPage }) {
  const { texts, slug } = useFrame();
  const words = texts.waitlist;
  const again = (
    <ButtonLink look="ghost" href={`/${slug}/tickets/waitlist/${wait.productId}`}>
      {words.again}
    </ButtonLink>
  );
  if (wait.offer) return <Offer wait={wait} offer={wait.offer} />;
  if (wait.standing === 'over')
    return (
      <Notice tone="warn" title={words.offerOver} action={again}>
        {words.offerOverBody}
      </Notice>
    );
  if (wait.standing === 'left')
    return (
      <Notice tone="info" role="status" title={words.leftTitle} action={again}>
        {words.leftBody}
      </Notice>
    );
  if (wait.order)
    return (
      <Notice
        tone="good"
        title={words.takenTitle}
        action={<ButtonLink href={wait.order}>{words.toOrder}</ButtonLink>}
      >
        {words.takenBody}
      </Notice>
    );
  return wait.standing === 'taken' ? <Notice tone="good" title={words.takenTitle} /> : null;
}

function Offer({ wait, offer }: { readonly wait: WaitPage; readonly offer: NonNullable<WaitPage['offer']> }) {
  const { texts } = useFrame();
  const words = texts.waitlist;
  return (
    <Card as="section" className="checkout">
      <h2>{words.offeredTitle}</h2>
      <p>
        <time dateTime={offer.iso}>
          {words.offeredBody({ n: offer.units, name: offer.name.text, when: offer.until })}
        </time>
      </p>
      <p>
        {offer.sum ? words.costs({ sum: offer.sum }) : words.costsNothing}
        {offer.rest > 0 && ` ${words.rest({ n: offer.rest })}`}
      </p>
      <form method="post" action={wait.path} className="form">
        {offer.rules.length > 0 && <RuleBoxes rules={offer.rules} typed={{}} error={null} />}
        <div className="actions">
          <Button name="act" value="take">
            {words.take}
          </Button>
          <Button look="ghost" name="act" value="decline" formNoValidate>
            {words.decline}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function InLine({ wait }: { readonly wait: WaitPage }) {
  const { texts } = useFrame();
  const words = texts.waitlist;
  const several = wait.products.length > 1;
  return (
    <>
      <Card className="checkout">
        <KeyValues
          items={[
            ...wait.products.map(({ name, before }) => ({
              name: several ? name.text : words.inLine,
              value: <strong>{words.before({ n: before })}</strong>,
            })),
            { name: words.since, value: wait.since },
            {
              name: words.places,
              value: `${wait.units}${wait.maySplit && wait.units > 1 ? ` (${words.split})` : ''}`,
            },
          ]}
        />
      </Card>
      <details className="disclosure">
        <summary>{words.leave}</summary>
        <form method="post" action={wait.path} className="form">
          <p>{words.leaveHint}</p>
          <div>
            <Button look="danger" name="act" value="leave">
              {words.leave}
            </Button>
          </div>
        </form>
      </details>
    </>
  );
}
