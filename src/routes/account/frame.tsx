import { Outlet } from 'react-router';
import '../../design/directory.css';
import { Page, SiteFooter, SiteHeader } from '../../design/index.ts';
import { SiteRehearsalNote } from '../rehearsal-note.tsx';
import { houseOf } from '../request-house.ts';
import { SiteTools } from '../site-tools.tsx';
import type { Route } from './+types/frame';
import { OwnPagesBar } from './own-pages.tsx';
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
  const { texts, path, signedIn, ...frame } = useAccount();
  const isOwn =
    signedIn && path !== '/me/name' && (path.startsWith('/me') || path.startsWith('/organisations'));
  return (
    <Page
      width="text"
      skipLabel={texts.common.skipToContent}
      rehearsal={<SiteRehearsalNote path={path} locale={frame.locale} />}
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
      {isOwn && <OwnPagesBar />}
      <div className="stack">
        <Outlet />
      </div>
    </Page>
  );
}
