import type { SessionInput } from '#programme';
import { createSession } from '#programme/server';
import { Breadcrumb, PageHead } from '../../design/index.ts';
import type { Route } from './+types/session-new';
import { programmeOf } from './manage-context.ts';
import { doneAt, refused } from './programme-answer.ts';
import { RefusalNotice } from './programme-notices.tsx';
import { SessionForm } from './session-form.tsx';
import { sessionFrom } from './session-form-from.ts';
import { sessionChoices } from './session-load.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, edition } = programmeOf(context);
  return { choices: await sessionChoices(house.db, edition, null) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer, edition } = programmeOf(context);
  const session = sessionFrom(await request.formData());
  const outcome = await createSession(house, viewer, { editionId: edition.id, session });
  if (!outcome.ok) return refused(outcome.refusal, session);
  return doneAt(`/${params.edition}/manage/sessions/${outcome.value.code}`, 'created');
}

const empty: SessionInput = {
  kind: 'talk',
  kindLabel: null,
  title: '',
  subtitle: null,
  abstract: null,
  description: null,
  contentNotes: null,
  track: null,
  level: null,
  language: null,
  speakers: [],
  recorded: null,
  delivery: 'on-site',
  links: [],
  tags: [],
  minutes: 30,
  parent: null,
  status: 'confirmed',
  announced: false,
  translations: {},
};

export default function NewSessionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, to, texts } = useManage();
  const own = words.sessions;
  return (
    <div className="stack wrap-form">
      <title>{own.edit.newTitle}</title>
      <Breadcrumb
        label={texts.common.menu}
        links={[{ label: own.title, href: to('sessions') }]}
        here={own.edit.newTitle}
      />
      <PageHead title={own.edit.newTitle} />
      <RefusalNotice refusal={actionData?.refusal} />
      <SessionForm
        value={actionData?.kept ?? empty}
        choices={loaderData.choices}
        refusal={actionData?.refusal ?? null}
        saveLabel={own.edit.create}
      />
    </div>
  );
}
