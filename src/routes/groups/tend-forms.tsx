import {
  longestGroupMessage,
  longestMeetUpPlace,
  longestMeetUpTitle,
  meetUpLengths,
  messagesAWeek,
} from '#community';
import type { GroupPage } from '#community/server';
import { Button, Card, Disclosure, Section, Select, TextArea, TextInput } from '../../design/index.ts';
import { minutesBetween } from '../../kernel/time.ts';
import { momentWords } from '../../texts/format.ts';
import { localText } from '../form-fields.ts';
import { useGroups } from './use-groups.ts';

type FormProps = {
  readonly group: GroupPage;
  readonly id: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem: (field: string) => string | undefined;
};

/** Meet-ups that are to come, each with its form to change it. */
export function PlannedMeetUps({ group }: { readonly group: GroupPage }) {
  const { words, locale } = useGroups();
  return group.meetUps.map((meetUp) => {
    const zone = group.editions.find(({ id }) => id === meetUp.editionId)?.zone ?? 'UTC';
    const typed = {
      ...{ title: meetUp.title, place: meetUp.place, edition: meetUp.editionId },
      ...{ start: localText(meetUp.start, zone), minutes: String(minutesBetween(meetUp.start, meetUp.end)) },
    };
    return (
      <Card key={meetUp.id}>
        <h3>{meetUp.title}</h3>
        <p className="small">
          {momentWords(meetUp.start, zone, locale)} · {meetUp.place} ·{' '}
          {words.meetUps.people({ n: meetUp.people })}
        </p>
        <Disclosure summary={words.meetUps.changeOf({ title: meetUp.title })}>
          <Fields group={group} id={meetUp.id} typed={typed} problem={() => undefined} />
          <form method="post" className="after">
            <Button look="danger" name="cancel-meet-up" value={meetUp.id}>
              {words.meetUps.cancel}
            </Button>
          </form>
        </Disclosure>
      </Card>
    );
  });
}

/** A new meet-up. */
export function PlanForm(props: FormProps) {
  const { words } = useGroups();
  const isTyped = Object.keys(props.typed).length > 0;
  if (!props.group.editions.some(({ isOver }) => !isOver)) return null;
  return (
    <Disclosure summary={words.meetUps.plan} open={isTyped || undefined}>
      <Fields {...props} isNew />
    </Disclosure>
  );
}

function Fields({ group, id, typed, problem, isNew }: FormProps & { readonly isNew?: boolean }) {
  const { words } = useGroups();
  const editions = group.editions.filter(({ isOver }) => !isOver);
  const zones = [...new Set(editions.map(({ zone }) => zone))].join(', ');
  const idOf = (field: string) => `${field}-${id}`;
  const own = words.meetUps;
  return (
    <form method="post" className="form">
      <input type="hidden" name="id" value={id} />
      <TextInput
        {...{ name: 'title', id: idOf('title'), label: own.name, hint: own.nameHint, required: true }}
        {...{ maxLength: longestMeetUpTitle, defaultValue: typed.title, error: problem('title') }}
      />
      {isNew ? (
        <Select
          {...{ name: 'edition', id: idOf('edition'), label: own.edition, error: problem('edition') }}
          defaultValue={typed.edition}
          options={editions.map((edition) => ({ value: edition.id, label: edition.name }))}
        />
      ) : (
        <input type="hidden" name="edition" value={typed.edition} />
      )}
      <TextInput
        {...{ name: 'start', id: idOf('start'), type: 'datetime-local', label: own.start, required: true }}
        {...{ hint: own.startHint({ zone: zones }), defaultValue: typed.start, error: problem('start') }}
      />
      <Select
        {...{ name: 'minutes', id: idOf('minutes'), label: own.minutes, defaultValue: typed.minutes ?? '60' }}
        options={meetUpLengths.map((n) => ({ value: String(n), label: own.length({ n }) }))}
      />
      <TextInput
        {...{ name: 'place', id: idOf('place'), label: own.place, hint: own.placeHint, required: true }}
        {...{ maxLength: longestMeetUpPlace, defaultValue: typed.place, error: problem('place') }}
      />
      <div className="actions">
        <Button name="act" value="plan">
          {isNew ? own.send : own.save}
        </Button>
      </div>
    </form>
  );
}

/** A message to the members. */
export function MessageForm(props: FormProps & { readonly left: number }) {
  const { words } = useGroups();
  const { tend } = words;
  const editions = props.group.editions.filter(({ isOver }) => !isOver);
  if (editions.length === 0) return null;
  return (
    <Section title={tend.message} id="message">
      <Card>
        {props.left === 0 ? (
          <p className="mute">{tend.noneLeft}</p>
        ) : (
          <form method="post" className="form">
            <input type="hidden" name="id" value={props.id} />
            <TextArea
              name="words"
              label={tend.message}
              hint={tend.messageHint({ most: messagesAWeek })}
              required
              rows={4}
              maxLength={longestGroupMessage}
              defaultValue={props.typed.words}
              error={props.problem('words')}
            />
            <Select
              name="edition"
              id="message-edition"
              label={tend.messageEdition}
              options={editions.map(({ id, name }) => ({ value: id, label: name }))}
              error={props.problem('edition')}
            />
            <p className="small mute">{tend.left({ n: props.left })}</p>
            <div className="actions">
              <Button name="act" value="message">
                {tend.send}
              </Button>
            </div>
          </form>
        )}
      </Card>
    </Section>
  );
}
