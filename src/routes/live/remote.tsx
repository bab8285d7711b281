import Lock from 'lucide-react/icons/lock';
import MessageCircleQuestion from 'lucide-react/icons/message-circle-question-mark';
import { data } from 'react-router';
import { nextTurn, type RemoteView, remoteTurns } from '#live';
import { followRemotely } from '#live/server';
import { Badge, ButtonLink, Card, EmptyState, Notice, PageHead, Section } from '../../design/index.ts';
import { minutesAfter } from '../../kernel/time.ts';
import { clockTime } from '../../texts/format.ts';
import { editionOf, publishedOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { ReleaseNumber } from '../edition/release-mark.tsx';
import { sessionView } from '../edition/session-views.ts';
import { useFrame } from '../edition/use-frame.ts';
import { houseOf } from '../request-house.ts';
import { ZoneMenu } from '../zone-menu.tsx';
import type { Route } from './+types/remote';
import { RemoteLinks, TurnsAt } from './remote-links.tsx';

const aheadMinutes = 12 * 60;
const most = 12;

/** Sessions that can be followed from elsewhere, now and in the next half day, in the zone that the reader chose. */
export async function loader({ context }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const published = await publishedOf(context);
  const remoteOf = await followRemotely(asked.house, asked.viewer, edition.id);
  const zone = asked.ownZone ?? edition.zone;
  const now = asked.house.clock.now();
  const streamed = (published && remoteOf ? published.programme.sessions : []).flatMap((session) => {
    const { slot, code, kind } = session;
    const remote = slot && kind !== 'break' && slot.end > now ? remoteOf?.(code) : null;
    return slot && remote ? [{ session, slot, remote }] : [];
  });
  const inSight = minutesAfter(now, aheadMinutes);
  const lines = streamed.flatMap(({ session, slot, remote }) => {
    if (!published || slot.start > inSight) return [];
    const view = sessionView(published, session, { locale: asked.locale, zone });
    const there = clockTime(slot.start, edition.zone);
    return [{ view, remote, isOn: slot.start <= now, ...{ start: slot.start, end: slot.end }, there }];
  });
  const ordered = lines.toSorted((a, b) => a.start.localeCompare(b.start));
  const turns = streamed.flatMap(({ slot, remote }) => [
    minutesAfter(slot.start, -aheadMinutes),
    ...remoteTurns(slot, remote),
  ]);
  return data({
    zone,
    release: published?.release.number ?? null,
    turnsAt: nextTurn(turns, now),
    isElsewhere: zone !== edition.zone,
    on: ordered.filter(({ isOn }) => isOn),
    next: ordered.filter(({ isOn }) => !isOn).slice(0, most),
  });
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.remote.title);
}

export default function Remote({ loaderData }: Route.ComponentProps) {
  const { texts, slug, path, search, venueZone, now, locale, viewerName } = useFrame();
  const words = texts.remote;
  const { zone } = loaderData;
  const { on, next } = loaderData;
  const closed = [...on, ...next].map(({ remote }) => remote.state).find(isClosed);
  return (
    <div className="wrap-text stack">
      {loaderData.release !== null && <ReleaseNumber number={loaderData.release} />}
      <TurnsAt moment={loaderData.turnsAt} />
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <ZoneMenu {...{ path, search, zone, venueZone, now, locale }} name="keep-zone" isAlwaysSaid />
        }
      />
      {on.length + next.length === 0 && <EmptyState title={words.none}>{words.noneNext}</EmptyState>}
      {closed && (
        <Notice
          tone="info"
          title={words.closed[closed]}
          action={
            viewerName === null && (
              <ButtonLink look="ghost" href={`/sign-in?next=${encodeURIComponent(path)}`}>
                {words.signIn}
              </ButtonLink>
            )
          }
        />
      )}
      {on.length > 0 && <Lines {...loaderData} title={words.onNow} id="on-now" lines={on} />}
      {next.length > 0 && <Lines {...loaderData} title={words.next} id="next" lines={next} />}
      <p className="actions">
        <ButtonLink look="ghost" href={`/${slug}/people`}>
          {words.people}
        </ButtonLink>
        <ButtonLink look="ghost" href={`/${slug}/schedule`}>
          {texts.site.now.seeSchedule}
        </ButtonLink>
      </p>
    </div>
  );
}

const isClosed = (state: RemoteView['state']) => state === 'for-attending' || state === 'for-online';

type Loaded = Route.ComponentProps['loaderData'];

function Lines(
  props: Pick<Loaded, 'zone' | 'isElsewhere'> & {
    readonly title: string;
    readonly id: string;
    readonly lines: Loaded['on'];
  },
) {
  const { texts, slug } = useFrame();
  const words = texts.remote;
  return (
    <Section title={props.title} id={props.id}>
      <div className="stack">
        {props.lines.map(({ view, remote, there, start, end }) => (
          <Card key={view.code} as="article" className="stack">
            <p className="mute small num">
              {view.day} <time dateTime={start}>{view.from}</time>–<time dateTime={end}>{view.to}</time>{' '}
              {props.isElsewhere && `(${words.venue({ time: there })})`} ·{' '}
              {view.rooms.map(({ name }) => name).join(', ')}
            </p>
            <h3 lang={view.lang ?? undefined}>
              <a href={`/${slug}/sessions/${encodeURIComponent(view.code)}`}>{view.title}</a>
            </h3>
            {isClosed(remote.state) ? (
              <p>
                <Badge icon={Lock}>{words.onlyAttending}</Badge>
              </p>
            ) : (
              <RemoteLinks remote={remote} zone={props.zone}>
                <ButtonLink
                  look="ghost"
                  icon={MessageCircleQuestion}
                  href={`/${slug}/sessions/${encodeURIComponent(view.code)}/questions`}
                >
                  {words.questions}
                </ButtonLink>
              </RemoteLinks>
            )}
          </Card>
        ))}
      </div>
    </Section>
  );
}
