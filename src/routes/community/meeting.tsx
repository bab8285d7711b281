import { data, redirect } from 'react-router';
import type { MeetingId, MeetingPartId } from '#community';
import {
  acceptMeeting,
  blockPerson,
  cancelMeeting,
  declineMeeting,
  readMeeting,
  type SeenMeeting,
  type SeenTime,
} from '#community/server';
import { Badge, Button, Card, Notice, PageHead, Section, Select } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { personOf } from '../account/person-of.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf } from '../form-fields.ts';
import type { RequestHouse } from '../request-house.ts';
import type { Route } from './+types/meeting';
import { Answers, Trouble } from './meeting-acts.tsx';
import { nameOf, namesOf, useWhen, WhenWords, whereWords } from './meeting-parts.tsx';
import './community.css';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const id = readId<'meeting'>(params.meeting);
  const read = id && (await readMeeting(house, viewer, id));
  if (!read?.ok || read.value.meeting.editionId !== editionOf(context).id)
    throw new Response(null, { status: 404 });
  const { meeting, free } = read.value;
  return data({
    meeting,
    free: Object.fromEntries(free),
    done: new URL(request.url).searchParams.get('done'),
  });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const asked = personOf(context, request);
  const { slug } = editionOf(context);
  const id = readId<'meeting'>(params.meeting);
  if (!id) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const { outcome, done } = await act(asked, id, form);
  if (!outcome.ok) {
    const { code } = outcome.refusal;
    return data({ code }, { status: code === 'meeting-unknown' ? 404 : 409 });
  }
  const page = done === 'blocked' ? `/${slug}/meetings` : `/${slug}/meetings/${id}`;
  return redirect(`${page}?done=${done}`, 303);
}

async function act({ house, viewer }: RequestHouse, id: MeetingId, form: FormData) {
  const words = textOf(form, 'words');
  const start = textOf(form, 'accept');
  if (start) {
    const placeId = readId<'meeting-place'>(textOf(form, `table-${start}`));
    return { outcome: await acceptMeeting(house, viewer, { id, start, placeId }), done: 'accepted' } as const;
  }
  const partId = readId<'gathering'>(textOf(form, 'block'));
  if (partId) {
    const blocked = { meetingId: id, partId: partId satisfies MeetingPartId };
    return { outcome: await blockPerson(house, viewer, blocked), done: 'blocked' } as const;
  }
  switch (textOf(form, 'act')) {
    case 'keep':
      return { outcome: await declineMeeting(house, viewer, { id, words }), done: 'kept' } as const;
    case 'decline':
      return { outcome: await declineMeeting(house, viewer, { id, words }), done: 'declined' } as const;
    default:
      return { outcome: await cancelMeeting(house, viewer, { id, words }), done: 'cancelled' } as const;
  }
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.meetings.title, { noIndex: true });
}

export default function MeetingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.meetings;
  const { meeting, free } = loaderData;
  const { agreed, stage, place } = meeting;
  const done = Object.entries(words.done).find(([key]) => key === loaderData.done)?.[1];
  return (
    <div className="wrap-text stack">
      <PageHead
        eyebrow={<a href={`/${slug}/meetings`}>{words.backToList}</a>}
        title={namesOf(meeting, words)}
        lead={<Badge tone={toneOf(stage)}>{words.stages[stage]}</Badge>}
      />
      {done && <Notice tone="good" role="status" title={done} />}
      {actionData && (
        <Notice tone="bad" role="alert" title={words.refused}>
          {words.refusals[actionData.code]}
        </Notice>
      )}
      <Card as="section" className="stack meeting">
        {agreed && (
          <p className="meeting-when">
            <b>
              <WhenWords time={agreed} />
            </b>
          </p>
        )}
        <p>
          <span className="mute">{words.place}:</span> {whereWords(meeting, words)}
          {place.kind === 'online' && (
            <>
              {' · '}
              <a href={place.url} rel="nofollow noopener">
                {words.one.join}
              </a>
            </>
          )}
        </p>
        {agreed && agreed.clashes.length > 0 && <Clashes time={agreed} />}
        {meeting.about && <p className="own-note">{meeting.about}</p>}
        <Others meeting={meeting} />
      </Card>
      <Proposed meeting={meeting} free={free} />
      {(stage === 'to-answer' || stage === 'waiting' || stage === 'fixed') && <Answers meeting={meeting} />}
      <Trouble meeting={meeting} />
    </div>
  );
}

function toneOf(stage: SeenMeeting['stage']) {
  if (stage === 'fixed') return 'good';
  return stage === 'to-answer' ? 'warn' : 'info';
}

function Others({ meeting }: { readonly meeting: SeenMeeting }) {
  const { texts } = useFrame();
  const words = texts.meetings;
  return (
    <ul className="small meeting-people">
      {meeting.others.map((other) => (
        <li key={other.partId}>
          {nameOf(other, words)}{' '}
          <span className="mute">{other.isAsker ? words.asker : words.answers[other.answer]}</span>
          {other.words && <q>{other.words}</q>}
        </li>
      ))}
    </ul>
  );
}

function Clashes({ time }: { readonly time: SeenTime }) {
  const { texts } = useFrame();
  const words = texts.meetings;
  if (time.clashes.length === 0) return <span className="small mute">{words.youAreFree}</span>;
  return <span className="small warn-text">{words.youHave({ titles: time.clashes.join(', ') })}</span>;
}

/** Times that wait for an answer: to choose for who is asked, to read for who proposed them. */
function Proposed(props: {
  readonly meeting: SeenMeeting;
  readonly free: Route.ComponentProps['loaderData']['free'];
}) {
  const { texts } = useFrame();
  const words = texts.meetings;
  const when = useWhen();
  const { meeting, free } = props;
  const isJoin = meeting.stage === 'to-answer' && meeting.agreed !== null && meeting.answer === 'open';
  const times = isJoin && meeting.agreed ? [meeting.agreed, ...meeting.times] : meeting.times;
  if (times.length === 0) return meeting.stage === 'stale' && <p className="mute">{words.one.stale}</p>;
  // Where any place will do, the house finds one by itself.
  const asksForOne = meeting.place.kind === 'pool' && meeting.place.placeId !== null;
  const mayChoose = (time: SeenTime) => meeting.isTurn || (isJoin && time === meeting.agreed);
  return (
    <Section
      title={meeting.agreed && !isJoin ? words.one.moving : words.one.acceptTitle}
      aside={meeting.agreed && !isJoin ? words.one.movingNext : undefined}
    >
      {!meeting.isTurn && !isJoin && <p className="mute">{words.one.yours}</p>}
      <form method="post" className="card link-list times">
        {times.map((time) => (
          <div key={time.start} className="proposed-time">
            <div>
              <b>
                <WhenWords time={time} />
              </b>
              <br />
              <Clashes time={time} />
            </div>
            {meeting.isTurn && asksForOne && (free[time.start]?.length ?? 0) > 0 && (
              <Select
                name={`table-${time.start}`}
                label={words.one.instead}
                options={[
                  { value: '', label: words.one.asWanted },
                  ...(free[time.start] ?? []).map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
            {mayChoose(time) && (
              <Button name="accept" value={time.start} aria-label={words.one.accept({ when: when(time) })}>
                {words.one.come}
              </Button>
            )}
          </div>
        ))}
      </form>
    </Section>
  );
}
