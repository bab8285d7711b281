import type { SpeakerInput } from '#programme';
import { createSpeaker } from '#programme/server';
import { Breadcrumb, PageHead } from '../../design/index.ts';
import type { Route } from './+types/speaker-new';
import { programmeOf } from './manage-context.ts';
import { doneAt, refused } from './programme-answer.ts';
import { RefusalNotice } from './programme-notices.tsx';
import { SpeakerForm } from './speaker-form.tsx';
import { speakerFrom } from './speaker-form-from.ts';
import { useManage } from './use-manage.ts';

export function loader({ context }: Route.LoaderArgs) {
  programmeOf(context);
  return null;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer, edition } = programmeOf(context);
  const speaker = speakerFrom(await request.formData());
  const outcome = await createSpeaker(house, viewer, { editionId: edition.id, speaker });
  if (!outcome.ok) return refused(outcome.refusal, speaker);
  return doneAt(`/${params.edition}/manage/speakers/${outcome.value.code}`, 'created');
}

const empty: SpeakerInput = { name: '', pronouns: null, affiliation: null, biography: null, links: [] };

export default function NewSpeakerPage({ actionData }: Route.ComponentProps) {
  const { words, to, texts } = useManage();
  const own = words.speakers;
  return (
    <div className="stack wrap-form">
      <title>{own.newOne}</title>
      <Breadcrumb
        label={texts.common.menu}
        links={[{ label: own.title, href: to('speakers') }]}
        here={own.newOne}
      />
      <PageHead title={own.newOne} />
      <RefusalNotice refusal={actionData?.refusal} />
      <SpeakerForm
        value={actionData?.kept ?? empty}
        refusal={actionData?.refusal ?? null}
        saveLabel={words.sessions.edit.create}
      />
    </div>
  );
}
