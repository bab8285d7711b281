import ChevronLeft from 'lucide-react/icons/chevron-left';
import { ButtonLink, LinkTabs } from '../../design/index.ts';
import { useAccount } from './use-account.ts';

/** All pages about oneself, with the one that is open. */
function useOwnPages() {
  const { texts, words, path } = useAccount();
  return [
    { label: texts.choose.mine.title, href: '/me/conferences' },
    { label: texts.agenda.everywhere, href: '/me/agenda' },
    { label: texts.community.connections.title, href: '/me/connections' },
    { label: texts.groups.mine, href: '/groups' },
    { label: texts.ownTickets.mine.title, href: '/me/tickets' },
    { label: texts.waitlist.mine.title, href: '/me/waiting' },
    { label: words.me.profile, href: '/me/profile' },
    { label: words.me.signIns, href: '/me/sign-ins' },
    { label: words.me.tokens, href: '/me/tokens' },
    { label: words.me.organisations, href: '/organisations' },
    { label: words.me.data, href: '/me/data' },
  ].map((page) => ({ ...page, current: path === page.href }));
}

/** The way between these pages: tabs where there is room, on a phone the way back to the list of them. */
export function OwnPagesBar() {
  const { words, path } = useAccount();
  const pages = useOwnPages();
  return (
    <>
      <div className="wide-only">
        <LinkTabs label={words.me.title} tabs={pages} />
      </div>
      {path !== '/me' && (
        <p className="phone-only">
          <ButtonLink look="quiet" icon={ChevronLeft} href="/me">
            {words.me.title}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

/** The list of these pages, for a phone. */
export function OwnPagesList() {
  const { words } = useAccount();
  return (
    <nav className="phone-only" aria-label={words.me.title}>
      <ul className="card link-list">
        {useOwnPages().map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
