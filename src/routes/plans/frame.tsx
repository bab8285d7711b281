import { Outlet } from 'react-router';
import { houseOf } from '../request-house.ts';
import { SiteFrame } from '../site-frame.tsx';
import type { Route } from './+types/frame';
import '../../design/organisers.css';
import './plans.css';
import { type PlansFrameData, usePlans } from './use-plans.ts';

export function loader({ context, url }: Route.LoaderArgs): PlansFrameData {
  const { locale, viewerName, viewer } = houseOf(context);
  return {
    ...{ locale, viewerName, path: url.pathname, search: url.search },
    signedIn: viewer.kind === 'person',
  };
}

/** Somebody's plans belong into no search engine. */
export function meta() {
  return [{ name: 'robots', content: 'noindex' }];
}

/** The frame around the pages about plans. */
export default function PlansFrame() {
  const { locale, path, search, viewerName } = usePlans();
  return (
    <SiteFrame locale={locale} path={path} search={search} viewerName={viewerName}>
      <Outlet />
    </SiteFrame>
  );
}
