import { findShop, listProducts, viewRoles } from '#tickets/server';
import { Badge, Button, EmptyState, PageHead, Section, Table } from '../../../design/index.ts';
import { organisedOf } from '../manage-context.ts';
import type { Route } from './+types/roles';
import { RoleRuleForm } from './role-rule-form.tsx';
import { actOnRoles } from './roles-act.ts';
import { PeopleInRoles } from './roles-people.tsx';
import { currencyOf } from './sale-load.ts';
import { TicketTabs } from './ticket-tabs.tsx';
import { TicketsNotice } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, edition } = organisedOf(context);
  const { rules, people, named, withoutAddress } = await viewRoles(house, edition.id);
  const products = await listProducts(house.db, edition.id);
  return {
    currency: currencyOf(await findShop(house.db, edition.id)),
    products: products.filter(({ isArchived }) => !isArchived).map(({ id, name }) => ({ id, name })),
    rules: rules.map(({ voucher, productId, ...rule }) => ({
      ...rule,
      ...{ id: voucher.id, price: voucher.price, isArchived: voucher.isArchived },
      product: products.find(({ id }) => id === productId)?.name ?? {},
      people: people.filter(({ role }) => role === rule.role).length,
    })),
    people: people.map(({ role, name, email }) => ({ role, name, email })),
    named: named.map(({ role, email }) => ({ role, email })),
    withoutAddress,
  };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const asked = organisedOf(context);
  const form = await request.formData();
  const shop = await findShop(asked.house.db, asked.edition.id);
  return actOnRoles(asked, currencyOf(shop), form, url);
}

export default function RolesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { own, name, texts } = useTickets();
  const words = texts.ticketRoles.manage;
  return (
    <>
      <title>{`${words.title} · ${name}`}</title>
      <PageHead title={own.title} />
      <TicketTabs />
      <div className="stack">
        <p className="lead">{words.lead}</p>
        <TicketsNotice answer={actionData} />
        {loaderData.rules.length === 0 ? (
          <EmptyState title={words.none}>{words.noneNext}</EmptyState>
        ) : (
          <RuleTable page={loaderData} />
        )}
        <RoleRuleForm products={loaderData.products} currency={loaderData.currency} answer={actionData} />
        <Section title={words.people} id="people">
          <PeopleInRoles page={loaderData} answer={actionData} />
        </Section>
      </div>
    </>
  );
}

type RolesPageData = Route.ComponentProps['loaderData'];
type Rule = RolesPageData['rules'][number];

function RuleTable({ page }: { readonly page: RolesPageData }) {
  const { texts, number, sum, say } = useTickets();
  const words = texts.ticketRoles.manage;
  const priceOf = ({ price }: Rule) => {
    if (price.kind === 'none') return words.prices.none;
    if (price.kind === 'share') return words.prices.share({ rate: number(price.rate / 100) });
    if (price.kind === 'less') return words.prices.less({ sum: sum(price.amount, page.currency) });
    return price.price === 0 ? words.prices.free : words.prices.set({ sum: sum(price.price, page.currency) });
  };
  const asideOf = ({ aside, people, isArchived }: Rule) => {
    if (!aside) return '';
    const more = people - aside.most;
    return (
      <>
        {words.of({ used: number(aside.used), most: number(aside.most) })}
        {more > 0 && !isArchived && <p className="small warn-text">{words.fewKept({ n: more })}</p>}
      </>
    );
  };
  return (
    <Table
      caption={words.caption}
      rows={page.rules}
      rowKey={({ id }) => id}
      columns={[
        { key: 'role', head: words.role, names: true, cell: ({ role }) => words.roles[role] },
        { key: 'what', head: words.what, cell: ({ product }) => say(product) },
        { key: 'price', head: words.price, cell: priceOf },
        { key: 'taken', head: words.taken, numeric: true, cell: ({ taken }) => number(taken) },
        { key: 'waiting', head: words.waiting, numeric: true, cell: ({ waiting }) => number(waiting) },
        { key: 'aside', head: words.aside, numeric: true, cell: asideOf },
        {
          key: 'act',
          head: '',
          cell: ({ id, role, product, isArchived }) => (
            <form method="post" className="row">
              {isArchived && <Badge>{words.over}</Badge>}
              <input type="hidden" name="id" value={id} />
              <Button
                look="quiet"
                name="act"
                value={isArchived ? 'again' : 'end'}
                aria-label={
                  isArchived ? undefined : words.endOf({ role: words.roles[role], what: say(product) })
                }
              >
                {isArchived ? words.again : words.end}
              </Button>
            </form>
          ),
        },
      ]}
    />
  );
}
