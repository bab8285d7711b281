import { listProfiles } from '#people/server';
import { listProducts, moveInLine, viewWaitlist } from '#tickets/server';
import { Button, Disclosure, EmptyState, PageHead, Table, TextInput } from '../../../design/index.ts';
import { readId } from '../../../kernel/ids.ts';
import { textOf } from '../../form-fields.ts';
import { organisedOf } from '../manage-context.ts';
import type { Route } from './+types/waitlist';
import { TicketTabs } from './ticket-tabs.tsx';
import { TicketsNotice, ticketsDone, ticketsRefused } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, edition } = organisedOf(context);
  const rows = await viewWaitlist(house.db, edition.id);
  const products = await listProducts(house.db, edition.id);
  const profiles = await listProfiles(
    house.db,
    rows.flatMap(({ personId }) => personId ?? []),
  );
  return {
    rows: rows.map(({ claimant: _, basketId: __, ...row }) => ({
      ...row,
      name: row.name || (profiles.find(({ personId }) => personId === row.personId)?.name ?? null),
      products: products.filter(({ poolId }) => row.poolIds.includes(poolId)).map(({ name }) => name),
    })),
  };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const form = await request.formData();
  const waitingId = readId<'waiting'>(textOf(form, 'waitingId'));
  if (!waitingId) return ticketsRefused({ code: 'not-found' }, '');
  const outcome = await moveInLine(house, viewer, {
    ...{ editionId: edition.id, waitingId, priority: Number(textOf(form, 'priority')) },
    reason: textOf(form, 'reason'),
  });
  if (!outcome.ok) return ticketsRefused(outcome.refusal, waitingId);
  const { priority, reason } = outcome.value;
  return ticketsDone(url.pathname, 'moved', { waitingId, priority: String(priority), reason });
}

type Row = Route.ComponentProps['loaderData']['rows'][number];

export default function WaitlistPage({ loaderData, actionData }: Route.ComponentProps) {
  const { own, name, say, when, number } = useTickets();
  const words = own.waitlist;
  const place = ({ place: at, offeredUntil }: Row) => {
    if (at === null) return offeredUntil ? words.offered({ when: when(offeredUntil) }) : '';
    return at === 0 ? words.next : words.before({ n: at });
  };
  return (
    <>
      <title>{`${own.tabs.waitlist} · ${name}`}</title>
      <PageHead title={own.title} />
      <TicketTabs />
      <div className="stack">
        <p className="lead">{words.lead}</p>
        <TicketsNotice answer={actionData} />
        <Table
          caption={own.tabs.waitlist}
          rows={loaderData.rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title={words.none}>{words.noneNext}</EmptyState>}
          columns={[
            {
              key: 'who',
              head: words.who,
              names: true,
              cell: (row) => (
                <span className="buyer-cell">
                  {row.name ?? words.guest}
                  <small className="mute">{row.email}</small>
                </span>
              ),
            },
            {
              key: 'what',
              head: words.what,
              cell: (row) => `${row.products.map(say).join(', ')} (${words.units({ n: row.units })})`,
            },
            { key: 'since', head: words.since, cell: (row) => when(row.joinedAt) },
            { key: 'place', head: words.place, cell: place },
            {
              key: 'priority',
              head: words.priority,
              cell: ({ priority, priorityReason }) =>
                priority === 0
                  ? ''
                  : words.moved({ priority: number(priority), reason: priorityReason ?? '' }),
            },
            {
              key: 'move',
              head: words.move,
              cell: (row) => row.place !== null && <Move row={row} isOpen={actionData?.kept === row.id} />,
            },
          ]}
        />
      </div>
    </>
  );
}

function Move({ row, isOpen }: { readonly row: Row; readonly isOpen: boolean }) {
  const { own } = useTickets();
  const words = own.waitlist;
  return (
    <Disclosure summary={words.move} open={isOpen}>
      <form method="post" className="form">
        <input type="hidden" name="waitingId" value={row.id} />
        <TextInput
          name="priority"
          id={`priority-${row.id}`}
          type="number"
          min={-1000}
          max={1000}
          label={words.priority}
          hint={words.priorityHint}
          defaultValue={row.priority}
        />
        <TextInput
          name="reason"
          id={`reason-${row.id}`}
          label={own.order.reason}
          defaultValue={row.priorityReason ?? ''}
          maxLength={500}
        />
        <div>
          <Button look="ghost">{words.moveIt}</Button>
        </div>
      </form>
    </Disclosure>
  );
}
