import type { SessionInput } from '#programme';
import { findEditedSession, listRooms, removeSessions, updateSession } from '#programme/server';
import { Breadcrumb, Button, ButtonLink, KeyValues, PageHead } from '../../design/index.ts';
import type { Route } from './+types/session';
import { programmeOf } from './manage-context.ts';
import { doneAt, refused } from './programme-answer.ts';
import { DoneNotice, RefusalNotice } from './programme-notices.tsx';
import { SessionConflict } from './session-conflict.tsx';
import { SessionForm } from './session-form.tsx';
import { sessionFrom } from './session-form-from.ts';
import { sessionChoices } from './session-load.ts';
import { slotTime } from './sessions-view.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { house, edition, locale } = programmeOf(context);
  const found = await findEditedSession(house.db, edition.id, params.code);
  if (!found) throw new Response(null, { status: 404 });
  const { slot, code, number: _number, guid: _guid, ...said } = found.session;
  const rooms = await listRooms(house.db, edition.id);
  const value: SessionInput = { ...said, announced: found.announced };
  return {
    code,
    value,
    revision: found.revision,
    time: slot && slotTime(slot, { zone: edition.zone, locale }),
    rooms: slot?.rooms.map((room) => rooms.find((one) => one.code === room)?.name ?? room) ?? [],
    choices: await sessionChoices(house.db, edition, code),
  };
}

export async function action({ context, request, params, url }: Route.ActionArgs) {
  const { house, viewer, edition } = programmeOf(context);
  const form = await request.formData();
  const editionId = edition.id;
  if (form.get('act') === 'remove') {
    const outcome = await removeSessions(house, viewer, { editionId, codes: [params.code] });
    if (!outcome.ok) return refused(outcome.refusal, null);
    const list = `/${params.edition}/manage/sessions`;
    return doneAt(list, 'removed', { undo: outcome.value.removalId });
  }
  const session = sessionFrom(form);
  const revision = Number(form.get('revision'));
  const outcome = await updateSession(house, viewer, { editionId, code: params.code, revision, session });
  return outcome.ok ? doneAt(url.pathname, 'saved') : refused(outcome.refusal, session);
}

export default function SessionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, to, texts, slug } = useManage();
  const own = words.sessions;
  const { value, code } = loaderData;
  const kept = actionData?.kept ?? null;
  const meanwhile = actionData?.refusal.code === 'edited-meanwhile';
  return (
    <div className="stack wrap-form">
      <title>{value.title}</title>
      <Breadcrumb
        label={texts.common.menu}
        links={[{ label: own.title, href: to('sessions') }]}
        here={value.title}
      />
      <PageHead
        eyebrow={value.kindLabel ?? texts.site.kinds[value.kind]}
        title={value.title}
        actions={
          <>
            <ButtonLink look="ghost" href={`/${slug}/sessions/${code}`}>
              {own.edit.publicPage}
            </ButtonLink>
            <form method="post">
              <Button look="danger" name="act" value="remove">
                {words.programme.takeOut}
              </Button>
            </form>
          </>
        }
      />
      <DoneNotice />
      {meanwhile && kept ? (
        <SessionConflict now={value} kept={kept} />
      ) : (
        <RefusalNotice refusal={actionData?.refusal} />
      )}
      <KeyValues
        items={[
          {
            name: own.edit.when,
            value: (
              <>
                <span className="num">
                  {[loaderData.time ?? own.noTime, ...loaderData.rooms].join(' · ')}
                </span>{' '}
                <ButtonLink look="quiet" href={to(`timetable?session=${code}#place`)}>
                  {loaderData.time ? own.edit.changeTime : own.edit.giveTime}
                </ButtonLink>
              </>
            ),
          },
        ]}
      />
      <SessionForm
        value={kept ?? value}
        choices={loaderData.choices}
        refusal={actionData?.refusal ?? null}
        revision={loaderData.revision}
        saveLabel={meanwhile ? words.meanwhile.saveAnyway : own.edit.save}
      />
    </div>
  );
}
