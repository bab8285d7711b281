import { Button, Card, TextArea } from '../../design/index.ts';
import type { PlansAnswer } from './plans-answer.ts';
import { usePlan } from './use-plan.ts';

/** What was said of an edition, or of everything (`null` edition: of the plan as a whole too). */
export function Comments({ editionId }: { readonly editionId: string | null }) {
  const { view, plan, words, day, home } = usePlan();
  const comments = view.comments.filter((comment) => editionId === null || comment.editionId === editionId);
  if (comments.length === 0) return <p className="mute">{words.sharing.noComments}</p>;
  return (
    <Card as="ul" flush className="planned-list">
      {comments.map((comment) => {
        const about = plan.editions.find(({ id }) => id === comment.editionId);
        return (
          <li key={comment.id} className="planned comment">
            <div>
              <p className="small mute">
                <b>{comment.by || words.edition.somebody}</b>, {day(comment.at)}
                {editionId === null && about && (
                  <>
                    {' · '}
                    <a href={`${home}/editions/${about.id}`}>{about.seen.name}</a>
                  </>
                )}
              </p>
              <p className="said">{comment.body}</p>
            </div>
            {comment.isOwn && (
              <form method="post">
                <input type="hidden" name="commentId" value={comment.id} />
                <Button look="quiet" name="act" value="remove-comment">
                  {words.sharing.takeBack}
                </Button>
              </form>
            )}
          </li>
        );
      })}
    </Card>
  );
}

/** A comment to be written. */
export function CommentForm(props: {
  readonly editionId: string | null;
  readonly answer: PlansAnswer | undefined;
}) {
  const { words, problem } = usePlan();
  return (
    <Card className="after">
      <form method="post" className="form">
        <input type="hidden" name="editionId" value={props.editionId ?? ''} />
        <TextArea
          name="body"
          rows={2}
          required
          label={words.sharing.comment}
          error={props.answer?.form === 'comment' ? problem(props.answer, 'body') : undefined}
        />
        <div>
          <Button name="act" value="comment">
            {words.sharing.write}
          </Button>
        </div>
      </form>
    </Card>
  );
}
