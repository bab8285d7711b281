import {
  Avatar,
  ButtonLink,
  Card,
  KeyValues,
  Prose,
  Section,
  SessionList,
  Stat,
  Stats,
} from '../../design/index.ts';
import { safeHref } from '../../kernel/links.ts';
import { numberWords } from '../../texts/format.ts';
import { MomentWords } from '../directory/deadline-words.tsx';
import { IntentForm } from '../directory/intent-form.tsx';
import type { OverviewData } from './overview-load.ts';
import { SessionRow, StarForm } from './session-row.tsx';
import { TellMeForm } from './tell-me-form.tsx';
import { useFrame } from './use-frame.ts';

/** What it is, for whom, how to take part: what the team wrote. */
export function OverviewWords({ loaderData }: { readonly loaderData: OverviewData }) {
  const { texts } = useFrame();
  const words = texts.site.overview;
  return (
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
  );
}

/** The facts at a glance, and where to go on from here. */
export function OverviewFacts({ loaderData }: { readonly loaderData: OverviewData }) {
  const { texts, slug, locale } = useFrame();
  const { overview: words, modes, nav } = texts.site;
  const { numbers } = loaderData;
  return (
    <div className="stack">
      <Card as="section">
        <KeyValues
          items={[
            { name: words.when, value: `${loaderData.when} (${words.days({ n: loaderData.days })})` },
            ...(loaderData.where ? [{ name: words.where, value: loaderData.where }] : []),
            { name: words.mode, value: modes[loaderData.mode] },
            ...loaderData.facts.map((fact) => ({
              name: words[fact.name],
              value: <MomentWords {...fact.value} />,
            })),
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
      {loaderData.inCatalogue && <InCatalogue {...loaderData.inCatalogue} />}
    </div>
  );
}

/** Keynotes: those of the release, or before any release those that the team announced. */
export function OverviewKeynotes({ loaderData }: { readonly loaderData: OverviewData }) {
  const { texts, slug } = useFrame();
  const { overview: words, schedule } = texts.site;
  return (
    <>
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

/** As on the pages of editions held elsewhere: what one does with it, comparing it, and where its facts come from. */
function InCatalogue({ intent, compare, entry }: NonNullable<OverviewData['inCatalogue']>) {
  const { texts, slug, name, locale } = useFrame();
  return (
    <>
      <IntentForm intent={intent} name={name} back={`/${slug}`} locale={locale} />
      <p className="actions">
        <ButtonLink href={compare} look="ghost" rel="nofollow">
          {texts.choose.compare.add}
        </ButtonLink>
        <ButtonLink href={entry} look="quiet">
          {texts.directory.edition.sources}
        </ButtonLink>
      </p>
    </>
  );
}
