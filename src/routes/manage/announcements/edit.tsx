import { ButtonLink, Card, Notice, PageHead, Section } from '../../../design/index.ts';
import { readId } from '../../../kernel/ids.ts';
import { programmeOf } from '../manage-context.ts';
import { useManage } from '../use-manage.ts';
import type { Route } from './+types/edit';
import { actOnAnnouncement } from './edit-act.ts';
import { loadAnnouncement } from './edit-load.ts';
import { AnnouncementForm } from './form.tsx';
import { Preview } from './preview.tsx';
import { Sending } from './sending.tsx';
import '../../announce/announce.css';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const asked = programmeOf(context);
  const id = params.announcement === 'new' ? null : readId<'announcement'>(params.announcement);
  if (id === null && params.announcement !== 'new') throw new Response(null, { status: 404 });
  return loadAnnouncement(asked, id, url.searchParams);
}

export function action({ context, request }: Route.ActionArgs) {
  return actOnAnnouncement(programmeOf(context), request);
}

export default function AnnouncementPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, name, to } = useManage();
  const words = texts.announce.manage;
  const { state, mayChange, preview } = loaderData;
  const isOpen = state === 'new' || state === 'draft';
  const title = preview?.page.title ?? words.new;
  return (
    <>
      <title>{`${title} · ${name}`}</title>
      <PageHead
        eyebrow={<a href={to('announcements')}>{words.back}</a>}
        title={title}
        lead={state === 'new' ? undefined : words.states[state]}
      />
      <div className="stack settings">
        <Answer refusal={actionData?.refusal} />
        {!mayChange && <Notice tone="info" title={words.notYours} />}
        {loaderData.corrects && (
          <Notice tone="info" title={texts.announce.corrects(loaderData.corrects)}>
            {words.correctHint}
          </Notice>
        )}
        {isOpen && mayChange && (
          <AnnouncementForm
            key={loaderData.id}
            loaded={loaderData}
            typed={actionData?.typed}
            refusal={actionData?.refusal}
          />
        )}
        {preview && <Preview {...loaderData} preview={preview} />}
        {state !== 'new' && <Sending {...loaderData} state={state} problem={actionData?.refusal} />}
        {(state === 'sent' || state === 'sending') && (
          <Section title={words.correct} id="correct">
            <Card className="stack">
              <p className="mute">{words.correctHint}</p>
              <p>
                <ButtonLink look="ghost" href={to(`announcements/new?corrects=${loaderData.id}`)}>
                  {words.correct}
                </ButtonLink>
              </p>
            </Card>
          </Section>
        )}
      </div>
    </>
  );
}

function Answer({
  refusal,
}: {
  readonly refusal: NonNullable<Route.ComponentProps['actionData']>['refusal'] | undefined;
}) {
  const { texts, search } = useManage();
  const words = texts.announce.manage;
  if (refusal)
    return (
      <Notice tone="bad" role="alert" title={words.refusedTitle}>
        {words.refusals[refusal.code]}
      </Notice>
    );
  const done = new URLSearchParams(search).get('done') ?? '';
  if (!Object.hasOwn(words.done, done)) return null;
  return <Notice tone="good" role="status" title={words.done[done as keyof typeof words.done]} />;
}
