import { data } from 'react-router';
import { usableCodes } from '#live';
import { findShareToken } from '#live/server';
import { ButtonLink, EmptyState, Notice, PageHead } from '../../design/index.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/stars';
import { actOnAgenda } from './agenda-act.ts';
import { AgendaDays } from './agenda-days.tsx';
import { agendaOf, agendaOfStars } from './agenda-load.ts';
import { AddOwnItem, Subscribe } from './agenda-parts.tsx';
import { agendaViews } from './agenda-views.ts';
import { deviceOwner } from './device-owner.ts';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { pageMeta } from './page-meta.ts';
import { isPushOffered } from './push-act.ts';
import { PushOffer } from './push-devices.tsx';
import { ReleaseMark } from './release-mark.tsx';
import { StarForm } from './session-row.tsx';
import { useFrame } from './use-frame.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const published = await publishedOf(context);
  const query = new URL(request.url).searchParams;
  // A browser that keeps its stars itself asks for their rows by naming them; they are public sessions, not anybody's list.
  const named = query.get('codes');
  const agenda =
    named === null
      ? await agendaOf(asked, edition, published)
      : agendaOfStars(published, usableCodes(named.split('.')));
  const at = { locale: asked.locale, zone: zoneOf(asked, edition), venueZone: edition.zone };
  const isOwn = named === null && asked.viewer.kind === 'person';
  return data({
    signedIn: asked.viewer.kind === 'person',
    isOwn,
    owner: isOwn && asked.viewer.kind === 'person' ? deviceOwner(edition.id, asked.viewer.personId) : null,
    isOffered: isOwn && (await isPushOffered(asked, edition.id)),
    stars: agenda.starred,
    release: published?.release.number ?? null,
    gone: agenda.starred.filter((code) => !published?.sessions.has(code)).length,
    days: agendaViews(published, agenda, at),
    venueZone: edition.zone,
    newId: asked.house.newId<string>(),
    // What stands in an address may be anybody's words.
    address: /^[\w.-]{1,120}$/.exec(query.get('calendar') ?? '')?.[0] ?? null,
    share: isOwn ? await findShareToken(asked.house, asked.viewer, edition.id) : null,
    origin: asked.house.config.origin,
    done: (['added', 'removed'] as const).find((what) => query.get('done') === what) ?? null,
  });
}

/** A star on or off, a thing of one's own, a private address; without JavaScript it comes back to the page. */
export function action({ context, request }: Route.ActionArgs) {
  return actOnAgenda(houseOf(context), editionOf(context), request);
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.site.mine.title, { noIndex: true });
}

export default function Stars({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const { mine: words } = texts.site;
  const { days, done, gone, isOwn, signedIn } = loaderData;
  const hasAny = days.length > 0;
  return (
    <div
      data-mine={slug}
      data-own={loaderData.owner ?? undefined}
      data-waiting={isOwn ? texts.notes.waiting : undefined}
    >
      <StarForm />
      {loaderData.release !== null && <ReleaseMark number={loaderData.release} />}
      <PageHead
        title={words.title}
        lead={isOwn ? texts.agenda.lead : words.lead}
        actions={
          isOwn && (
            <>
              <ButtonLink look="ghost" href={`/${slug}/notes`}>
                {texts.notes.title}
              </ButtonLink>
              <ButtonLink look="ghost" href={`/${slug}/meetings`}>
                {texts.meetings.title}
              </ButtonLink>
              <ButtonLink look="ghost" href={`/${slug}/notices`}>
                {texts.notices.link}
              </ButtonLink>
            </>
          )
        }
      />
      {loaderData.isOffered && <PushOffer />}
      {done && <Notice tone="good" role="status" title={texts.agenda[done]} />}
      {gone > 0 && <Notice tone="info" title={words.gone({ n: gone })} />}
      {!hasAny && (
        <EmptyState
          title={words.none}
          action={<ButtonLink href={`/${slug}/schedule`}>{words.openSchedule}</ButtonLink>}
        >
          {words.noneNext}
        </EmptyState>
      )}
      <AgendaDays days={days} />
      {isOwn && <AddOwnItem {...loaderData} refused={actionData?.own} />}
      {hasAny && !signedIn && (
        <p className="mute small after">
          {words.keptHere}{' '}
          <a href={`/sign-in?next=${encodeURIComponent(`/${slug}/stars`)}`}>{texts.common.signIn}</a>
        </p>
      )}
      {hasAny && <Subscribe {...loaderData} />}
    </div>
  );
}
