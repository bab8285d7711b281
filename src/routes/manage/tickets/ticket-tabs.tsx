import { LinkTabs } from '../../../design/index.ts';
import { useTickets } from './use-tickets.ts';
import './tickets.css';

/** The parts of the ticket sale beside each other. */
export function TicketTabs() {
  const { own, path, to, texts } = useTickets();
  const tabs = [
    { label: own.tabs.sales, href: to('tickets') },
    { label: own.tabs.orders, href: to('tickets/orders') },
    { label: own.tabs.products, href: to('tickets/products') },
    { label: own.tabs.vouchers, href: to('tickets/vouchers') },
    { label: texts.ticketRoles.manage.title, href: to('tickets/roles') },
    { label: own.tabs.waitlist, href: to('tickets/waitlist') },
    { label: texts.waitlist.ballot.manage.title, href: to('tickets/ballots') },
    { label: texts.statements.title, href: to('tickets/statements') },
    { label: own.tabs.money, href: to('tickets/money') },
    { label: texts.webhooks.title, href: to('tickets/webhooks') },
    { label: own.tabs.settings, href: to('tickets/settings') },
  ];
  return (
    <LinkTabs
      label={own.tabs.label}
      tabs={tabs.map((tab) => ({
        ...tab,
        current: path === tab.href || (tab.href !== to('tickets') && path.startsWith(`${tab.href}/`)),
      }))}
    />
  );
}
