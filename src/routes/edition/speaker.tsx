import { data } from 'react-router';
import { renderMarkdown } from '#programme/server';
import { Avatar, Breadcrumb, ButtonLink, PageHead, Prose, Section, SessionList } from '../../design/index.ts';
import { safeHref } from '../../kernel/links.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/speaker';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { ownPicture } from './own-picture.ts';
import { pageMeta } from './page-meta.ts';
import { headingsFrom } from './prose-headings.ts';
import { SessionRow, StarForm } from './session-row.tsx';
import { sessionView } from './session-views.ts';
import { readStars } from './stars-of.ts';
import { useFrame } from './use-frame.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const published = await publishedOf(context);
  const speaker = published?.speakers.get(params.code);
  if (!published || !speaker) throw new Response(null, { status: 404 });
  const at = { locale: asked.locale, zone: zoneOf(asked, edition), withDay: true };
  const sessions = (published.sessionsOf.get(speaker.code) ?? [])
    .map((session) => sessionView(published, session, at))
    .sort((a, b) => (a.start ?? '9').localeCompare(b.start ?? '9'));
  return data({
    ...speaker,
    picture: ownPicture(speaker.picture),
    biography: speaker.biography ? headingsFrom(renderMarkdown(speaker.biography), 2) : null,
    sessions,
    stars: await readStars(asked, edition),
  });
}

export function meta({ matches, loaderData }: Route.MetaArgs) {
  return pageMeta(matches, () => loaderData?.name ?? '', {
    description: [loaderData?.affiliation, ...(loaderData?.sessions.map(({ title }) => title) ?? [])]
      .filter(Boolean)
      .join(' · '),
  });
}

export default function SpeakerPage({ loaderData }: Route.ComponentProps) {
  const { texts, slug, name } = useFrame();
  const words = texts.site.speakers;
  const { sessions, stars, links } = loaderData;
  return (
    <div className="wrap-text">
      <StarForm />
      <Breadcrumb
        label={texts.site.nav.here}
        links={[
          { label: name, href: `/${slug}` },
          { label: words.title, href: `/${slug}/speakers` },
        ]}
        here={loaderData.name}
      />
      <div className="person person-head">
        <Avatar name={loaderData.name} picture={loaderData.picture} size="l" />
        <PageHead
          title={loaderData.name}
          lead={[loaderData.pronouns, loaderData.affiliation].filter(Boolean).join(' · ')}
        />
      </div>
      {loaderData.biography && <Prose html={loaderData.biography} />}
      {links.length > 0 && (
        <p className="actions after">
          {links.map((link) => (
            <ButtonLink key={link.url} look="ghost" href={safeHref(link.url)} rel="nofollow noopener">
              {link.label}
            </ButtonLink>
          ))}
        </p>
      )}
      {sessions.length > 0 && (
        <Section title={words.sessionsOf} id="sessions">
          <SessionList>
            {sessions.map((session) => (
              <SessionRow key={session.code} session={session} starred={stars.includes(session.code)} />
            ))}
          </SessionList>
        </Section>
      )}
    </div>
  );
}
