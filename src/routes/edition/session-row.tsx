import type { ReactNode } from 'react';
import { type BadgeText, SessionCard, StarButton } from '../../design/index.ts';
import { languageWords } from '../../texts/format.ts';
import { roomBadge } from '../live/room-tone.ts';
import { isSpaceCode, sessionPath } from './session-path.ts';
import { kindWords, type SessionView } from './session-views.ts';
import { useFrame } from './use-frame.ts';

/** A session in a list of any page: its facts in the order in which people ask for them. */
export function SessionRow(props: {
  readonly session: SessionView;
  readonly starred: boolean;
  /** Only the end matters: "until 10:40". */
  readonly until?: boolean;
  readonly progress?: { readonly value: number; readonly max: number; readonly label: string };
  readonly note?: string;
  /** What it is to the reader: "your seat". */
  readonly badges?: readonly BadgeText[];
  readonly after?: ReactNode;
  readonly level?: 2 | 3 | 4;
}) {
  const { texts, slug, locale } = useFrame();
  const { session } = props;
  const words = texts.site;
  const room = session.rooms[0];
  const badges: BadgeText[] = [
    ...(props.badges ?? []),
    ...(session.full ? [roomBadge(session.full, texts)] : []),
    ...(session.cancelled ? [{ label: words.schedule.cancelled, tone: 'bad' as const }] : []),
    ...[kindWords(session, words.kinds)].flatMap((label) => (label ? [{ label }] : [])),
  ];
  const facts = [
    ...(session.level && session.level !== 'all' ? [words.levels[session.level]] : []),
    ...(session.language && session.language.split('-')[0] !== locale.split('-')[0]
      ? [languageWords(session.language, locale)]
      : []),
    ...(session.recorded === false ? [words.schedule.notRecorded.toLowerCase()] : []),
    ...(session.remote ? [words.deliveries.remote.toLowerCase()] : []),
  ];
  return (
    <SessionCard
      title={session.title}
      href={sessionPath(slug, session.code)}
      lang={session.lang ?? undefined}
      speakers={session.speakers}
      time={
        props.until && session.to ? (
          <Until end={session.end} time={session.to} />
        ) : session.start ? (
          <SlotTime session={session} />
        ) : (
          words.schedule.toBeAnnounced
        )
      }
      room={room?.name}
      where={session.rooms.length > 1 ? `+${session.rooms.length - 1}` : room?.floor}
      track={session.track}
      badges={badges}
      facts={facts}
      star={isSpaceCode(session.code) ? undefined : <StarOf session={session} starred={props.starred} />}
      progress={props.progress}
      cancelled={session.cancelled}
      level={props.level}
    >
      {props.note && <p className="small warn-text">{props.note}</p>}
      {props.after}
    </SessionCard>
  );
}

/** "until 10:40" with the time as a time, wherever the language puts it. */
function Until(props: { readonly end: string | null; readonly time: string }) {
  const { texts } = useFrame();
  const [before = '', after = ''] = texts.site.schedule.until({ time: '\n' }).split('\n');
  return (
    <>
      {before}
      <time dateTime={props.end ?? undefined}>{props.time}</time>
      {after}
    </>
  );
}

/** From–to with machine-readable moments, so that a browser can show them in its own zone; a grid hides the end of a `short` one. */
export function SlotTime({
  session,
  short,
}: {
  readonly short?: boolean;
  readonly session: Pick<SessionView, 'start' | 'end' | 'day' | 'from' | 'to'>;
}) {
  return (
    <>
      {session.day && `${session.day} `}
      <time dateTime={session.start ?? undefined}>{session.from}</time>
      {session.to && (
        <span className={short ? 'till' : undefined}>
          –<time dateTime={session.end ?? undefined}>{session.to}</time>
        </span>
      )}
    </>
  );
}

/** The star of a session; it sends the page's one star form. `aria-pressed` says which way, so the label stays the same. */
export function StarOf({
  session,
  starred,
}: {
  readonly session: Pick<SessionView, 'code' | 'title'>;
  readonly starred: boolean;
}) {
  const { texts } = useFrame();
  const words = texts.site.session;
  return (
    <StarButton
      starred={starred}
      label={words.star({ title: session.title })}
      name="code"
      value={session.code}
      form="stars"
    />
  );
}

/** The one form that all stars of a page send; without JavaScript it comes back to the same page. */
export function StarForm() {
  const { slug, path, search, owner, cookieStars, phase } = useFrame();
  return (
    <form
      id="stars"
      method="post"
      action={`/${slug}/stars`}
      data-edition={slug}
      data-account={owner ?? undefined}
      data-cookie={cookieStars ? '' : undefined}
      data-over={phase === 'over' ? '' : undefined}
    >
      <input type="hidden" name="back" value={`${path}${search}`} />
    </form>
  );
}
