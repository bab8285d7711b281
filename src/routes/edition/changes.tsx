import History from 'lucide-react/icons/history';
import Rss from 'lucide-react/icons/rss';
import { data } from 'react-router';
import type { ProgrammeChange } from '#programme';
import { listReleases, type PublishedProgramme } from '#programme/server';
import { ButtonLink, Disclosure, EmptyState, PageHead, Section } from '../../design/index.ts';
import { momentWords } from '../../texts/format.ts';
import { houseOf, type RequestHouse } from '../request-house.ts';
import type { Route } from './+types/changes';
import { changeSentence } from './change-sentence.ts';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { pageMeta } from './page-meta.ts';
import { useFrame } from './use-frame.ts';

/** What someone with a plan for the day must know; the rest is behind a line. */
const weighty: readonly ProgrammeChange['kind'][] = [
  ...(['added', 'removed', 'cancelled', 'reinstated', 'moved', 'time-announced', 'time-withdrawn'] as const),
  ...(['retitled', 'speakers-changed'] as const),
];

type ChangeView = { readonly sentence: string; readonly href: string | null };

export async function loader({ context }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const published = await publishedOf(context);
  const releases = await listReleases(asked.house.db, edition.id);
  const zone = zoneOf(asked, edition);
  const views = (changes: readonly ProgrammeChange[], isWeighty: boolean) =>
    changes
      .filter(({ kind }) => weighty.includes(kind) === isWeighty)
      .map((change) => changeView(change, zone, edition.slug, asked, published));
  return data({
    sessions: published?.programme.sessions.length ?? 0,
    releases: releases.map(({ id, number, name, note, releasedAt, changes }) => ({
      id,
      number,
      name,
      note,
      releasedAt,
      when: momentWords(releasedAt, zone, asked.locale),
      changes: views(changes, true),
      others: views(changes, false),
    })),
  });
}

function changeView(
  change: ProgrammeChange,
  zone: string,
  slug: string,
  { locale, texts }: RequestHouse,
  published: PublishedProgramme | null,
): ChangeView {
  const sentence = changeSentence(change, zone, locale, texts, published?.rooms);
  if (!('code' in change) || !published) return { sentence, href: null };
  if ('title' in change && published.sessions.has(change.code))
    return { sentence, href: `/${slug}/sessions/${change.code}` };
  if (change.kind.startsWith('room-') && published.rooms.has(change.code))
    return { sentence, href: `/${slug}/rooms/${change.code}` };
  if (change.kind.startsWith('speaker-') && published.speakers.has(change.code))
    return { sentence, href: `/${slug}/speakers/${change.code}` };
  return { sentence, href: null };
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.site.changes.title);
}

export default function Changes({ loaderData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.site.changes;
  const { releases } = loaderData;
  return (
    <div className="wrap-text">
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          releases.length > 0 && (
            <ButtonLink look="ghost" icon={Rss} href={`/${slug}/feed.atom`}>
              {words.feed}
            </ButtonLink>
          )
        }
      />
      {releases.length === 0 && (
        <EmptyState icon={History} title={words.none}>
          {words.noneNext}
        </EmptyState>
      )}
      {releases.map((release) => (
        <Section
          key={release.id}
          id={`release-${release.number}`}
          title={release.name}
          aside={
            <>
              {words.release({ n: release.number })} ·{' '}
              <time dateTime={release.releasedAt}>{release.when}</time>
            </>
          }
        >
          {release.note && <p className="mute release-note">{release.note}</p>}
          <ReleaseChanges {...release} />
        </Section>
      ))}
    </div>
  );
}

function ReleaseChanges(props: {
  readonly number: number;
  readonly changes: readonly ChangeView[];
  readonly others: readonly ChangeView[];
}) {
  const { texts } = useFrame();
  const words = texts.site.changes;
  if (props.number === 1) return <p className="mute">{words.first}</p>;
  if (props.changes.length === 0 && props.others.length === 0) return <p className="mute">{words.nothing}</p>;
  return (
    <>
      {props.changes.length > 0 && <ChangeList changes={props.changes} />}
      {props.others.length > 0 && (
        <Disclosure summary={words.more({ n: props.others.length })}>
          <ChangeList changes={props.others} />
        </Disclosure>
      )}
    </>
  );
}

function ChangeList({ changes }: { readonly changes: readonly ChangeView[] }) {
  return (
    <ul className="card link-list changes">
      {changes.map(({ sentence, href }) => (
        <li key={sentence}>{href ? <a href={href}>{sentence}</a> : <span>{sentence}</span>}</li>
      ))}
    </ul>
  );
}
