import Mic from 'lucide-react/icons/mic';
import Search from 'lucide-react/icons/search';
import { data } from 'react-router';
import { Avatar, Button, EmptyState, PageHead, Pagination, TextInput } from '../../design/index.ts';
import { houseOf } from '../request-house.ts';
import { addressWith } from '../site-tools.tsx';
import type { Route } from './+types/speakers';
import { publishedOf } from './edition-context.ts';
import { letterOf } from './letter-of.ts';
import { NotReleased } from './not-released.tsx';
import { ownPicture } from './own-picture.ts';
import { pageMeta } from './page-meta.ts';
import { useFrame } from './use-frame.ts';

/** People shown on one page at most; where there are more, each letter is a page. */
const most = 400;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { locale } = houseOf(context);
  const published = await publishedOf(context);
  if (!published) return data({ published: false as const });
  const query = new URL(request.url).searchParams;
  const text = query.get('q')?.trim().slice(0, 100) ?? '';
  const order = new Intl.Collator(locale, { sensitivity: 'base' });
  const wanted = text.toLocaleLowerCase();
  const fits = (name: string, affiliation: string | null) =>
    `${name} ${affiliation ?? ''}`.toLocaleLowerCase().includes(wanted);
  const found = published.programme.speakers
    .filter((speaker) => fits(speaker.name, speaker.affiliation))
    .map((speaker) => ({ speaker, letter: letterOf(speaker.name) }))
    // Names in other scripts come last, under one heading of their own.
    .sort((a, b) => Number(!a.letter) - Number(!b.letter) || order.compare(a.speaker.name, b.speaker.name));
  const letters = [...new Set(found.map(({ letter }) => letter))];
  const asked = query.get('letter') ?? '';
  const letter = found.length > most ? (letters.find((each) => nameOf(each) === asked) ?? letters[0]) : null;
  const speakers = found
    .filter((each) => letter === null || each.letter === letter)
    .map(({ speaker, letter }) => ({
      letter,
      code: speaker.code,
      name: speaker.name,
      affiliation: speaker.affiliation,
      picture: ownPicture(speaker.picture),
      sessions: (published.sessionsOf.get(speaker.code) ?? []).map((session) => ({
        code: session.code,
        title: session.translations[locale]?.title ?? session.title,
        cancelled: session.status === 'cancelled',
      })),
    }));
  const total = published.programme.speakers.length;
  return data({ published: true as const, text, total, found: found.length, letters, letter, speakers });
}

/** What stands for a letter in an address; names in other scripts have none. */
function nameOf(letter: string): string {
  return letter || 'other';
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.site.speakers.title);
}

export default function Speakers({ loaderData }: Route.ComponentProps) {
  const { texts, path } = useFrame();
  const words = texts.site.speakers;
  if (!loaderData.published) return <NotReleased title={words.title} />;
  const { speakers, text, total, found } = loaderData;
  const groups = [...Map.groupBy(speakers, (speaker) => speaker.letter)];
  return (
    <>
      <PageHead title={words.title} lead={<span data-live="found">{words.count({ n: found })}</span>} />
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
        <Letters {...loaderData} />
        {groups.map(([letter, people]) => (
          <section key={letter} aria-labelledby={`letter-${nameOf(letter)}`} className="letter-group">
            <h2 id={`letter-${nameOf(letter)}`}>{letter || words.otherLetters}</h2>
            <ul className="people">
              {people.map((speaker) => (
                <SpeakerRow key={speaker.code} speaker={speaker} />
              ))}
            </ul>
          </section>
        ))}
        <NextLetters {...loaderData} />
      </div>
    </>
  );
}

type LettersProps = { readonly letters: readonly string[]; readonly letter?: string | null };

/** Leads to a letter: to its place on this page, or to its own page where all names are too many for one. */
function Letters({ letters, letter: here }: LettersProps) {
  const { texts, path, search } = useFrame();
  if (letters.length <= 4 && here === null) return null;
  return (
    <nav className="letters" aria-label={texts.site.speakers.letters}>
      {letters.map((letter) => (
        <a
          key={letter}
          href={
            here === null
              ? `#letter-${nameOf(letter)}`
              : addressWith({ path, search }, 'letter', nameOf(letter))
          }
          aria-current={letter === here ? 'page' : undefined}
        >
          {letter || '…'}
        </a>
      ))}
    </nav>
  );
}

/** The letters before and after the shown one. */
function NextLetters({ letters, letter }: LettersProps) {
  const { texts, path, search } = useFrame();
  if (letter === null || letter === undefined) return null;
  const words = texts.site.speakers;
  const at = letters.indexOf(letter);
  const link = (to: string | undefined) =>
    to === undefined
      ? null
      : {
          href: addressWith({ path, search }, 'letter', nameOf(to)),
          label: to || words.otherLetters,
        };
  return (
    <Pagination
      label={words.nextLetters}
      here={`${at + 1} / ${letters.length}`}
      previous={link(letters[at - 1])}
      next={link(letters[at + 1])}
    />
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
