import { data, redirect } from 'react-router';
import { usableCodes } from '#live';
import { nextPath } from '#people';
import { clashesAmong } from '#programme';
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Notice,
  PageHead,
  Section,
  SessionList,
} from '../../design/index.ts';
import { dateIn } from '../../kernel/time.ts';
import { dateWords } from '../../texts/format.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/stars';
import { CalendarAddress } from './calendar-address.tsx';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { pageMeta } from './page-meta.ts';
import { SessionRow, StarForm } from './session-row.tsx';
import { type SessionView, sessionView } from './session-views.ts';
import { changeAskedStars, openCalendar, starsKept } from './star-acts.ts';
import { readStars } from './stars-of.ts';
import { useFrame } from './use-frame.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const published = await publishedOf(context);
  const query = new URL(request.url).searchParams;
  // A browser that keeps its stars itself asks for their rows by naming them; they are public sessions, not anybody's list.
  const named = query.get('codes');
  const stars = named === null ? await readStars(asked, edition) : usableCodes(named.split('.'));
  const at = { locale: asked.locale, zone: zoneOf(asked, edition) };
  const sessions = stars.flatMap((code) => published?.sessions.get(code) ?? []);
  const clashes = clashesAmong(sessions);
  const views = sessions
    .map((session) => ({
      ...sessionView(published as NonNullable<typeof published>, session, at),
      clash: clashes.find(({ a, b }) => a.code === session.code || b.code === session.code),
    }))
    .map(({ clash, ...view }) => ({
      ...view,
      clashesWith: clash ? (clash.a.code === view.code ? clash.b.title : clash.a.title) : null,
    }))
    .sort((a, b) => (a.start ?? '9').localeCompare(b.start ?? '9'));
  return data({
    signedIn: asked.viewer.kind === 'person',
    stars,
    gone: stars.length - sessions.length,
    sessions: views,
    zone: at.zone,
    // What stands in an address may be anybody's words.
    address: /^[\w.-]{1,120}$/.exec(query.get('calendar') ?? '')?.[0] ?? null,
    origin: asked.house.config.origin,
  });
}

/** A star on or off, or a private calendar address; without JavaScript it comes back to the page. */
export async function action({ context, request }: Route.ActionArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const form = await request.formData();
  if (form.has('calendar')) {
    const token = await openCalendar(asked, edition, form);
    if (token === null) return data({ refused: true }, { status: 403 });
    return redirect(`/${edition.slug}/stars?calendar=${token}#calendar`, 303);
  }
  const stars = await changeAskedStars(asked, edition, form);
  const back = nextPath(String(form.get('back') ?? ''), `/${edition.slug}/stars`);
  const headers =
    asked.viewer.kind === 'person' ? undefined : { 'Set-Cookie': starsKept(asked, edition, stars) };
  return redirect(back, { status: 303, headers });
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.site.mine.title, { noIndex: true });
}

export default function Stars({ loaderData }: Route.ComponentProps) {
  const { texts, slug, locale } = useFrame();
  const { mine: words, schedule } = texts.site;
  const days = [
    ...Map.groupBy(loaderData.sessions, (session) =>
      session.start ? dateIn(session.start, loaderData.zone) : 'none',
    ),
  ];
  return (
    <div data-mine={slug}>
      <StarForm />
      <PageHead title={words.title} lead={words.lead} />
      {loaderData.gone > 0 && <Notice tone="info" title={words.gone({ n: loaderData.gone })} />}
      {loaderData.sessions.length === 0 && (
        <EmptyState
          title={words.none}
          action={<ButtonLink href={`/${slug}/schedule`}>{words.openSchedule}</ButtonLink>}
        >
          {words.noneNext}
        </EmptyState>
      )}
      {days.map(([day, sessions]: [string, (SessionView & { clashesWith: string | null })[]]) => (
        <Section key={day} title={day === 'none' ? schedule.toBeAnnounced : dateWords(day, locale, 'long')}>
          <SessionList>
            {sessions.map((session) => (
              <SessionRow
                key={session.code}
                session={session}
                starred
                note={session.clashesWith ? words.clash({ title: session.clashesWith }) : undefined}
              />
            ))}
          </SessionList>
        </Section>
      ))}
      {loaderData.sessions.length > 0 && !loaderData.signedIn && (
        <p className="mute small after">
          {words.keptHere}{' '}
          <a href={`/sign-in?next=${encodeURIComponent(`/${slug}/stars`)}`}>{texts.common.signIn}</a>
        </p>
      )}
      {loaderData.sessions.length > 0 && (
        <Card as="section" id="calendar">
          <h2>{words.subscribe}</h2>
          <p className="mute">{words.subscribeLead}</p>
          {loaderData.address ? (
            <CalendarAddress
              origin={loaderData.origin}
              token={loaderData.address}
              mayRenew={loaderData.signedIn}
            />
          ) : (
            <form method="post" action={`/${slug}/stars`} data-calendar-form>
              {loaderData.stars.map((code) => (
                <input key={code} type="hidden" name="code" value={code} />
              ))}
              <Button name="calendar" value="open">
                {words.makeAddress}
              </Button>
            </form>
          )}
        </Card>
      )}
    </div>
  );
}
