import WifiOff from 'lucide-react/icons/wifi-off';
import { data } from 'react-router';
import { Button, EmptyState, Section } from '../design/index.ts';
import { textsFor } from '../texts/texts.ts';
import type { Route } from './+types/offline';
import { houseOf } from './request-house.ts';
import { SiteFrame } from './site-frame.tsx';

/** What the offline worker shows for a page that it has not kept; the page's script lists those that it has. */
export function loader({ context }: Route.LoaderArgs) {
  const { locale } = houseOf(context);
  return data({ locale, viewerName: null, path: '/offline', search: '' });
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { common } = textsFor(loaderData?.locale ?? 'en');
  return [{ title: `${common.offline.title} · ${common.product}` }, { name: 'robots', content: 'noindex' }];
}

export default function Offline({ loaderData }: Route.ComponentProps) {
  const { site, common } = textsFor(loaderData.locale);
  return (
    <SiteFrame {...loaderData}>
      <EmptyState
        icon={WifiOff}
        title={<h1>{common.offline.title}</h1>}
        action={
          <form method="get">
            <Button>{site.offline.again}</Button>
          </form>
        }
      >
        {common.offline.body}
      </EmptyState>
      <Section title={site.offline.kept} id="kept">
        <p className="mute" data-kept-none>
          {site.offline.keptNone}
        </p>
        <ul className="card link-list" data-kept-list hidden />
      </Section>
    </SiteFrame>
  );
}
