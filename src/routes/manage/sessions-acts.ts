import { announceSessions, cancelSessions, removeSessions } from '#programme/server';
import type { Route } from './+types/sessions';
import { programmeOf } from './manage-context.ts';
import { doneAt, refused } from './programme-answer.ts';

/** What the buttons under the list do with the chosen sessions; each can be undone from the notice that follows. */
export async function actOnSessions({ context, request, url }: Route.ActionArgs) {
  const { house, viewer, edition } = programmeOf(context);
  const form = await request.formData();
  const codes = form.getAll('code').map(String);
  const here = `${url.pathname}${url.search}`;
  const editionId = edition.id;
  switch (form.get('act')) {
    case 'cancel':
    case 'reinstate': {
      const cancelled = form.get('act') === 'cancel';
      const outcome = await cancelSessions(house, viewer, { editionId, codes, cancelled });
      if (!outcome.ok) return refused(outcome.refusal, null);
      return doneAt(here, cancelled ? 'cancelled' : 'reinstated', { was: outcome.value.changed });
    }
    case 'announce':
    case 'unannounce': {
      const announced = form.get('act') === 'announce';
      const outcome = await announceSessions(house, viewer, { editionId, codes, announced });
      if (!outcome.ok) return refused(outcome.refusal, null);
      return doneAt(here, announced ? 'announced' : 'unannounced', { was: codes });
    }
    case 'remove': {
      const outcome = await removeSessions(house, viewer, { editionId, codes });
      if (!outcome.ok) return refused(outcome.refusal, null);
      return doneAt(here, 'removed', { undo: outcome.value.removalId });
    }
    default:
      return refused({ code: 'session-unknown' }, null);
  }
}
