import { redirect } from 'react-router';
import { restoreRemoved } from '#programme/server';
import { readId } from '../../kernel/ids.ts';
import type { Route } from './+types/programme-undo';
import { programmeOf } from './manage-context.ts';
import { doneAt, refused } from './programme-answer.ts';
import { RefusalNotice } from './programme-notices.tsx';

const pages = {
  sessions: 'sessions',
  speaker: 'speakers',
  merge: 'speakers',
  room: 'rooms',
  track: 'tracks',
} as const;

export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/${params.edition}/manage/sessions`, 303);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { house, viewer, edition } = programmeOf(context);
  const form = await request.formData();
  const removalId = readId<'removal'>(String(form.get('removal')));
  if (!removalId) return refused({ code: 'removal-unknown' }, null);
  const outcome = await restoreRemoved(house, viewer, { editionId: edition.id, removalId });
  if (!outcome.ok) return refused(outcome.refusal, null);
  return doneAt(`/${params.edition}/manage/${pages[outcome.value.kind]}`, 'restored');
}

/** Only shown when nothing could be brought back. */
export default function UndoPage({ actionData }: Route.ComponentProps) {
  return <RefusalNotice refusal={actionData?.refusal} />;
}
