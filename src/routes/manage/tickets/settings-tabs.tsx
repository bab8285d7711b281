import type { ReactNode } from 'react';
import { Chip, Chips, PageHead } from '../../../design/index.ts';
import { TicketTabs } from './ticket-tabs.tsx';
import { useTickets } from './use-tickets.ts';

/** The head of the four pages on which a team says how it sells. */
export function SettingsPage(props: { readonly children: ReactNode }) {
  const { own, name, path, to } = useTickets();
  const words = own.settings.tabs;
  const pages = [
    ['shop', 'tickets/settings'],
    ['terms', 'tickets/settings/terms'],
    ['questions', 'tickets/settings/questions'],
    ['rush', 'tickets/settings/rush'],
  ] as const;
  return (
    <>
      <title>{`${own.tabs.settings} · ${name}`}</title>
      <PageHead title={own.title} />
      <TicketTabs />
      <div className="stack">
        <Chips label={own.tabs.settings}>
          {pages.map(([page, end]) => (
            <Chip key={page} href={to(end)} on={path === to(end)}>
              {words[page]}
            </Chip>
          ))}
        </Chips>
        {props.children}
      </div>
    </>
  );
}
