import Handshake from 'lucide-react/icons/handshake';
import { data, redirect } from 'react-router';
import { reaches } from '#community';
import {
  chooseReach,
  readMeetingChoices,
  readMeetings,
  type SeenMeeting,
  unblockPerson,
} from '#community/server';
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  ChoiceGroup,
  Disclosure,
  EmptyState,
  Notice,
  PageHead,
  Radio,
  Section,
} from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { personOf } from '../account/person-of.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/meetings';
import { ClosedDoor } from './closed-door.tsx';
import { namesOf, WhenWords, whereWords } from './meeting-parts.tsx';
import './community.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const meetings = await readMeetings(house, viewer, editionOf(context).id);
  const choices = await readMeetingChoices(house, viewer);
  const done = new URL(request.url).searchParams.get('done');
  if (!meetings.ok || !choices.ok) {
    const refused = meetings.ok ? 'not-signed-in' : meetings.refusal.code;
    return data({ refused, meetings: [], choices: null, done: null }, { status: 403 });
  }
  return data({ refused: null, meetings: meetings.value, choices: choices.value, done });
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const { slug } = editionOf(context);
  const form = await request.formData();
  const unblocked = readId<'person'>(textOf(form, 'unblock'));
  const outcome = unblocked
    ? await unblockPerson(house, viewer, unblocked)
    : await chooseReach(house, viewer, textOf(form, 'allows'));
  if (outcome.ok) return redirect(`/${slug}/meetings?done=saved#choices`, 303);
  return data({ code: outcome.refusal.code }, { status: 400 });
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.meetings.title, { noIndex: true });
}

const listed = ['to-answer', 'fixed', 'waiting'] as const;
const former = ['over', 'stale', 'declined', 'cancelled'] as const;

export default function Meetings({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.meetings;
  const { meetings, choices } = loaderData;
  if (loaderData.refused !== null) return <ClosedDoor code={loaderData.refused} title={words.title} />;
  const at = (stages: readonly SeenMeeting['stage'][]) =>
    meetings.filter(({ stage }) => stages.includes(stage));
  const past = at(former);
  const done = Object.entries(words.done).find(([key]) => key === loaderData.done)?.[1];
  return (
    <div className="wrap-text">
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <ButtonLink icon={Handshake} href={`/${slug}/meetings/new`}>
            {words.propose}
          </ButtonLink>
        }
      />
      {done && <Notice tone="good" role="status" title={done} />}
      {actionData && <Notice tone="bad" role="alert" title={words.refusals[actionData.code]} />}
      {meetings.length === 0 && (
        <EmptyState
          icon={Handshake}
          title={words.none}
          action={<ButtonLink href={`/${slug}/people`}>{words.findPeople}</ButtonLink>}
        >
          {words.noneNext}
        </EmptyState>
      )}
      {listed.map((stage) => {
        const own = at([stage]);
        return own.length > 0 && <Listed key={stage} title={words.stages[stage]} meetings={own} />;
      })}
      {past.length > 0 && (
        <Disclosure summary={`${words.former} (${past.length})`}>
          <MeetingList meetings={past} withStage />
        </Disclosure>
      )}
      {choices && <Choices {...choices} />}
    </div>
  );
}

function Listed(props: { readonly title: string; readonly meetings: readonly SeenMeeting[] }) {
  return (
    <Section title={props.title}>
      <MeetingList meetings={props.meetings} />
    </Section>
  );
}

function MeetingList(props: { readonly meetings: readonly SeenMeeting[]; readonly withStage?: boolean }) {
  const { texts, slug } = useFrame();
  const words = texts.meetings;
  return (
    <ul className="card link-list meetings">
      {props.meetings.map((meeting) => (
        <li key={meeting.id}>
          <div className="meeting-line">
            <a href={`/${slug}/meetings/${meeting.id}`}>
              <b>{namesOf(meeting, words)}</b>
            </a>
            <p className="small">
              {meeting.agreed ? (
                <WhenWords time={meeting.agreed} />
              ) : (
                words.timesOffered({ n: meeting.times.length })
              )}{' '}
              <span className="mute">· {whereWords(meeting, words)}</span>
            </p>
            {meeting.about && <p className="small mute clip">{meeting.about}</p>}
            {props.withStage && <Badge>{words.stages[meeting.stage]}</Badge>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Choices({ allows, blocked }: NonNullable<Route.ComponentProps['loaderData']['choices']>) {
  const { texts, slug } = useFrame();
  const words = texts.meetings.choices;
  return (
    <Section title={words.title} id="choices">
      <Card>
        <form method="post" action={`/${slug}/meetings`} className="form">
          <ChoiceGroup id="allows" label={words.allows}>
            {reaches.map((reach) => (
              <Radio
                key={reach}
                name="allows"
                value={reach}
                label={words.ways[reach]}
                hint={words.hints[reach]}
                defaultChecked={allows === reach}
              />
            ))}
          </ChoiceGroup>
          <div className="actions">
            <Button>{words.save}</Button>
          </div>
        </form>
        {blocked.length > 0 && (
          <form method="post" action={`/${slug}/meetings`} className="after">
            <h3>{words.blocked}</h3>
            <div className="actions">
              {blocked.map(({ id, name }) => (
                <Button key={id} look="quiet" name="unblock" value={id}>
                  {words.unblock({ name })}
                </Button>
              ))}
            </div>
          </form>
        )}
      </Card>
    </Section>
  );
}
