import { data, redirect } from 'react-router';
import { roomStates } from '#live';
import { listLedSessions, readRoomStates, sayRoomState } from '#live/server';
import { nextPath } from '#people';
import { Card, EmptyState, Notice, PageHead } from '../../design/index.ts';
import { clockTime } from '../../texts/format.ts';
import { editionOf, publishedOf, zoneOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { sessionView } from '../edition/session-views.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import { ownPage } from '../tickets/own-page.ts';
import type { Route } from './+types/how-full';
import { refusalSentence } from './refusal-sentence.ts';
import { SayRoomState } from './room-badge.tsx';

export async function loader({ context }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const codes = await listLedSessions(asked.house, asked.viewer, edition.id);
  if (!codes) {
    if (asked.viewer.kind === 'anonymous')
      throw redirect(`/sign-in?next=${encodeURIComponent(`/${edition.slug}/how-full`)}`, 303);
    throw new Response(null, { status: 404 });
  }
  const published = await publishedOf(context);
  const states = await readRoomStates(asked.house, edition.id);
  const zone = zoneOf(asked, edition);
  return data({
    sessions: codes.flatMap((code) => {
      const session = published?.sessions.get(code);
      if (!published || !session) return [];
      const said = states.get(code);
      const view = sessionView(published, session, { locale: asked.locale, zone });
      return [{ view, state: said?.state ?? null, saidAt: said ? clockTime(said.saidAt, zone) : null }];
    }),
  });
}

/** Says how full a room is, from here or from the session's page, and comes back to where it was said. */
export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = houseOf(context);
  const edition = editionOf(context);
  const page = `/${edition.slug}/how-full`;
  if (viewer.kind === 'anonymous') return redirect(`/sign-in?next=${encodeURIComponent(page)}`, 303);
  const form = await request.formData();
  const state = roomStates.find((each) => each === textOf(form, 'state')) ?? null;
  const said = await sayRoomState(house, viewer, {
    editionId: edition.id,
    code: textOf(form, 'code'),
    state,
  });
  if (said.ok) return redirect(nextPath(textOf(form, 'back'), page), 303);
  const { code } = said.refusal;
  return data({ refusal: code }, { status: code === 'not-allowed' ? 403 : 400 });
}

export const headers = ownPage;

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.ask.rooms.nav, { noIndex: true });
}

export default function HowFull({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug, path } = useFrame();
  const words = texts.ask.rooms;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {actionData && (
        <Notice tone="bad" role="alert" title={texts.ask.refused}>
          {refusalSentence(actionData.refusal, texts.ask)}
        </Notice>
      )}
      {loaderData.sessions.length === 0 && <EmptyState title={words.none}>{words.noneNext}</EmptyState>}
      <div className="how-full">
        {loaderData.sessions.map(({ view, state, saidAt }) => (
          <Card key={view.code} as="article">
            <p className="mute small">
              <b>{view.rooms.map(({ name }) => name).join(', ')}</b> · {view.from}–{view.to}
            </p>
            <h2>
              <a href={`/${slug}/sessions/${view.code}`}>{view.title}</a>
            </h2>
            <SayRoomState code={view.code} state={state} saidAt={saidAt} back={path} />
          </Card>
        ))}
      </div>
    </>
  );
}
