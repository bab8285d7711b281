import { Outlet } from 'react-router';
import { houseOf } from '../request-house.ts';
import { SiteFrame } from '../site-frame.tsx';
import type { Route } from './+types/frame';
import '../../design/organisers.css';
import './ways.css';
import { useWays, type WaysFrameData } from './use-ways.ts';

export function loader({ context, url }: Route.LoaderArgs): WaysFrameData {
  const { locale, viewerName, house } = houseOf(context);
  const { pathname: path, search } = url;
  return { locale, viewerName, path, search, origin: house.config.origin };
}

/** These pages belong into no search engine. */
export function meta() {
  return [{ name: 'robots', content: 'noindex' }];
}

/** The frame around pages that belong to the installation. */
export default function WaysFrame() {
  const { locale, path, search, viewerName } = useWays();
  return (
    <SiteFrame locale={locale} path={path} search={search} viewerName={viewerName}>
      <Outlet />
    </SiteFrame>
  );
}
