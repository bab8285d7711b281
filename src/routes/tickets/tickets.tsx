import { data, redirect } from 'react-router';
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Notice,
  PageHead,
  Section,
  TextInput,
} from '../../design/index.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf, typedOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import './tickets.css';
import type { Route } from './+types/tickets';
import { loadOpenBallots } from './ballot-load.ts';
import { GiftBoxes } from './gift-box.tsx';
import { loadGifts, takeGift } from './gift-load.ts';
import { OfferRow } from './offer-row.tsx';
import { ownPage } from './own-page.ts';
import { refusalWords } from './refusal-words.ts';
import { RuleBoxes } from './rule-boxes.tsx';
import { orderFromShop } from './shop-act.ts';
import { loadShop } from './shop-load.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const code = new URL(request.url).searchParams.get('voucher')?.slice(0, 40) ?? '';
  const shop = await loadShop(asked, editionOf(context), code);
  const { viewer, viewerName } = asked;
  const own =
    viewer.kind === 'person' ? { name: viewerName ?? '', email: viewer.email } : { name: '', email: '' };
  const gifts = await loadGifts(asked, editionOf(context));
  return data({ shop, own, gifts, ballots: await loadOpenBallots(asked, editionOf(context)) });
}

export async function action({ context, request }: Route.ActionArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const form = await request.formData();
  const answer = form.has('role')
    ? await takeGift(asked, edition, form)
    : await orderFromShop(asked, edition, form);
  if ('to' in answer) return redirect(answer.to, 303);
  return data(
    { refusal: answer.refusal, typed: typedOf(form), voucher: textOf(form, 'voucher') },
    { status: 409 },
  );
}

/** Each page that is shown carries the key of an order of its own. */
export const headers = ownPage;

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.tickets.title);
}

export default function TicketsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.tickets;
  const { shop } = loaderData;
  const typed = actionData?.typed ?? {};
  if (!shop?.isOpen || shop.groups.length === 0)
    return (
      <>
        <PageHead title={words.title} />
        <GiftBoxes gifts={loaderData.gifts} />
        <EmptyState
          title={shop?.isOpen ? words.emptyTitle : words.closedTitle}
          action={<ButtonLink href={`/${slug}/tell-me`}>{words.tellMe}</ButtonLink>}
        >
          {shop?.isOpen ? words.emptyBody : words.closedBody}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Refused actionData={actionData} shop={shop} />
      <GiftBoxes gifts={loaderData.gifts} />
      {loaderData.ballots.map(({ id, name, until }) => (
        <Notice
          key={id}
          tone="info"
          title={name}
          action={
            <ButtonLink href={`/${slug}/tickets/ballots/${id}`}>{texts.waitlist.ballot.link}</ButtonLink>
          }
        >
          {texts.waitlist.ballot.lead({ when: until })}
        </Notice>
      ))}
      <VoucherForm shop={shop} />
      <form method="post" action={`/${slug}/tickets`} className="form shop">
        <input type="hidden" name="order" value={shop.orderId} />
        <input type="hidden" name="voucher" value={actionData?.voucher ?? shop.voucherCode} />
        {shop.groups.map(({ kind, offers, over }) => (
          <Section key={kind} title={words.kinds[kind]} id={`kind-${kind}`}>
            {offers.length > 0 && <Offers offers={offers} currency={shop.currency} typed={typed} />}
            {over.length > 0 && (
              <details className="disclosure">
                <summary>{words.over({ n: over.length })}</summary>
                <Offers offers={over} currency={shop.currency} typed={typed} />
              </details>
            )}
          </Section>
        ))}
        {shop.hasFree && <Express loaderData={loaderData} typed={typed} />}
        <div className="go">
          <Button>{words.go}</Button>
          <p className="small mute">{words.goNote}</p>
        </div>
      </form>
      <p className="small lost-link">
        <a href={`/${slug}/tickets/lost`}>{texts.ownTickets.lost.link}</a>
      </p>
    </>
  );
}

type Data = Route.ComponentProps['loaderData'];
type Shop = NonNullable<Data['shop']>;

function Offers(props: {
  readonly offers: Shop['groups'][number]['offers'];
  readonly currency: string;
  readonly typed: Readonly<Record<string, string>>;
}) {
  return (
    <Card as="ul" flush className="offers">
      {props.offers.map((offer) => (
        <OfferRow key={offer.id} offer={offer} currency={props.currency} typed={props.typed} />
      ))}
    </Card>
  );
}

function Refused({
  actionData,
  shop,
}: {
  readonly actionData: Route.ComponentProps['actionData'];
  readonly shop: Shop;
}) {
  const { texts, locale, venueZone } = useFrame();
  if (!actionData) return null;
  const offers = shop.groups.flatMap((group) => [...group.offers, ...group.over]);
  const nameOf = (product: string) =>
    offers.find(({ id, pool }) => id === product || pool === product)?.name.text ?? product;
  return (
    <Notice tone="bad" role="alert" title={texts.tickets.refusedTitle}>
      {refusalWords(actionData.refusal, texts, { locale, zone: venueZone, currency: shop.currency, nameOf })}
    </Notice>
  );
}

/** A link with the code would be as good; the form writes one. */
function VoucherForm({ shop }: { readonly shop: Shop }) {
  const { texts, slug } = useFrame();
  const { voucher: words } = texts.tickets;
  return (
    <details className="disclosure shop-code" open={shop.voucher !== 'none'}>
      <summary>{words.label}</summary>
      <form method="get" action={`/${slug}/tickets`}>
        <TextInput
          name="voucher"
          label={words.label}
          defaultValue={shop.voucherCode}
          autoComplete="off"
          maxLength={40}
          hint={shop.voucher === 'used' ? words.used({ code: shop.voucherCode }) : undefined}
          error={shop.voucher === 'unknown' ? words.unknown : undefined}
        />
        <Button look="ghost">{words.use}</Button>
      </form>
    </details>
  );
}

function Express({
  loaderData,
  typed,
}: {
  readonly loaderData: Data;
  readonly typed: Readonly<Record<string, string>>;
}) {
  const { texts } = useFrame();
  const words = texts.tickets;
  const optional = texts.common.optional;
  return (
    <Section title={words.express.title} id="express">
      <Card>
        <div className="form">
          <p className="mute">{words.express.lead}</p>
          <TextInput
            name="name"
            label={words.name}
            optional={optional}
            hint={words.nameHint}
            autoComplete="name"
            maxLength={120}
            defaultValue={typed.name ?? loaderData.own.name}
          />
          <TextInput
            name="email"
            type="email"
            label={words.email}
            optional={optional}
            hint={words.emailHint}
            autoComplete="email"
            maxLength={254}
            defaultValue={typed.email ?? loaderData.own.email}
          />
          <RuleBoxes rules={loaderData.shop?.rules ?? []} typed={typed} error={null} />
        </div>
      </Card>
    </Section>
  );
}
