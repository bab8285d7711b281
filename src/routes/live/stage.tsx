import { data } from 'react-router';
import { readLeaderboard, readPulse, readQuestions } from '#live/server';
import { anonymous } from '#people';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { houseOf } from '../request-house.ts';
import { ownPage } from '../tickets/own-page.ts';
import type { Route } from './+types/stage';
import { LeaderboardPlaces } from './leaderboard.tsx';

/** So many fit on a projector. */
const most = 5;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { house, viewer, locale } = houseOf(context);
  const key = { editionId: editionOf(context).id, code: params.code };
  const board = await readQuestions(house, viewer, key);
  if (!board) throw new Response(null, { status: 404 });
  const { session } = board.at;
  const isAsked = new URL(request.url).searchParams.has('leaderboard');
  const leaderboard = await readLeaderboard(house, anonymous, key);
  return data({
    code: session.code,
    title: session.translations[locale]?.title ?? session.title,
    // Named and voted, and nothing of whoever has the page open.
    questions: board.shown
      .filter(({ state }) => state === 'approved')
      .slice(0, most)
      .map(({ id, text, name, votes }) => ({ id, text, name, votes })),
    isLeaderboard: isAsked,
    hasLeaderboard: leaderboard !== null,
    leaderboard: isAsked ? (leaderboard?.board ?? null) : null,
    revision: (await readPulse(house, viewer, key, false))?.revision ?? '',
  });
}

export const headers = ownPage;

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.ask.stage.title, { noIndex: true });
}

/** What is read aloud: big, the most wanted first, and it follows by itself. */
export default function Stage({ loaderData }: Route.ComponentProps) {
  const { texts, slug, origin } = useFrame();
  const words = texts.ask;
  const { questions, code, isLeaderboard, hasLeaderboard, leaderboard } = loaderData;
  const address = `/${slug}/sessions/${encodeURIComponent(code)}/questions`;
  return (
    <div className="stage" data-live={`${address}.json`} data-revision={loaderData.revision}>
      <p className="eyebrow">{loaderData.title}</p>
      <h1>{isLeaderboard ? texts.leaderboard.title : words.title}</h1>
      <div id="live-stage" data-live-part>
        {isLeaderboard ? (
          leaderboard ? (
            <LeaderboardPlaces board={leaderboard} />
          ) : (
            <p className="lead">{texts.leaderboard.notYet}</p>
          )
        ) : (
          <StageQuestions questions={questions} />
        )}
      </div>
      <p className="stage-foot mute">
        {words.stage.askAt({ address: `${origin.replace(/^https?:\/\//, '')}${address}` })} ·{' '}
        {(isLeaderboard || hasLeaderboard) && (
          <>
            <a href={`${address}/stage${isLeaderboard ? '' : '?leaderboard'}`}>
              {isLeaderboard ? texts.leaderboard.questionsOnStage : texts.leaderboard.onStage}
            </a>{' '}
            ·{' '}
          </>
        )}
        <a href={address}>{words.stage.back}</a>
      </p>
      <noscript>
        <meta httpEquiv="refresh" content="10" />
      </noscript>
    </div>
  );
}

type Read = {
  readonly id: string;
  readonly text: string;
  readonly name: string | null;
  readonly votes: number;
};

function StageQuestions({ questions }: { readonly questions: readonly Read[] }) {
  const words = useFrame().texts.ask;
  return (
    <>
      {questions.length === 0 && <p className="lead">{words.stage.none}</p>}
      <ol className="stage-questions" data-live-rows>
        {questions.map(({ id, text, name, votes }) => (
          <li key={id} data-question={id}>
            <b className="num" data-votes>
              {votes}
            </b>
            <p>
              {text} <span className="mute">{name ?? words.anonymous}</span>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
