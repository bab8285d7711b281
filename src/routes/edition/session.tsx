import CalendarPlus from 'lucide-react/icons/calendar-plus';
import { data } from 'react-router';
import type { Session } from '#programme';
import { type PublishedProgramme, renderMarkdown, sessionJsonLd } from '#programme/server';
import {
  Avatar,
  Badge,
  Breadcrumb,
  ButtonLink,
  Card,
  KeyValues,
  Notice,
  PageHead,
  Prose,
  Section,
  SessionList,
  TrackLabel,
} from '../../design/index.ts';
import { overlaps } from '../../kernel/ranges.ts';
import { dateIn } from '../../kernel/time.ts';
import { dateWords, languageWords, zoneWords } from '../../texts/format.ts';
import { houseOf } from '../request-house.ts';
import { writeContext } from '../takeouts/write-context-of.ts';
import type { Route } from './+types/session';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { SessionRow, SlotTime, StarForm, StarOf } from './session-row.tsx';
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
  const html = (text: string | null | undefined) => (text ? renderMarkdown(text) : null);
  return data({
    view,
    subtitle: session.subtitle,
    abstract: html(translation?.abstract ?? session.abstract),
    description: html(translation?.description ?? session.description),
    contentNotes: session.contentNotes,
    links: session.links,
    tags: session.tags,
    day: view.start && dateIn(view.start, at.zone),
    zoneName: view.start && at.zone !== edition.zone ? zoneWords(view.start, at.zone, asked.locale) : null,
    speakers: session.speakers.flatMap((code) => {
      const speaker = published.speakers.get(code);
      return speaker ? [{ ...speaker, biography: html(speaker.biography) }] : [];
    }),
    parent: parent ? { code: parent.code, title: parent.title } : null,
    nested: (published.nestedIn.get(session.code) ?? []).map((each) => sessionView(published, each, at)),
    sameTime: sameTime(published, session).map((each) => sessionView(published, each, at)),
    stars: await readStars(asked, edition),
    jsonLd: sessionJsonLd(published.programme, session, writeContext(asked.house, edition, published)),
    picture: `${asked.house.config.origin}/${edition.slug}/sessions/${session.code}/card.png`,
  });
}

/** What else is on then; at most six, longest overlap is not weighed: the reader looks for an alternative. */
function sameTime(published: PublishedProgramme, session: Session): Session[] {
  const { slot } = session;
  if (!slot) return [];
  return published.programme.sessions
    .filter(
      (other) =>
        other.code !== session.code &&
        other.slot !== null &&
        other.status === 'confirmed' &&
        other.kind !== 'break' &&
        other.kind !== 'notice' &&
        overlaps(other.slot, slot),
    )
    .slice(0, 6);
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  const frame = matches.find((match) => match?.id === 'edition/layout')?.loaderData as
    | { name: string }
    | undefined;
  if (!loaderData) return [{ title: frame?.name ?? '' }];
  return [
    { title: `${loaderData.view.title} · ${frame?.name ?? ''}` },
    { property: 'og:title', content: loaderData.view.title },
    { property: 'og:image', content: loaderData.picture },
    { property: 'og:type', content: 'article' },
    { name: 'twitter:card', content: 'summary_large_image' },
    ...(loaderData.jsonLd ? [{ 'script:ld+json': JSON.parse(loaderData.jsonLd) }] : []),
  ];
}

export default function SessionPage({ loaderData }: Route.ComponentProps) {
  const { texts, slug, locale, name } = useFrame();
  const { session: words, schedule, kinds, levels, nav } = texts.site;
  const { view, stars } = loaderData;
  const kind = view.kindLabel ?? kinds[view.kind];
  return (
    <div className="wrap-text">
      <StarForm />
      <Breadcrumb
        label={texts.common.menu}
        links={[
          { label: name, href: `/${slug}` },
          {
            label: loaderData.day ? dateWords(loaderData.day, locale, 'long') : nav.schedule,
            href: loaderData.day ? `/${slug}/schedule/${loaderData.day}` : `/${slug}/schedule`,
          },
        ]}
        here={view.title}
      />
      <PageHead
        eyebrow={kind}
        title={view.title}
        lang={view.lang ?? undefined}
        lead={loaderData.subtitle}
        actions={<StarOf session={view} starred={stars.includes(view.code)} />}
      />
      {view.cancelled && (
        <Notice tone="bad" title={words.cancelledTitle}>
          {words.cancelledBody}
        </Notice>
      )}
      <KeyValues
        items={[
          {
            name: words.when,
            value: view.start ? (
              <>
                {loaderData.day && dateWords(loaderData.day, locale, 'long')}, <SlotTime session={view} />{' '}
                {loaderData.zoneName}
              </>
            ) : (
              schedule.toBeAnnounced
            ),
          },
          {
            name: words.where,
            value:
              view.rooms.length > 0
                ? view.rooms.map((room, index) => (
                    <span key={room.code}>
                      {index > 0 && ', '}
                      <a href={`/${slug}/rooms/${room.code}`}>{room.name}</a>
                      {room.floor && ` · ${room.floor}`}
                    </span>
                  ))
                : view.remote
                  ? texts.site.deliveries.remote
                  : schedule.noRoom,
          },
          ...(view.level ? [{ name: words.level, value: levels[view.level] }] : []),
          ...(view.language ? [{ name: words.language, value: languageWords(view.language, locale) }] : []),
          ...(loaderData.parent
            ? [
                {
                  name: words.partOf,
                  value: (
                    <a href={`/${slug}/sessions/${loaderData.parent.code}`}>{loaderData.parent.title}</a>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p className="row">
        {view.track && <TrackLabel colour={view.track.colour} label={view.track.label} />}
        {view.recorded === false && <Badge tone="warn">{words.notRecorded}</Badge>}
        {view.recorded === true && <Badge>{words.recorded}</Badge>}
        {loaderData.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
      </p>
      {loaderData.contentNotes && (
        <Notice tone="info" title={words.contentNotes}>
          {loaderData.contentNotes}
        </Notice>
      )}
      {loaderData.abstract && <Prose html={loaderData.abstract} lang={view.lang ?? undefined} />}
      {loaderData.description && <Prose html={loaderData.description} lang={view.lang ?? undefined} />}
      <p className="row">
        {view.start && (
          <ButtonLink look="ghost" icon={CalendarPlus} href={`/${slug}/sessions/${view.code}.ics`}>
            {words.toCalendar}
          </ButtonLink>
        )}
        {loaderData.links.map((link) => (
          <ButtonLink key={link.url} look="quiet" href={link.url} rel="nofollow noopener">
            {link.label}
          </ButtonLink>
        ))}
      </p>
      {loaderData.speakers.length > 0 && (
        <Section title={words.speakers} id="speakers">
          {loaderData.speakers.map((speaker) => (
            <Card key={speaker.code} as="article">
              <div className="person">
                <Avatar
                  name={speaker.name}
                  picture={speaker.picture?.startsWith('/') ? speaker.picture : null}
                  size="l"
                />
                <div>
                  <h3>
                    <a href={`/${slug}/speakers/${speaker.code}`}>{speaker.name}</a>
                  </h3>
                  <p className="mute s">
                    {[speaker.pronouns, speaker.affiliation].filter(Boolean).join(' · ')}
                  </p>
                </div>
              </div>
              {speaker.biography && <Prose html={speaker.biography} />}
            </Card>
          ))}
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
  );
}
