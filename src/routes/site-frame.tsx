import type { ReactNode } from 'react';
import { Page, SiteFooter, SiteHeader } from '../design/index.ts';
import '../design/directory.css';
import type { Locale } from '../kernel/locale.ts';
import { textsFor } from '../texts/texts.ts';
import { SiteRehearsalNote } from './rehearsal-note.tsx';
import { SiteTools } from './site-tools.tsx';

export type SiteFrameProps = {
  readonly locale: Locale;
  readonly path: string;
  readonly search: string;
  readonly viewerName: string | null;
};

/** Header and footer around public pages that belong to no edition. */
export function SiteFrame(props: SiteFrameProps & { readonly children: ReactNode }) {
  const { common, directory, plans } = textsFor(props.locale);
  return (
    <Page
      skipLabel={common.skipToContent}
      rehearsal={<SiteRehearsalNote path={props.path} locale={props.locale} />}
      header={
        <SiteHeader
          name={common.product}
          home="/"
          nav={
            props.viewerName === null
              ? []
              : [{ label: plans.title, href: '/plans', current: props.path.startsWith('/plans') }]
          }
          navLabel={common.menu}
          tools={<SiteTools {...props} />}
        />
      }
      footer={
        <SiteFooter
          groups={[
            {
              title: common.product,
              links: [
                { label: common.home, href: '/' },
                { label: directory.home.suggest, href: '/suggest' },
                { label: 'API', href: '/api/docs' },
              ],
            },
          ]}
          note={common.madeWith}
        />
      }
    >
      {props.children}
    </Page>
  );
}
