import { Outlet } from 'react-router';
import '../../design/directory.css';
import { LinkTabs, Page, SiteFooter, SiteHeader } from '../../design/index.ts';
import { houseOf } from '../request-house.ts';
import { SiteTools } from '../site-tools.tsx';
import type { Route } from './+types/frame';
import { type AccountFrameData, useAccount } from './use-account.ts';

export function loader({ context, request }: Route.LoaderArgs): AccountFrameData {
  const { locale, viewerName, viewer } = houseOf(context);
  const { pathname, search } = new URL(request.url);
  return { locale, viewerName, path: pathname, search, signedIn: viewer.kind === 'person' };
}

/** Pages with somebody's own things belong into no search engine. */
export function meta() {
  return [{ name: 'robots', content: 'noindex' }];
}

/** The frame around the pages about oneself. */
export default function AccountFrame() {
  const { texts, words, path, signedIn, ...frame } = useAccount();
  const tabs = [
    { label: texts.choose.mine.title, href: '/me/conferences' },
    { label: words.me.profile, href: '/me/profile' },
    { label: words.me.signIns, href: '/me/sign-ins' },
    { label: words.me.tokens, href: '/me/tokens' },
    { label: words.me.organisations, href: '/organisations' },
    { label: words.me.data, href: '/me/data' },
  ].map((tab) => ({ ...tab, current: path === tab.href }));
  const isOwn = signedIn && (path.startsWith('/me') || path.startsWith('/organisations'));
  return (
    <Page
      width="text"
      skipLabel={texts.common.skipToContent}
      header={
        <SiteHeader
          name={texts.common.product}
          home="/"
          nav={[]}
          navLabel={texts.common.menu}
          tools={<SiteTools {...frame} path={path} />}
        />
      }
      footer={<SiteFooter groups={[]} note={texts.common.madeWith} />}
    >
      {isOwn && <LinkTabs label={words.me.title} tabs={tabs} />}
      <div className="stack">
        <Outlet />
      </div>
    </Page>
  );
}
