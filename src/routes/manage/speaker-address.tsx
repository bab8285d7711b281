import { Button, Card, Section, TextInput } from '../../design/index.ts';
import type { ProgrammeRefusal } from './programme-answer.ts';
import { useProblem } from './programme-notices.tsx';
import { useManage } from './use-manage.ts';

/** Under which address a speaker signs in, and whether somebody did. */
export function SpeakerAddress(props: {
  readonly email: string;
  readonly isLinked: boolean;
  readonly refusal: ProgrammeRefusal | null;
}) {
  const { words, texts } = useManage();
  const own = words.speakers;
  const problem = useProblem(props.refusal);
  return (
    <Section title={own.account} id="account">
      <Card>
        <form method="post" className="form">
          <TextInput
            name="email"
            type="email"
            label={own.email}
            hint={own.emailHint}
            optional={texts.common.optional}
            autoComplete="off"
            maxLength={254}
            defaultValue={props.email}
            error={problem('email')}
          />
          {props.email && <p className="small mute">{props.isLinked ? own.isLinked : own.notLinked}</p>}
          <div>
            <Button look="ghost" name="act" value="address">
              {own.saveEmail}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}
