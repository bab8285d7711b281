import Mic from 'lucide-react/icons/mic';
import Search from 'lucide-react/icons/search';
import { data } from 'react-router';
import { Avatar, Button, EmptyState, PageHead, TextInput } from '../../design/index.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/speakers';
import { publishedOf } from './edition-context.ts';
import { letterOf } from './letter-of.ts';
import { NotReleased } from './not-released.tsx';
import { ownPicture } from './own-picture.ts';
import { pageMeta } from './page-meta.ts';
import { useFrame } from './use-frame.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { locale } = houseOf(context);
  const published = await publishedOf(context);
  if (!published) return data({ published: false as const });
  const text = new URL(request.url).searchParams.get('q')?.trim().slice(0, 100) ?? '';
  const order = new Intl.Collator(locale, { sensitivity: 'base' });
  const wanted = text.toLocaleLowerCase();
  const fits = (name: string, affiliation: string | null) =>
    `${name} ${affiliation ?? ''}`.toLocaleLowerCase().includes(wanted);
  const speakers = published.programme.speakers
    .filter((speaker) => fits(speaker.name, speaker.affiliation))
    .map((speaker) => ({
      code: speaker.code,
      name: speaker.name,
      affiliation: speaker.affiliation,
      picture: ownPicture(speaker.picture),
      letter: letterOf(speaker.name),
      sessions: (published.sessionsOf.get(speaker.code) ?? []).map((session) => ({
        code: session.code,
        title: session.translations[locale]?.title ?? session.title,
        cancelled: session.status === 'cancelled',
      })),
    }))
    // Names in other scripts come last, under one heading of their own.
    .sort((a, b) => Number(!a.letter) - Number(!b.letter) || order.compare(a.name, b.name));
  return data({ published: true as const, text, total: published.programme.speakers.length, speakers });
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.site.speakers.title);
}

export default function Speakers({ loaderData }: Route.ComponentProps) {
  const { texts, path } = useFrame();
  const words = texts.site.speakers;
  if (!loaderData.published) return <NotReleased title={words.title} />;
  const { speakers, text, total } = loaderData;
  const groups = [...Map.groupBy(speakers, (speaker) => speaker.letter)];
  return (
    <>
      <PageHead
        title={words.title}
        lead={<span data-live="found">{words.count({ n: speakers.length })}</span>}
      />
      {total > 12 && (
        <search>
          <form method="get" action={path} className="search-form" data-live-search>
            <TextInput name="q" type="search" label={words.find} defaultValue={text} autoComplete="off" />
            <Button icon={Search}>{texts.common.search}</Button>
          </form>
        </search>
      )}
      <div data-live="results">
        {speakers.length === 0 && (
          <EmptyState icon={Mic} title={total === 0 ? words.none : words.nothingFound}>
            {total === 0 ? words.noneNext : words.nothingFoundNext}
          </EmptyState>
        )}
        {groups.length > 4 && (
          <nav className="letters" aria-label={words.letters}>
            {groups.map(([letter]) => (
              <a key={letter} href={`#letter-${letter || 'other'}`}>
                {letter || '…'}
              </a>
            ))}
          </nav>
        )}
        {groups.map(([letter, people]) => (
          <section key={letter} aria-labelledby={`letter-${letter || 'other'}`} className="letter-group">
            <h2 id={`letter-${letter || 'other'}`}>{letter || words.otherLetters}</h2>
            <ul className="people">
              {people.map((speaker) => (
                <SpeakerRow key={speaker.code} speaker={speaker} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function SpeakerRow(props: {
  readonly speaker: {
    readonly code: string;
    readonly name: string;
    readonly affiliation: string | null;
    readonly picture: string | null;
    readonly sessions: readonly {
      readonly code: string;
      readonly title: string;
      readonly cancelled: boolean;
    }[];
  };
}) {
  const { slug } = useFrame();
  const { speaker } = props;
  return (
    <li className="card card-pad person">
      <Avatar name={speaker.name} picture={speaker.picture} />
      <div className="person-words">
        <h3>
          <a href={`/${slug}/speakers/${speaker.code}`}>{speaker.name}</a>
        </h3>
        {speaker.affiliation && <p className="mute small">{speaker.affiliation}</p>}
        {speaker.sessions.slice(0, 3).map((session) => (
          <p key={session.code} className={session.cancelled ? 'talk off-line' : 'talk'}>
            <a href={`/${slug}/sessions/${session.code}`}>{session.title}</a>
          </p>
        ))}
      </div>
    </li>
  );
}
