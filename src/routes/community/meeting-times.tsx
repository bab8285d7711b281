import { data, redirect } from 'react-router';
import { offerOtherTimes, proposeOtherTimes } from '#community/server';
import { Button, Card, EmptyState, Notice, PageHead } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { personOf } from '../account/person-of.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { Route } from './+types/meeting-times';
import { TimeChoices } from './meeting-parts.tsx';
import './community.css';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const id = readId<'meeting'>(params.meeting);
  const offered = id && (await offerOtherTimes(house, viewer, id));
  if (!offered?.ok) throw new Response(null, { status: 404 });
  return data({ id, days: offered.value });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const { slug } = editionOf(context);
  const id = readId<'meeting'>(params.meeting);
  if (!id) throw new Response(null, { status: 404 });
  const times = (await request.formData()).getAll('time').map(String);
  const sent = await proposeOtherTimes(house, viewer, { id, times });
  if (sent.ok) return redirect(`/${slug}/meetings/${id}?done=times`, 303);
  const { code } = sent.refusal;
  const status = code === 'meeting-unknown' ? 404 : code === 'too-many' ? 429 : 400;
  return data({ code, times }, { status });
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.meetings.one.timesTitle, { noIndex: true });
}

export default function MeetingTimes({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.meetings;
  const { id, days } = loaderData;
  return (
    <div className="wrap-text">
      <PageHead
        eyebrow={<a href={`/${slug}/meetings/${id}`}>{words.title}</a>}
        title={words.one.timesTitle}
      />
      {actionData && (
        <Notice tone="bad" role="alert" title={words.refused}>
          {words.refusals[actionData.code]}
        </Notice>
      )}
      {days.length === 0 ? (
        <EmptyState title={words.fresh.noTimes}>{words.fresh.noTimesNext}</EmptyState>
      ) : (
        <Card>
          <form method="post" className="form">
            <TimeChoices days={days} chosen={actionData?.times ?? []} />
            <div className="actions">
              <Button>{words.one.send}</Button>
            </div>
          </form>
        </Card>
      )}
    </div>
  );
}
