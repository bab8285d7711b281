import Calendar from 'lucide-react/icons/calendar-days';
import Clock from 'lucide-react/icons/clock';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Radio from 'lucide-react/icons/radio';
import Search from 'lucide-react/icons/search';
import Star from 'lucide-react/icons/star';
import Users from 'lucide-react/icons/users';
import type { ReactNode } from 'react';
import { Chip, LanguageSwitch, Page, RehearsalBar, SiteFooter, SiteHeader, TabBar } from '../index.ts';
import { frame } from './samples.ts';

/** The frame that a public page of the sample conference has. */
export function MockFrame(props: {
  readonly children: ReactNode;
  readonly rehearsal?: boolean;
  readonly tab: 'now' | 'schedule';
}) {
  const { tabs } = frame;
  return (
    <Page
      skipLabel={frame.skip}
      rehearsal={props.rehearsal && <MockRehearsal />}
      header={
        <SiteHeader
          name={frame.name}
          home="#home"
          nav={frame.nav}
          navLabel={frame.navLabel}
          tools={<Tools />}
        />
      }
      footer={<SiteFooter groups={frame.footer} note={frame.footerNote} />}
      tabBar={
        <TabBar
          label={tabs.label}
          tabs={[
            { label: tabs.now, href: '#now', icon: Radio, current: props.tab === 'now' },
            { label: tabs.schedule, href: '#schedule', icon: Calendar, current: props.tab === 'schedule' },
            { label: tabs.mine, href: '#mine', icon: Star, count: { number: 2, label: tabs.news } },
            { label: tabs.speakers, href: '#speakers', icon: Users },
            { label: tabs.more, href: '#more', icon: Ellipsis },
          ]}
        />
      }
    >
      {props.children}
    </Page>
  );
}

/** The bar of the movable clock. */
function MockRehearsal() {
  return (
    <RehearsalBar label={frame.rehearsalLabel} sentence={frame.rehearsal}>
      {frame.rehearsalSteps.map((step) => (
        <button key={step} type="submit">
          {step}
        </button>
      ))}
    </RehearsalBar>
  );
}

function Tools() {
  return (
    <>
      <Chip href="#search" icon={Search} foldsOnPhone>
        {frame.search}
      </Chip>
      <Chip href="#zone" icon={Clock} foldsOnPhone>
        {frame.zone}
      </Chip>
      <LanguageSwitch label={frame.languageLabel} languages={frame.languages} />
    </>
  );
}
