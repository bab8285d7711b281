import { type SpeakerInput, speakerInputOf } from '#programme';
import {
  findSpeakerEntry,
  listSessionsForEditors,
  listSpeakers,
  mergeSpeakers,
  removeSpeaker,
  setSpeakerAddress,
  setSpeakerPicture,
  updateSpeaker,
} from '#programme/server';
import {
  Avatar,
  Breadcrumb,
  Button,
  Card,
  FileInput,
  PageHead,
  Section,
  Select,
} from '../../design/index.ts';
import { revisionOf } from '../../kernel/revision.ts';
import type { Route } from './+types/speaker';
import { EditedMeanwhile, OpenedOn, partsOf } from './edited-meanwhile.tsx';
import { programmeOf } from './manage-context.ts';
import { doneAt, type ProgrammeRefusal, refused } from './programme-answer.ts';
import { DoneNotice, RefusalNotice, useProblem } from './programme-notices.tsx';
import { linkLines, textOf } from './session-form-from.ts';
import { SpeakerAddress } from './speaker-address.tsx';
import { SpeakerForm } from './speaker-form.tsx';
import { speakerFrom } from './speaker-form-from.ts';
import { ownPicture } from './speaker-view.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { house, edition } = programmeOf(context);
  const found = await findSpeakerEntry(house.db, edition.id, params.code);
  if (!found) throw new Response(null, { status: 404 });
  const { code, picture } = found.speaker;
  const value = speakerInputOf(found.speaker);
  const own = new Set(found.sessions.map((session) => session.code));
  const sessions = await listSessionsForEditors(house.db, edition.id);
  const speakers = await listSpeakers(house.db, edition.id);
  return {
    code,
    value,
    revision: revisionOf(value),
    picture: ownPicture(picture),
    email: found.email ?? '',
    isLinked: found.personId !== null,
    elsewhere: picture && !ownPicture(picture) ? picture : null,
    sessions: sessions.flatMap(({ session }) =>
      own.has(session.code) ? [{ code: session.code, title: session.title }] : [],
    ),
    others: speakers.filter((one) => one.code !== code).map((one) => ({ code: one.code, name: one.name })),
  };
}

export async function action({ context, request, params, url }: Route.ActionArgs) {
  const { house, viewer, edition } = programmeOf(context);
  const form = await request.formData();
  const of = { editionId: edition.id, code: params.code };
  const list = `/${params.edition}/manage/speakers`;
  switch (form.get('act')) {
    case 'picture': {
      const file = form.get('picture');
      const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
      const outcome = await setSpeakerPicture(house, viewer, { ...of, bytes });
      return outcome.ok ? doneAt(url.pathname, 'picture-saved') : refused(outcome.refusal, null);
    }
    case 'address': {
      const outcome = await setSpeakerAddress(house, viewer, { ...of, email: textOf(form, 'email') });
      return outcome.ok ? doneAt(url.pathname, 'address-saved') : refused(outcome.refusal, null);
    }
    case 'remove': {
      const outcome = await removeSpeaker(house, viewer, of);
      if (!outcome.ok) return refused(outcome.refusal, null);
      return doneAt(list, 'removed', { undo: outcome.value.removalId });
    }
    case 'merge': {
      const drop = textOf(form, 'drop');
      const outcome = await mergeSpeakers(house, viewer, { editionId: edition.id, keep: params.code, drop });
      if (!outcome.ok) return refused(outcome.refusal, null);
      return doneAt(url.pathname, 'merged', { undo: outcome.value.removalId });
    }
    default: {
      const speaker = speakerFrom(form);
      const revision = textOf(form, 'revision');
      const outcome = await updateSpeaker(house, viewer, { ...of, revision, speaker });
      return outcome.ok ? doneAt(url.pathname, 'saved') : refused(outcome.refusal, speaker, revision);
    }
  }
}

export default function SpeakerPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, to, texts } = useManage();
  const own = words.speakers;
  const { value, sessions } = loaderData;
  const refusal = actionData?.refusal ?? null;
  const kept = actionData?.kept ?? null;
  const meanwhile = refusal?.code === 'edited-meanwhile';
  return (
    <div className="stack wrap-form">
      <title>{value.name}</title>
      <Breadcrumb
        label={texts.common.menu}
        links={[{ label: own.title, href: to('speakers') }]}
        here={value.name}
      />
      <PageHead
        title={value.name}
        actions={
          <form method="post">
            <Button look="danger" name="act" value="remove">
              {words.programme.takeOut}
            </Button>
          </form>
        }
      />
      <DoneNotice />
      {meanwhile && kept ? <Meanwhile now={value} kept={kept} /> : <RefusalNotice refusal={refusal} />}
      <SpeakerForm
        value={kept ?? value}
        openedOn={<OpenedOn now={loaderData.revision} answer={actionData} />}
        refusal={refusal}
        saveLabel={meanwhile ? words.meanwhile.saveAnyway : words.sessions.edit.save}
      />
      <Picture {...loaderData} refusal={refusal} />
      <SpeakerAddress {...loaderData} refusal={refusal} />
      <Section title={words.sessions.title} aside={String(sessions.length)} id="sessions">
        <ul>
          {sessions.map((session) => (
            <li key={session.code}>
              <a href={to(`sessions/${session.code}`)}>{session.title}</a>
            </li>
          ))}
        </ul>
        {sessions.length === 0 && <p className="mute">{own.noSession}</p>}
      </Section>
      <Merge others={loaderData.others} refusal={refusal} />
    </div>
  );
}

function Meanwhile(props: { readonly now: SpeakerInput; readonly kept: SpeakerInput }) {
  const { words } = useManage();
  const own = words.speakers;
  const flat = (speaker: SpeakerInput) => ({ ...speaker, links: linkLines(speaker.links) });
  const labels = {
    name: own.name,
    pronouns: own.pronouns,
    affiliation: own.affiliation,
    biography: own.biography,
    links: words.sessions.edit.links,
  };
  return <EditedMeanwhile parts={partsOf(labels, flat(props.now), flat(props.kept))} />;
}

function Picture(props: {
  readonly value: { readonly name: string };
  readonly picture: string | null;
  readonly elsewhere: string | null;
  readonly refusal: ProgrammeRefusal | null;
}) {
  const { words } = useManage();
  const own = words.speakers;
  const problem = useProblem(props.refusal);
  return (
    <Section title={own.picture} id="picture-part">
      <Card>
        <Avatar name={props.value.name} picture={props.picture} size="l" />
        {props.elsewhere && <p className="small mute">{own.elsewhere({ url: props.elsewhere })}</p>}
        <form method="post" encType="multipart/form-data" className="form">
          <FileInput
            name="picture"
            label={own.choosePicture}
            hint={own.pictureHint}
            accept="image/jpeg,image/png,image/webp,image/avif"
            error={problem('picture')}
          />
          <div className="row">
            <Button look="ghost" name="act" value="picture">
              {props.picture ? own.changePicture : own.addPicture}
            </Button>
          </div>
        </form>
        {(props.picture || props.elsewhere) && (
          <form method="post" encType="multipart/form-data">
            <Button look="quiet" name="act" value="picture">
              {own.removePicture}
            </Button>
          </form>
        )}
      </Card>
    </Section>
  );
}

function Merge(props: {
  readonly others: readonly { readonly code: string; readonly name: string }[];
  readonly refusal: ProgrammeRefusal | null;
}) {
  const { words } = useManage();
  const own = words.speakers;
  const problem = useProblem(props.refusal);
  if (props.others.length === 0) return null;
  return (
    <Section title={own.mergeTitle} id="merge">
      <form method="post" className="form">
        <Select
          name="drop"
          label={own.mergeWith}
          hint={own.mergeHint}
          options={[
            { value: '', label: words.sessions.edit.noSpeaker },
            ...props.others.map((one) => ({ value: one.code, label: `${one.name} (${one.code})` })),
          ]}
          error={problem('drop')}
        />
        <div>
          <Button look="ghost" name="act" value="merge">
            {own.merge}
          </Button>
        </div>
      </form>
    </Section>
  );
}
