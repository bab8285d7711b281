import ArrowRight from 'lucide-react/icons/arrow-right';
import { data } from 'react-router';
import { type Edition, phaseOf } from '#directory';
import { listPages } from '#directory/server';
import type { Session } from '#programme';
import { listAnnouncedKeynotes, type PublishedProgramme, renderMarkdown } from '#programme/server';
import {
  Avatar,
  ButtonLink,
  Card,
  KeyValues,
  PageHead,
  Prose,
  Section,
  SessionList,
  Stat,
  Stats,
} from '../../design/index.ts';
import { safeHref } from '../../kernel/links.ts';
import { inLocale, type LocalisedText } from '../../kernel/locale.ts';
import { dateIn, datesBetween } from '../../kernel/time.ts';
import { countryWords, dateSpan, momentWords, numberWords } from '../../texts/format.ts';
import { houseOf, type RequestHouse } from '../request-house.ts';
import type { Route } from './+types/overview';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { pageMeta } from './page-meta.ts';
import { headingsFrom } from './prose-headings.ts';
import { SessionRow, StarForm } from './session-row.tsx';
import { type SessionView, sessionView } from './session-views.ts';
import { readStars } from './stars-of.ts';
import { TellMeForm } from './tell-me-form.tsx';
import { useFrame } from './use-frame.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const { house, locale } = asked;
  const published = await publishedOf(context);
  const now = house.clock.now();
  const today = dateIn(now, edition.zone);
  const pages = await listPages(house.db, edition.id);
  const prose = (text: LocalisedText) => {
    const found = inLocale(text, locale);
    return (
      found && {
        html: headingsFrom(renderMarkdown(found.text), 3),
        lang: found.locale === locale ? null : found.locale,
      }
    );
  };
  return data({
    tagline: inLocale(edition.tagline, locale)?.text ?? null,
    when: dateSpan(edition.startsOn, edition.endsOn, locale),
    days: datesBetween(edition.startsOn, edition.endsOn).length,
    daysToGo: Math.max(0, datesBetween(today, edition.startsOn).length - 1),
    phase: phaseOf(edition, today),
    where: [
      edition.venueName,
      edition.address,
      edition.city,
      edition.country && countryWords(edition.country, locale),
    ]
      .filter(Boolean)
      .join(', '),
    mode: edition.mode,
    website: edition.website,
    cover: edition.coverFile && `/files/${edition.coverFile}`,
    about: prose(edition.about),
    forWhom: prose(edition.forWhom),
    takePart: prose(edition.takePart),
    channels: edition.channels,
    facts: datedFacts(edition, now, asked),
    pages: pages
      .filter((page) => page.isPublic)
      .map((page) => ({ slug: page.slug, title: inLocale(page.title, locale)?.text ?? page.slug })),
    numbers: published && numbersOf(published),
    ...(await keynotesOf(asked, edition, published)),
    hasProgramme: published !== null,
  });
}

function numbersOf({ programme }: PublishedProgramme) {
  const real = programme.sessions.filter(
    (session) => !['break', 'notice'].includes(session.kind) && session.status === 'confirmed',
  );
  return {
    sessions: real.length,
    speakers: programme.speakers.length,
    rooms: programme.rooms.length,
    tracks: programme.tracks.length,
  };
}

/** Keynotes of the release, or before any release those that the team announced. */
async function keynotesOf(
  asked: RequestHouse,
  edition: Edition,
  published: PublishedProgramme | null,
): Promise<{
  keynotes: SessionView[];
  stars: readonly string[];
  announced: { title: string; speakers: readonly string[] }[];
}> {
  const at = { locale: asked.locale, zone: zoneOf(asked, edition), withDay: true };
  if (!published) {
    const announced = await listAnnouncedKeynotes(asked.house.db, edition.id);
    return {
      keynotes: [],
      stars: [],
      announced: announced.map((each) => ({ title: each.title, speakers: each.speakers })),
    };
  }
  const keynotes = published.programme.sessions
    .filter((session: Session) => session.kind === 'keynote')
    .sort((a, b) => (a.slot?.start ?? '').localeCompare(b.slot?.start ?? ''));
  return {
    keynotes: keynotes.map((session) => sessionView(published, session, at)),
    stars: await readStars(asked, edition),
    announced: [],
  };
}

type Fact = {
  readonly name: 'callOpens' | 'callOpen' | 'callClosed' | 'ticketsFrom' | 'ticketsOpen' | 'aidUntil';
  readonly value: string;
};

function datedFacts(edition: Edition, now: string, asked: RequestHouse): Fact[] {
  const words = (moment: string) => momentWords(moment, edition.zone, asked.locale);
  const { callOpensAt, callClosesAt, ticketsOpenAt, aidClosesAt } = edition;
  const facts: Fact[] = [];
  if (callOpensAt && now < callOpensAt) facts.push({ name: 'callOpens', value: words(callOpensAt) });
  else if (callClosesAt)
    facts.push({ name: now < callClosesAt ? 'callOpen' : 'callClosed', value: words(callClosesAt) });
  if (ticketsOpenAt)
    facts.push({ name: now < ticketsOpenAt ? 'ticketsFrom' : 'ticketsOpen', value: words(ticketsOpenAt) });
  if (aidClosesAt && now < aidClosesAt) facts.push({ name: 'aidUntil', value: words(aidClosesAt) });
  return facts;
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return pageMeta(matches, () => '', {
    description: [loaderData?.tagline, loaderData?.when, loaderData?.where].filter(Boolean).join(' · '),
  });
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const { texts, slug, locale, name } = useFrame();
  const { overview: words, modes, schedule, nav } = texts.site;
  const { numbers } = loaderData;
  const standing =
    loaderData.phase === 'running'
      ? words.running
      : loaderData.phase === 'over'
        ? words.over
        : words.daysToGo({ n: loaderData.daysToGo });
  return (
    <>
      {loaderData.cover && <img className="cover" src={loaderData.cover} alt="" width={1600} height={500} />}
      <PageHead
        eyebrow={`${loaderData.when} · ${standing}`}
        title={name}
        lead={loaderData.tagline}
        actions={
          loaderData.hasProgramme && (
            <>
              <ButtonLink href={`/${slug}/schedule`} icon={ArrowRight}>
                {nav.schedule}
              </ButtonLink>
              <ButtonLink look="ghost" href={`/${slug}/now`}>
                {nav.now}
              </ButtonLink>
            </>
          )
        }
      />
      <div className="two-columns">
        <div className="edition-words">
          {loaderData.about && (
            <Section title={words.what} id="what">
              <Prose html={loaderData.about.html} lang={loaderData.about.lang ?? undefined} />
            </Section>
          )}
          {loaderData.forWhom && (
            <Section title={words.forWhom} id="for-whom">
              <Prose html={loaderData.forWhom.html} lang={loaderData.forWhom.lang ?? undefined} />
            </Section>
          )}
          {loaderData.takePart && (
            <Section title={words.takePart} id="take-part">
              <Prose html={loaderData.takePart.html} lang={loaderData.takePart.lang ?? undefined} />
            </Section>
          )}
        </div>
        <div className="stack">
          <Card as="section">
            <KeyValues
              items={[
                { name: words.when, value: `${loaderData.when} (${words.days({ n: loaderData.days })})` },
                ...(loaderData.where ? [{ name: words.where, value: loaderData.where }] : []),
                { name: words.mode, value: modes[loaderData.mode] },
                ...loaderData.facts.map((fact) => ({ name: words[fact.name], value: fact.value })),
                ...(loaderData.website
                  ? [
                      {
                        name: words.website,
                        value: (
                          <a href={safeHref(loaderData.website)}>
                            {loaderData.website.replace(/^https?:\/\//, '')}
                          </a>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </Card>
          {numbers && (
            <Stats>
              <Stat
                label={nav.sessions}
                value={numberWords(numbers.sessions, locale)}
                href={`/${slug}/sessions`}
              />
              <Stat
                label={nav.speakers}
                value={numberWords(numbers.speakers, locale)}
                href={`/${slug}/speakers`}
              />
              <Stat label={nav.rooms} value={numberWords(numbers.rooms, locale)} href={`/${slug}/rooms`} />
            </Stats>
          )}
          {loaderData.pages.length > 0 && (
            <Section title={words.goodToKnow} id="good-to-know">
              <ul className="link-list card">
                {loaderData.pages.map((page) => (
                  <li key={page.slug}>
                    <a href={`/${slug}/pages/${page.slug}`}>{page.title}</a>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {loaderData.channels.length > 0 && (
            <Section title={words.channels} id="channels">
              <ul className="link-list card">
                {loaderData.channels.map((channel) => (
                  <li key={channel.url}>
                    <a href={safeHref(channel.url)} rel="noopener">
                      {channel.label}
                    </a>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {loaderData.phase === 'before' && <TellMeForm />}
        </div>
      </div>
      {loaderData.announced.length > 0 && (
        <Section title={words.announcedKeynotes} id="keynotes">
          <ul className="people">
            {loaderData.announced.map((keynote) => (
              <li key={keynote.title} className="card card-pad person">
                <Avatar name={keynote.speakers[0] ?? keynote.title} />
                <div>
                  <h3>{keynote.title}</h3>
                  <p className="mute">{keynote.speakers.join(', ')}</p>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {loaderData.keynotes.length > 0 && (
        <Section
          title={words.keynotes}
          id="keynotes"
          aside={<a href={`/${slug}/sessions?kind=keynote`}>{schedule.all}</a>}
        >
          <StarForm />
          <SessionList>
            {loaderData.keynotes.map((session) => (
              <SessionRow
                key={session.code}
                session={session}
                starred={loaderData.stars.includes(session.code)}
              />
            ))}
          </SessionList>
        </Section>
      )}
    </>
  );
}
