import { changeVoucher, findShop, listProducts, viewVouchers } from '#tickets/server';
import { Button, EmptyState, PageHead, Table } from '../../../design/index.ts';
import { readId } from '../../../kernel/ids.ts';
import { textOf } from '../../form-fields.ts';
import { organisedOf } from '../manage-context.ts';
import type { Route } from './+types/vouchers';
import { currencyOf } from './sale-load.ts';
import { TicketTabs } from './ticket-tabs.tsx';
import { TicketsNotice, ticketsDone, ticketsRefused } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';
import { VoucherForm } from './voucher-form.tsx';
import { vouchersFrom } from './voucher-from.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, edition } = organisedOf(context);
  const products = await listProducts(house.db, edition.id);
  return {
    currency: currencyOf(await findShop(house.db, edition.id)),
    vouchers: await viewVouchers(house.db, edition.id, house.clock.now()),
    products: products.map(({ id, name }) => ({ id, name })),
  };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const asked = organisedOf(context);
  const form = await request.formData();
  const act = textOf(form, 'act');
  if (act !== 'archive' && act !== 'restore') {
    const shop = await findShop(asked.house.db, asked.edition.id);
    return vouchersFrom(asked, currencyOf(shop), form, url.pathname);
  }
  const id = readId<'voucher'>(textOf(form, 'id'));
  if (!id) return ticketsRefused({ code: 'not-found' }, null);
  const changes = { isArchived: act === 'archive' };
  const outcome = await changeVoucher(asked.house, asked.viewer, {
    editionId: asked.edition.id,
    id,
    changes,
  });
  if (!outcome.ok) return ticketsRefused(outcome.refusal, null);
  const undo = { act: changes.isArchived ? 'restore' : 'archive', id };
  return ticketsDone(url.pathname, changes.isArchived ? 'taken-back' : 'given-again', undo);
}

export default function VouchersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { own, name } = useTickets();
  const words = own.vouchers;
  return (
    <>
      <title>{`${own.tabs.vouchers} · ${name}`}</title>
      <PageHead title={own.title} />
      <TicketTabs />
      <div className="stack">
        <p className="lead">{words.lead}</p>
        <TicketsNotice answer={actionData} />
        {loaderData.vouchers.length === 0 ? (
          <EmptyState title={words.none}>{words.noneNext}</EmptyState>
        ) : (
          <VoucherTable page={loaderData} />
        )}
        <VoucherForm products={loaderData.products} currency={loaderData.currency} answer={actionData} />
      </div>
    </>
  );
}

type Page = Route.ComponentProps['loaderData'];

function VoucherTable({ page }: { readonly page: Page }) {
  const { own, number, sum, when } = useTickets();
  const words = own.vouchers;
  const money = (amount: number) => sum(amount, page.currency);
  const of = (use: { readonly used: number; readonly most: number | null } | null, say = number) =>
    use && (use.most === null ? say(use.used) : words.of({ used: say(use.used), most: say(use.most) }));
  const worth = ({ voucher: { price } }: Page['vouchers'][number]) => {
    if (price.kind === 'set') return words.prices.set({ sum: money(price.price) });
    if (price.kind === 'less') return words.prices.less({ sum: money(price.amount) });
    return price.kind === 'share'
      ? words.prices.share({ rate: number(price.rate / 100) })
      : words.prices.none;
  };
  const valid = ({ validFrom, validUntil, isArchived }: Page['vouchers'][number]['voucher']) =>
    isArchived
      ? words.archived
      : [
          validFrom && words.from({ when: when(validFrom) }),
          validUntil && words.until({ when: when(validUntil) }),
        ]
          .filter(Boolean)
          .join(' ') || words.always;
  return (
    <Table
      caption={own.tabs.vouchers}
      rows={page.vouchers}
      rowKey={({ voucher }) => voucher.id}
      columns={[
        { key: 'code', head: words.code, names: true, cell: ({ voucher }) => voucher.code },
        { key: 'note', head: words.note, cell: ({ voucher }) => voucher.note },
        { key: 'worth', head: words.worth, cell: worth },
        { key: 'uses', head: words.uses, numeric: true, cell: ({ uses }) => of(uses) },
        { key: 'budget', head: words.budget, numeric: true, cell: ({ budget }) => of(budget, money) },
        { key: 'aside', head: words.aside, numeric: true, cell: ({ aside }) => of(aside) },
        { key: 'valid', head: words.valid, cell: ({ voucher }) => valid(voucher) },
        {
          key: 'act',
          head: '',
          cell: ({ voucher }) => (
            <form method="post">
              <input type="hidden" name="id" value={voucher.id} />
              <Button look="quiet" name="act" value={voucher.isArchived ? 'restore' : 'archive'}>
                {voucher.isArchived ? words.restore : words.archive}
              </Button>
            </form>
          ),
        },
      ]}
    />
  );
}
