import { standingOf } from '#tickets';
import { productWordsOf, readMyTickets } from '#tickets/server';
import { Badge, Card, EmptyState, PageHead, Section } from '../../design/index.ts';
import { dateSpan } from '../../texts/format.ts';
import type { Route } from './+types/my-tickets';
import { personOf } from './person-of.ts';
import { useAccount } from './use-account.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer, locale } = personOf(context, request);
  const mine = await readMyTickets(house, viewer);
  const now = house.clock.now();
  return {
    editions: (mine.ok ? mine.value : []).map(({ edition, catalogue, orders, tickets }) => ({
      slug: edition.slug,
      name: edition.name,
      days: dateSpan(edition.startsOn, edition.endsOn, locale),
      orders: orders.map(({ order, path }) => ({ code: order.code, path, standing: standingOf(order, now) })),
      tickets: tickets.flatMap(({ ticket, path }) => {
        const product = catalogue.products.get(ticket.productId);
        if (!product) return [];
        const title = productWordsOf({ ticket, product, session: null }, locale);
        return [{ id: ticket.id, title, path, holder: ticket.holderName }];
      }),
    })),
  };
}

export default function MyTickets({ loaderData }: Route.ComponentProps) {
  const { texts } = useAccount();
  const words = texts.ownTickets.mine;
  return (
    <>
      <title>{words.title}</title>
      <PageHead title={words.title} lead={words.lead} />
      {loaderData.editions.length === 0 && <EmptyState title={words.none}>{words.noneBody}</EmptyState>}
      {loaderData.editions.map((edition) => (
        <Section
          key={edition.slug}
          title={<a href={`/${edition.slug}`}>{edition.name}</a>}
          aside={edition.days}
        >
          <div className="stack">
            {edition.tickets.map(({ id, title, path, holder }) => (
              <Card key={id}>
                <h3>
                  <a href={path}>{title}</a>
                </h3>
                <p className="mute">{holder}</p>
              </Card>
            ))}
            {edition.orders.map(({ code, path, standing }) => (
              <p key={code}>
                <a href={path}>{texts.tickets.order.code({ code })}</a>{' '}
                <Badge tone={standing === 'paid' ? 'good' : standing === 'placed' ? 'warn' : 'info'}>
                  {texts.tickets.order.states[standing]}
                </Badge>
              </p>
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}
