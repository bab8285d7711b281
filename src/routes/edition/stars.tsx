import { data, redirect } from 'react-router';
import type { Edition } from '#directory';
import { mostStars, usableCodes } from '#live';
import { changeStars, openLooseStarCalendar, openStarCalendar } from '#live/server';
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
import { starsCookie } from '../../platform/http/request-cookies.ts';
import { dateWords } from '../../texts/format.ts';
import { houseOf, type RequestHouse } from '../request-house.ts';
import type { Route } from './+types/stars';
import { CalendarAddress } from './calendar-address.tsx';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { pageMeta } from './page-meta.ts';
import { SessionRow, StarForm } from './session-row.tsx';
import { type SessionView, sessionView } from './session-views.ts';
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
    address: query.get('calendar'),
    origin: asked.house.config.origin,
  });
}

/** One star on or off, many at once from a browser that keeps its own, or a private calendar address. */
export async function action({ context, request }: Route.ActionArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const form = await request.formData();
  if (form.has('calendar')) return calendarAddress(asked, edition, form);
  const current = await readStars(asked, edition);
  const { add, remove } = changeAsked(form, current);
  if (asked.viewer.kind === 'person') {
    const changed = await changeStars(asked.house, asked.viewer, { editionId: edition.id, add, remove });
    const stars = changed.ok ? changed.value : current;
    return wantsJson(request) ? Response.json({ stars }) : redirect(backFrom(form, edition), 303);
  }
  const stars = [...new Set([...current.filter((code) => !remove.includes(code)), ...add])].slice(
    0,
    mostStars,
  );
  // A script that takes the stars over keeps them itself; two lists of one browser would only disagree.
  if (wantsJson(request))
    return Response.json({ stars }, { headers: { 'Set-Cookie': starsKept(asked, edition, []) } });
  return redirect(backFrom(form, edition), {
    status: 303,
    headers: { 'Set-Cookie': starsKept(asked, edition, stars) },
  });
}

/** `code` turns a star over; `join` and `leave` say which way, so that sending them twice does no harm. */
function changeAsked(form: FormData, current: readonly string[]) {
  const codes = (name: string) => usableCodes(form.getAll(name).map(String));
  const turned = codes('code');
  return {
    add: [...codes('join'), ...turned.filter((code) => !current.includes(code))],
    remove: [...codes('leave'), ...turned.filter((code) => current.includes(code))],
  };
}

function backFrom(form: FormData, edition: Edition): string {
  return nextPath(String(form.get('back') ?? ''), `/${edition.slug}/stars`);
}

/** The cookie of a browser without JavaScript, with these stars of this edition. */
function starsKept(asked: RequestHouse, edition: Edition, stars: readonly string[]): string {
  const kept = new Map(asked.cookieStars);
  if (stars.length > 0) kept.set(edition.slug, stars);
  else kept.delete(edition.slug);
  const secure = asked.house.config.origin.startsWith('https:') ? '; Secure' : '';
  const age = kept.size > 0 ? 15_552_000 : 0;
  return `hallway_stars=${starsCookie(kept)}; Path=/; Max-Age=${age}; SameSite=Lax; HttpOnly${secure}`;
}

async function calendarAddress(asked: RequestHouse, edition: Edition, form: FormData) {
  const opened =
    asked.viewer.kind === 'person'
      ? await openStarCalendar(asked.house, asked.viewer, {
          editionId: edition.id,
          renew: form.get('calendar') === 'renew',
        })
      : {
          ok: true as const,
          value: await openLooseStarCalendar(asked.house, {
            editionId: edition.id,
            codes: form.has('code') ? form.getAll('code').map(String) : await readStars(asked, edition),
            token: form.get('token') ? String(form.get('token')) : null,
          }),
        };
  if (!opened.ok) return data({ refused: opened.refusal.code }, { status: 403 });
  if (form.has('json'))
    return Response.json({ token: opened.value, path: `/${edition.slug}/stars/${opened.value}.ics` });
  return redirect(`/${edition.slug}/stars?calendar=${opened.value}#calendar`, 303);
}

function wantsJson(request: Request): boolean {
  return request.headers.get('accept')?.startsWith('application/json') ?? false;
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
