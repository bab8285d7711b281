import type { Leaderboard } from '#live/server';
import { Button, ButtonLink, Card, Section } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { QuestionsPage } from './questions-load.ts';

/** The leaderboard of a session's quizzes, and everybody's own choice whether to stand on it by name. */
export function LeaderboardPart({ leaderboard, code }: Pick<QuestionsPage, 'leaderboard' | 'code'>) {
  const { texts, slug, viewerName } = useFrame();
  const words = texts.leaderboard;
  if (leaderboard === null || (leaderboard.board === null && viewerName === null)) return null;
  const { board, isNamed, isKnower } = leaderboard;
  const action = `/${slug}/sessions/${encodeURIComponent(code)}/questions`;
  return (
    <Section title={words.title} id="leaderboard">
      <Card as="div">
        {board && <LeaderboardPlaces board={board} />}
        {board?.own && <p>{words.own({ ...board.own, quizzes: board.quizzes })}</p>}
        {viewerName !== null && (
          <form method="post" action={action} data-live-form>
            <p className="mute small">
              {isKnower ? words.knower : isNamed ? words.named({ name: viewerName }) : words.notNamed}
            </p>
            <p className="actions after">
              {(isNamed || !isKnower) && (
                <Button look="ghost" name="act" value={isNamed ? 'off-leaderboard' : 'on-leaderboard'}>
                  {isNamed ? words.hideMe : words.showMe}
                </Button>
              )}
              {board && (
                <ButtonLink look="quiet" href={`${action}/stage?leaderboard`}>
                  {words.onStage}
                </ButtonLink>
              )}
            </p>
          </form>
        )}
      </Card>
    </Section>
  );
}

/** Its places, each with who shares it, and who is counted without a name. */
export function LeaderboardPlaces({ board }: { readonly board: Omit<Leaderboard, 'own'> }) {
  const words = useFrame().texts.leaderboard;
  return (
    <>
      <p className="mute">{words.rule({ quizzes: board.quizzes })}</p>
      {board.places.length === 0 && <p>{words.nobody}</p>}
      <ul className="leaderboard">
        {board.places.map(({ place, points, names, others }) => (
          <li key={place}>
            <span>{words.place({ place, people: names.length + others })}</span>
            <b className="num">{words.points({ n: points })}</b>
            <span className="leaderboard-names">
              {numbered(names).map(({ n, name }) => (
                <span key={n}>{name}</span>
              ))}
              {others > 0 && (
                <span className="mute">
                  {names.length > 0 ? words.andOthers({ n: others }) : words.others({ n: others })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="mute small">{words.people({ n: board.people })}</p>
    </>
  );
}

/** Two people may have one name. */
function numbered(names: readonly string[]): readonly { readonly n: number; readonly name: string }[] {
  return names.map((name, n) => ({ n, name }));
}
