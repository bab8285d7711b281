import Plus from 'lucide-react/icons/plus';
import { data } from 'react-router';
import { ButtonLink, Chip, DayTabs, EmptyState, Notice, PageHead, Section } from '../../design/index.ts';
import { dateWords } from '../../texts/format.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { ZoneMenu } from '../edition/zone-menu.tsx';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/open-spaces';
import { type BoardTime, loadBoard } from './board-load.ts';
import { SpaceCard } from './space-card.tsx';
import './open-spaces.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const day = new URL(request.url).searchParams.get('day');
  return data(await loadBoard(houseOf(context), editionOf(context), day));
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.openSpaces.title);
}

export default function OpenSpaces({ loaderData }: Route.ComponentProps) {
  const { texts, slug, locale, owner } = useFrame();
  const words = texts.openSpaces;
  const { days, day, times, mine, isOpen, mayPut, anyFree } = loaderData;
  const home = `/${slug}/open-spaces`;
  if (!loaderData.hasBoard)
    return (
      <>
        <PageHead title={words.title} />
        <EmptyState
          title={words.noBoard}
          action={
            loaderData.arranges && (
              <ButtonLink href={`/${slug}/manage/open-spaces`}>{words.manage.rules}</ButtonLink>
            )
          }
        >
          {words.noBoardNext}
        </EmptyState>
      </>
    );
  return (
    <div
      data-live={`${home}.json`}
      data-revision={loaderData.revision}
      data-spaces={slug}
      data-own={owner ?? undefined}
      data-waiting={texts.notes.waiting}
    >
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {mayPut && anyFree && (
              <ButtonLink icon={Plus} href={`${home}/new`}>
                {words.putOn}
              </ButtonLink>
            )}
            <ZoneMenu />
          </>
        }
      />
      {!isOpen && (
        <Notice
          tone="info"
          title={loaderData.opens ? words.opens({ when: loaderData.opens }) : words.closed}
        />
      )}
      <div id="board" data-live-part className="stack">
        {mine.length > 0 && (
          <Section title={words.yours} id="mine">
            <ul className="spaces">
              {mine.map((space) => (
                <SpaceCard key={space.code} space={space} withDay />
              ))}
            </ul>
          </Section>
        )}
        {days.length > 1 && (
          <DayTabs
            label={words.day}
            days={days.map((each) => ({
              href: `${home}?day=${each}`,
              weekday: dateWords(each, locale, 'weekday'),
              day: Number(each.slice(8)),
              label: dateWords(each, locale, 'long'),
              current: each === day,
            }))}
          />
        )}
        {times.length === 0 && (
          <EmptyState title={words.none}>{isOpen ? words.noneNext : words.closed}</EmptyState>
        )}
        {isOpen && !anyFree && <p className="mute">{words.noneFree}</p>}
        {times.map((time) => (
          <TimeOfDay key={`${time.start} ${time.end}`} time={time} />
        ))}
      </div>
    </div>
  );
}

function TimeOfDay({ time }: { readonly time: BoardTime }) {
  const { texts, slug } = useFrame();
  const words = texts.openSpaces;
  const { spaces, free, isPast } = time;
  if (spaces.length === 0 && (isPast || free.length === 0)) return null;
  const when = `${time.from}–${time.to}`;
  return (
    <section className="board-time" aria-label={when}>
      <h2 className="num">
        <time dateTime={time.start}>{time.from}</time>
        <span className="till">
          –<time dateTime={time.end}>{time.to}</time>
        </span>
      </h2>
      <div>
        {spaces.length > 0 && (
          <ul className="spaces">
            {spaces.map((space) => (
              <SpaceCard key={space.code} space={space} />
            ))}
          </ul>
        )}
        {free.length > 0 && (
          <nav className="chips free-rooms" aria-label={`${words.free}, ${when}`}>
            <span className="mute small">{words.free}</span>
            {free.map(({ key, room }) => (
              <Chip key={key} icon={Plus} href={`/${slug}/open-spaces/new?slot=${encodeURIComponent(key)}`}>
                {room}
              </Chip>
            ))}
          </nav>
        )}
      </div>
    </section>
  );
}
