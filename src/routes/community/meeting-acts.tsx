import { longestAbout } from '#community';
import type { SeenMeeting } from '#community/server';
import { Button, ButtonLink, Card, Disclosure, TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import { nameOf } from './meeting-parts.tsx';

/** Saying no, ending it, other times. */
export function Answers({ meeting }: { readonly meeting: SeenMeeting }) {
  const { texts, slug } = useFrame();
  const words = texts.meetings.one;
  const { agreed, isAsker, answer, isTurn } = meeting;
  const comes = agreed !== null && answer === 'yes';
  const no = comes && isTurn ? 'keep' : !agreed && isAsker ? 'cancel' : comes ? null : 'decline';
  const several = meeting.others.filter((other) => other.answer === 'yes').length > 1;
  const ending = !isAsker && several ? words.goOut : words.cancel;
  return (
    <Card as="section">
      <form method="post" className="form">
        <TextInput
          name="words"
          label={words.say}
          optional={texts.common.optional}
          maxLength={longestAbout}
          autoComplete="off"
        />
        <div className="actions">
          {no && (
            <Button look="quiet" name="act" value={no}>
              {no === 'keep' ? words.keep : no === 'cancel' ? words.withdraw : words.decline}
            </Button>
          )}
          {comes && (
            <Button look="danger" name="act" value="cancel">
              {ending}
            </Button>
          )}
          <ButtonLink look="ghost" href={`/${slug}/meetings/${meeting.id}/times`}>
            {agreed ? words.move : words.otherTimes}
          </ButtonLink>
        </div>
      </form>
    </Card>
  );
}

/** Hearing nothing more from somebody. */
export function Trouble({ meeting }: { readonly meeting: SeenMeeting }) {
  const { texts, slug } = useFrame();
  const words = texts.meetings;
  const others = meeting.others.filter(({ answer }) => answer !== 'left');
  if (others.length === 0) return null;
  return (
    <Disclosure summary={words.one.noMore}>
      <form method="post" className="stack">
        <p className="mute small">{words.one.blockNote}</p>
        <p>
          <a href={`/${slug}/report`}>{words.one.report}</a>
        </p>
        <div className="actions">
          {others.map((other) => (
            <Button key={other.partId} look="danger" name="block" value={other.partId}>
              {words.one.block({ name: nameOf(other, words) })}
            </Button>
          ))}
        </div>
      </form>
    </Disclosure>
  );
}
