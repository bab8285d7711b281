import BellRing from 'lucide-react/icons/bell-ring';
import CalendarDays from 'lucide-react/icons/calendar-days';
import CircleDot from 'lucide-react/icons/circle-dot';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Mic from 'lucide-react/icons/mic';
import Search from 'lucide-react/icons/search';
import Star from 'lucide-react/icons/star';
import type { ReactNode } from 'react';
import { Chip, Notice, Page, SiteFooter, SiteHeader, TabBar } from '../../design/index.ts';
import { UrgentNow } from '../announce/urgent-now.tsx';
import { RehearsalNote } from '../rehearsal-note.tsx';
import { SiteTools } from '../site-tools.tsx';
import { useFrame } from './use-frame.ts';

/** Header, footer and the phone's tab bar around every page of an edition. */
export function EditionFrame({ children }: { readonly children: ReactNode }) {
  const frame = useFrame();
  const { common, site } = frame.texts;
  const home = `/${frame.slug}`;
  const link = (label: string, end: string) => ({
    label,
    href: `${home}${end}`,
    current:
      end === ''
        ? frame.path === home
        : frame.path === `${home}${end}` || frame.path.startsWith(`${home}${end}/`),
  });
  const nav = site.nav;
  const { changes, announcements } = frame.unseen;
  const unseen = changes + announcements;
  const news = [
    ...(changes > 0 ? [frame.texts.notices.news({ n: changes })] : []),
    ...(announcements > 0 ? [frame.texts.announce.news({ n: announcements })] : []),
  ].join(' · ');
  return (
    <Page
      skipLabel={common.skipToContent}
      rehearsal={
        frame.rehearsal && <RehearsalNote moment={frame.rehearsal} path={frame.path} locale={frame.locale} />
      }
      header={
        <SiteHeader
          name={frame.name}
          home={home}
          logo={frame.logo}
          navLabel={common.menu}
          nav={[
            link(nav.schedule, '/schedule'),
            link(nav.now, '/now'),
            link(nav.speakers, '/speakers'),
            link(nav.rooms, '/rooms'),
            link(nav.sponsors, '/sponsors'),
            ...(frame.sellsTickets ? [link(frame.texts.tickets.nav, '/tickets')] : []),
            link(nav.mine, '/stars'),
            link(nav.more, '/more'),
            ...(frame.mayManage ? [link(nav.manage, '/manage')] : []),
          ]}
          tools={
            <>
              <Chip href={`${home}/sessions`} icon={Search} foldsOnPhone>
                {common.search}
              </Chip>
              {unseen > 0 && (
                <Chip href={`${home}/notices`} icon={BellRing} on>
                  <span aria-hidden="true">{unseen}</span>
                  <span className="hush">{news}</span>
                </Chip>
              )}
              <SiteTools {...frame} />
            </>
          }
        />
      }
      footer={<Footer />}
      tabBar={
        <TabBar
          label={common.menu}
          tabs={[
            { ...link(nav.now, '/now'), icon: CircleDot },
            { ...link(nav.schedule, '/schedule'), icon: CalendarDays },
            {
              ...link(nav.mine, '/stars'),
              icon: Star,
              ...(unseen > 0 && { count: { number: unseen, label: news } }),
            },
            { ...link(nav.speakers, '/speakers'), icon: Mic },
            { ...link(nav.more, '/more'), icon: Ellipsis },
          ]}
        />
      }
    >
      {!frame.isPublic && (
        <Notice tone="warn" title={site.overview.hidden}>
          {site.overview.hiddenNext}
        </Notice>
      )}
      <UrgentNow />
      {children}
    </Page>
  );
}

function Footer() {
  const frame = useFrame();
  const { common, site } = frame.texts;
  const home = `/${frame.slug}`;
  return (
    <SiteFooter
      groups={[
        {
          title: frame.name,
          links: [
            { label: site.nav.overview, href: home },
            { label: site.nav.schedule, href: `${home}/schedule` },
            { label: site.changes.title, href: `${home}/changes` },
            { label: frame.texts.announce.title, href: `${home}/announcements` },
            { label: site.nav.jobs, href: `${home}/jobs` },
            { label: frame.texts.conduct.link, href: `${home}/report` },
          ],
        },
        {
          title: site.more.takeAlong,
          links: [
            { label: site.more.calendarAll, href: `${home}/schedule.ics` },
            { label: site.more.feed, href: `${home}/feed.atom` },
            { label: site.more.downloadXml, href: `${home}/schedule.xml` },
            { label: site.more.downloadJson, href: `${home}/schedule.json` },
          ],
        },
        {
          title: common.product,
          links: [
            { label: common.home, href: '/' },
            { label: 'API', href: '/api/docs' },
          ],
        },
      ]}
      note={common.madeWith}
    />
  );
}
