import type { ReactNode } from 'react';
import { Page, SiteFooter, SiteHeader } from '../design/index.ts';
import type { Locale } from '../kernel/locale.ts';
import { textsFor } from '../texts/texts.ts';
import { SiteTools } from './site-tools.tsx';

export type SiteFrameProps = {
  readonly locale: Locale;
  readonly path: string;
  readonly search: string;
  readonly viewerName: string | null;
};

/** Header and footer around public pages that belong to no edition. */
export function SiteFrame(props: SiteFrameProps & { readonly children: ReactNode }) {
  const { common } = textsFor(props.locale);
  return (
    <Page
      skipLabel={common.skipToContent}
      header={
        <SiteHeader
          name={common.product}
          home="/"
          nav={[]}
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
