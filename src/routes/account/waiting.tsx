import { listEditionsById } from '#directory/server';
import { listWaitersOfPerson, viewWait, type WaitStanding, waitPath } from '#tickets/server';
import { Badge, Card, EmptyState, PageHead } from '../../design/index.ts';
import { inLocale } from '../../kernel/locale.ts';
import { momentInZone } from '../../texts/format.ts';
import type { Route } from './+types/waiting';
import { personOf } from './person-of.ts';
import { useAccount } from './use-account.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer, locale } = personOf(context, request);
  const waiters = await listWaitersOfPerson(house.db, viewer);
  const editions = await listEditionsById(house.db, [...new Set(waiters.map(({ editionId }) => editionId))]);
  const rows = await Promise.all(
    waiters.slice(0, 50).map(async (waiter) => {
      const edition = editions.find(({ id }) => id === waiter.editionId);
      const view = edition && (await viewWait(house, waiter));
      if (!view) return [];
      const { standing, offer } = view;
      const first = view.products.find(({ product }) => product.id === waiter.productId);
      const until = offer?.until;
      return [
        {
          ...{ id: waiter.waitingId, standing, edition: edition.name, before: first?.before ?? 0 },
          name: inLocale(first?.product.name ?? {}, locale)?.text ?? '',
          until: until ? momentInZone(until, edition.zone, locale) : null,
          href: await waitPath(house, edition, waiter.waitingId),
        },
      ];
    }),
  );
  const order: readonly WaitStanding[] = ['offered', 'waiting', 'taken', 'over', 'left'];
  return { waits: rows.flat().sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing)) };
}

export default function Waiting({ loaderData }: Route.ComponentProps) {
  const { texts } = useAccount();
  const words = texts.waitlist;
  const { waits } = loaderData;
  return (
    <>
      <title>{words.mine.title}</title>
      <PageHead title={words.mine.title} lead={words.mine.lead} />
      {waits.length === 0 && <EmptyState title={words.mine.none}>{words.mine.noneBody}</EmptyState>}
      {waits.map(({ id, standing, name, edition, before, until, href }) => (
        <Card key={id}>
          <h3>
            <a href={href}>{name}</a>
          </h3>
          <p>
            {edition}{' '}
            <Badge tone={standing === 'offered' || standing === 'taken' ? 'good' : 'info'}>
              {words.mine.states[standing === 'over' ? 'left' : standing]}
            </Badge>
          </p>
          {standing === 'waiting' && <p className="mute">{words.before({ n: before })}</p>}
          {until && <p className="mute">{words.mine.until({ when: until })}</p>}
        </Card>
      ))}
    </>
  );
}
