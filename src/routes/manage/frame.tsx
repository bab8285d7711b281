import { useState } from 'react';
import { Outlet } from 'react-router';
import { mayKeepBoard } from '#community';
import { hasRole, mayEditProgramme, mayOrganise } from '#people';
import { countProgramme } from '#programme/server';
import { Chip, ManageFrame as Frame, Sidebar, SkipLink } from '../../design/index.ts';
import { CommandPalette } from '../../design/live/command-palette.tsx';
import { momentWords } from '../../texts/format.ts';
import { editionOf } from '../edition/edition-context.ts';
import { RehearsalNote } from '../rehearsal-note.tsx';
import { houseOf } from '../request-house.ts';
import { SiteTools } from '../site-tools.tsx';
import type { Route } from './+types/frame';
import { manageCommands, manageLinks } from './frame-links.ts';
import { openManage } from './manage-context.ts';
import { type ManageFrameData, useManage } from './use-manage.ts';
import '../../design/organisers.css';
import './house.css';
import './manage.css';

export const middleware: Route.MiddlewareFunction[] = [
  async ({ context, params, url }) => {
    await openManage(context, params.edition, url);
  },
];

/** What the frame around every organisers' page shows. */
export async function loader({ context, url }: Route.LoaderArgs): Promise<ManageFrameData> {
  const asked = houseOf(context);
  const edition = editionOf(context);
  return {
    name: edition.name,
    slug: edition.slug,
    zone: edition.zone,
    accentHref: `/accent/${edition.accent.slice(1)}.css`,
    isPublic: edition.isPublic,
    viewerName: asked.viewerName,
    locale: asked.locale,
    path: url.pathname,
    search: url.search,
    nonce: asked.nonce,
    rehearsal:
      asked.rehearsalOffsetMs === null
        ? null
        : momentWords(asked.house.clock.now(), edition.zone, asked.locale),
    mayEdit: mayEditProgramme(asked.viewer, edition.id),
    mayOrganise: mayOrganise(asked.viewer, edition.id),
    leadsRooms: hasRole(asked.viewer, edition.id, ['organiser', 'programme', 'desk', 'volunteer-lead']),
    isOwner: hasRole(asked.viewer, edition.id, ['owner']),
    keepsBoard: mayKeepBoard(asked.viewer, edition.id),
    counts: await countProgramme(asked.house.db, edition.id),
  };
}

/** Organisers' pages belong into no search engine. */
export function meta() {
  return [{ name: 'robots', content: 'noindex' }];
}

export default function ManageLayout() {
  const frame = useManage();
  const { texts, words } = frame;
  return (
    <>
      <StyleNonce nonce={frame.nonce} />
      <SkipLink label={texts.common.skipToContent} />
      {frame.rehearsal && <RehearsalNote moment={frame.rehearsal} path={frame.path} locale={frame.locale} />}
      <Frame
        sidebar={
          <Sidebar
            title={frame.name}
            home={frame.home}
            label={words.frame.label}
            menuLabel={texts.common.menu}
            links={manageLinks(frame)}
            footer={<Foot />}
          />
        }
      >
        <Outlet />
      </Frame>
      <CommandPalette
        label={words.frame.palette}
        emptyLabel={words.frame.paletteEmpty}
        commands={manageCommands(frame)}
      />
    </>
  );
}

/** React Aria asks the document for the nonce of its style sheets: the one of the page as it was loaded, not of later answers. */
function StyleNonce(props: { readonly nonce: string }) {
  const [nonce] = useState(props.nonce);
  return <meta property="csp-nonce" nonce={nonce} />;
}

function Foot() {
  const { words, slug, ...frame } = useManage();
  return (
    <div className="stack">
      <p>{words.frame.paletteHint}</p>
      <p>
        <Chip href={`/${slug}`}>{words.frame.publicPages}</Chip>
      </p>
      <div className="row">
        <SiteTools {...frame} />
      </div>
    </div>
  );
}
