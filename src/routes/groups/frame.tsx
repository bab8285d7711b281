import { Outlet } from 'react-router';
import { houseOf } from '../request-house.ts';
import { SiteFrame } from '../site-frame.tsx';
import type { Route } from './+types/frame';
import './groups.css';
import { type GroupsFrameData, useGroups } from './use-groups.ts';

export function loader({ context, url }: Route.LoaderArgs): GroupsFrameData {
  const { locale, viewerName, viewer } = houseOf(context);
  const signedIn = viewer.kind === 'person';
  return { ...{ locale, viewerName, signedIn }, path: url.pathname, search: url.search };
}

/** The frame around the pages about groups. */
export default function GroupsFrame() {
  const { locale, path, search, viewerName } = useGroups();
  return (
    <SiteFrame locale={locale} path={path} search={search} viewerName={viewerName}>
      <Outlet />
    </SiteFrame>
  );
}
