import type { ReactNode } from 'react';
import type { TrackInput } from '#programme';
import { listTracks, removeTrack, saveTrack } from '#programme/server';
import {
  Breadcrumb,
  Button,
  ChoiceGroup,
  PageHead,
  Radio,
  TextArea,
  TextInput,
  TrackLabel,
  trackColour,
} from '../../design/index.ts';
import { revisionOf } from '../../kernel/revision.ts';
import type { Route } from './+types/track';
import { EditedMeanwhile, OpenedOn, partsOf } from './edited-meanwhile.tsx';
import { programmeOf } from './manage-context.ts';
import { doneAt, type ProgrammeRefusal, refused } from './programme-answer.ts';
import { DoneNotice, RefusalNotice, useProblem } from './programme-notices.tsx';
import { textOf } from './session-form-from.ts';
import { useManage } from './use-manage.ts';

/** One track, or with the address `…/tracks/new` the one to be made. */
export async function loader({
  context,
  params,
}: {
  context: Route.LoaderArgs['context'];
  params: { code?: string };
}) {
  const { house, edition } = programmeOf(context);
  const tracks = await listTracks(house.db, edition.id);
  const track = tracks.find((one) => one.code === params.code);
  if (params.code !== undefined && !track) throw new Response(null, { status: 404 });
  const used = new Set(tracks.map((one) => one.colour));
  const free = [1, 2, 3, 4, 5, 6, 7, 8].find((colour) => !used.has(colour));
  return { track: track ?? null, revision: track ? revisionOf(track) : '', free: free ?? 1 };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer, edition } = programmeOf(context);
  const form = await request.formData();
  const code: string | null = params.code ?? null;
  const list = `/${params.edition}/manage/tracks`;
  if (form.get('act') === 'remove' && code !== null) {
    const outcome = await removeTrack(house, viewer, { editionId: edition.id, code });
    if (!outcome.ok) return refused(outcome.refusal, null);
    return doneAt(list, 'removed', { undo: outcome.value.removalId });
  }
  const track: TrackInput = {
    name: textOf(form, 'name'),
    description: textOf(form, 'description') || null,
    colour: Number(textOf(form, 'colour')),
  };
  const revision = textOf(form, 'revision');
  const outcome = await saveTrack(house, viewer, { editionId: edition.id, code, revision, track });
  if (!outcome.ok) return refused(outcome.refusal, track, revision);
  return doneAt(`${list}/${outcome.value.code}`, code === null ? 'created' : 'saved');
}

export default function TrackPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, to, texts } = useManage();
  const own = words.tracks;
  const { track, free } = loaderData;
  const title = track?.name ?? own.newOne;
  const kept = actionData?.kept ?? null;
  const meanwhile = actionData?.refusal.code === 'edited-meanwhile';
  return (
    <div className="stack wrap-form">
      <title>{title}</title>
      <Breadcrumb label={texts.common.menu} links={[{ label: own.title, href: to('tracks') }]} here={title} />
      <PageHead
        title={title}
        actions={
          track && (
            <form method="post">
              <Button look="danger" name="act" value="remove">
                {words.programme.takeOut}
              </Button>
            </form>
          )
        }
      />
      <DoneNotice />
      {meanwhile && kept && track ? (
        <Meanwhile now={track} kept={kept} />
      ) : (
        <RefusalNotice refusal={actionData?.refusal} />
      )}
      <TrackForm
        openedOn={<OpenedOn now={loaderData.revision} answer={actionData} />}
        value={kept ?? track ?? { name: '', description: null, colour: free }}
        refusal={actionData?.refusal ?? null}
        saveLabel={
          meanwhile
            ? words.meanwhile.saveAnyway
            : track
              ? words.sessions.edit.save
              : words.sessions.edit.create
        }
      />
    </div>
  );
}

function Meanwhile(props: { readonly now: TrackInput; readonly kept: TrackInput }) {
  const { words } = useManage();
  const own = words.tracks;
  const labels = { name: own.name, description: words.sessions.edit.description, colour: own.colour };
  const flat = (track: TrackInput) => ({ ...track, colour: own.colourOf({ n: track.colour }) });
  return <EditedMeanwhile parts={partsOf(labels, flat(props.now), flat(props.kept))} />;
}

function TrackForm(props: {
  readonly value: TrackInput;
  readonly openedOn: ReactNode;
  readonly refusal: ProgrammeRefusal | null;
  readonly saveLabel: string;
}) {
  const { words, texts } = useManage();
  const own = words.tracks;
  const problem = useProblem(props.refusal);
  const { value } = props;
  return (
    <form method="post" className="form">
      <input type="hidden" name="act" value="save" />
      {props.openedOn}
      <TextInput name="name" label={own.name} required defaultValue={value.name} error={problem('name')} />
      <TextArea
        name="description"
        label={words.sessions.edit.description}
        optional={texts.common.optional}
        defaultValue={value.description ?? ''}
        error={problem('description')}
      />
      <ChoiceGroup id="colour" label={own.colour} hint={own.colourHint} error={problem('colour')}>
        <div className="fields">
          {[1, 2, 3, 4, 5, 6, 7, 8].map((colour) => (
            <Radio
              key={colour}
              name="colour"
              value={colour}
              defaultChecked={colour === value.colour}
              label={<TrackLabel colour={trackColour(colour)} label={own.colourOf({ n: colour })} />}
            />
          ))}
        </div>
      </ChoiceGroup>
      <div>
        <Button>{props.saveLabel}</Button>
      </div>
    </form>
  );
}
