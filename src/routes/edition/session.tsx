import { data } from 'react-router';
import { markdownText, renderMarkdown, sessionJsonLd } from '#programme/server';
import {
  Avatar,
  Breadcrumb,
  Card,
  Notice,
  PageHead,
  Prose,
  Section,
  SessionList,
} from '../../design/index.ts';
import { dateIn } from '../../kernel/time.ts';
import { dateWords, zoneWords } from '../../texts/format.ts';
import { loadAtSession } from '../live/session-live.ts';
import { SessionMaterials } from '../live/session-materials.tsx';
import { houseOf } from '../request-house.ts';
import { writeContext } from '../takeouts/write-context-of.ts';
import type { Route } from './+types/session';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { ownPicture } from './own-picture.ts';
import { pageMeta } from './page-meta.ts';
import { headingsFrom } from './prose-headings.ts';
import { SessionFacts } from './session-facts.tsx';
import { SessionRow, StarForm } from './session-row.tsx';
import { sameTime, scheduleDay } from './session-times.ts';
import { sessionView } from './session-views.ts';
import { readStars } from './stars-of.ts';
import { useFrame } from './use-frame.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const published = await publishedOf(context);
  const session = published?.sessions.get(params.code);
  if (!published || !session) throw new Response(null, { status: 404 });
  const at = { locale: asked.locale, zone: zoneOf(asked, edition) };
  const translation = session.translations[asked.locale];
  const view = sessionView(published, session, at);
  const parent = session.parent ? published.sessions.get(session.parent) : undefined;
  const html = (text: string | null | undefined) => (text ? headingsFrom(renderMarkdown(text), 2) : null);
  return data({
    view,
    release: published.release.number,
    subtitle: session.subtitle,
    abstract: html(translation?.abstract ?? session.abstract),
    description: html(translation?.description ?? session.description),
    contentNotes: session.contentNotes,
    links: session.links,
    tags: session.tags,
    day: view.start && dateIn(view.start, at.zone),
    scheduleDay: scheduleDay(published, view.start),
    zoneName: view.start && at.zone !== edition.zone ? zoneWords(view.start, at.zone, asked.locale) : null,
    speakers: session.speakers.flatMap((code) => {
      const speaker = published.speakers.get(code);
      return speaker
        ? [{ ...speaker, biography: speaker.biography && headingsFrom(renderMarkdown(speaker.biography), 4) }]
        : [];
    }),
    parent: parent ? { code: parent.code, title: parent.title } : null,
    nested: (published.nestedIn.get(session.code) ?? []).map((each) => sessionView(published, each, at)),
    sameTime: sameTime(published, session).map((each) => sessionView(published, each, at)),
    stars: await readStars(asked, edition),
    ...(await loadAtSession(asked, edition, session)),
    summary: markdownText(session.abstract ?? '').slice(0, 200) || view.speakers.join(', '),
    jsonLd: sessionJsonLd(published.programme, session, writeContext(asked.house, edition, published)),
    picture: `${asked.house.config.origin}/${edition.slug}/sessions/${session.code}/card.png`,
  });
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [];
  return [
    ...pageMeta(matches, () => loaderData.view.title, {
      picture: loaderData.picture,
      description: loaderData.summary,
      jsonLd: loaderData.jsonLd ? JSON.parse(loaderData.jsonLd) : null,
    }),
    { property: 'og:type', content: 'article' },
  ];
}

export default function SessionPage({ loaderData }: Route.ComponentProps) {
  const { texts, slug, locale, name } = useFrame();
  const { session: words, kinds, nav } = texts.site;
  const { view, stars } = loaderData;
  const kind = view.kindLabel ?? kinds[view.kind];
  return (
    <div className="session-page">
      <StarForm />
      <Breadcrumb
        label={texts.site.nav.here}
        links={[
          { label: name, href: `/${slug}` },
          {
            label: loaderData.day ? dateWords(loaderData.day, locale, 'long') : nav.schedule,
            href: `/${slug}/schedule${loaderData.scheduleDay ? `/${loaderData.scheduleDay}` : ''}`,
          },
        ]}
        here={view.title}
      />
      <PageHead eyebrow={kind} title={view.title} lang={view.lang ?? undefined} lead={loaderData.subtitle} />
      {view.cancelled && (
        <Notice tone="bad" title={words.cancelledTitle}>
          {words.cancelledBody}
        </Notice>
      )}
      <div className="session-columns">
        <SessionFacts {...loaderData} />
        <div>
          {loaderData.contentNotes && (
            <Notice tone="info" title={words.contentNotes}>
              {loaderData.contentNotes}
            </Notice>
          )}
          {loaderData.abstract && <Prose html={loaderData.abstract} lang={view.lang ?? undefined} />}
          {loaderData.description && <Prose html={loaderData.description} lang={view.lang ?? undefined} />}
          <SessionMaterials code={view.code} links={loaderData.links} materials={loaderData.materials} />
          {loaderData.speakers.length > 0 && (
            <Section title={words.speakers} id="speakers">
              <div className="people-full">
                {loaderData.speakers.map((speaker) => (
                  <Card key={speaker.code} as="article">
                    <div className="person">
                      <Avatar name={speaker.name} picture={ownPicture(speaker.picture)} />
                      <div>
                        <h3>
                          <a href={`/${slug}/speakers/${speaker.code}`}>{speaker.name}</a>
                        </h3>
                        <p className="mute small">
                          {[speaker.pronouns, speaker.affiliation].filter(Boolean).join(' · ')}
                        </p>
                      </div>
                    </div>
                    {speaker.biography && <Prose html={speaker.biography} />}
                  </Card>
                ))}
              </div>
            </Section>
          )}
          {loaderData.nested.length > 0 && (
            <Section title={words.nested} id="nested">
              <SessionList>
                {loaderData.nested.map((each) => (
                  <SessionRow key={each.code} session={each} starred={stars.includes(each.code)} />
                ))}
              </SessionList>
            </Section>
          )}
          {loaderData.sameTime.length > 0 && (
            <Section title={words.atTheSameTime} id="same-time">
              <SessionList>
                {loaderData.sameTime.map((each) => (
                  <SessionRow key={each.code} session={each} starred={stars.includes(each.code)} />
                ))}
              </SessionList>
            </Section>
          )}
        </div>
      </div>
    </div>
  );
}
