import { actorOf, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { revisionOf } from '../../../kernel/revision.ts';
import { recordAct } from '../../../platform/audit.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import {
  countAnnouncements,
  findAnnouncement,
  insertAnnouncement,
  lockAnnouncement,
  removeAnnouncement,
  updateDraft,
} from '../queries/announcements.ts';
import {
  type AnnouncementDraft,
  type AnnouncementId,
  announcementBounds,
  type DraftCode,
  readDraft,
  type TypedAnnouncement,
} from '../rules/announcement.ts';
import { mayAddress, mayWriteAnnouncements } from '../rules/audience.ts';

export type WriteCode =
  | DraftCode
  | 'not-allowed'
  | 'announcement-unknown'
  | 'announcement-gone-out'
  | 'edited-meanwhile'
  | 'corrects-unknown'
  | 'too-many-announcements';

type Place = { readonly editionId: EditionId; readonly id: AnnouncementId };

/**
 * Writes a draft: a new one under an id that its form made, so that a form sent twice writes one, or over the revision that the form was
 * opened on (`null`: a new one). What is scheduled or went out is not changed: it is stopped first, or put right by another.
 */
export async function writeAnnouncement(
  house: House,
  viewer: Viewer,
  input: Place & { readonly revision: number | null; readonly typed: TypedAnnouncement },
): Promise<Outcome<null, WriteCode>> {
  const { editionId, id, revision } = input;
  if (!mayWriteAnnouncements(viewer, editionId)) return refuse('not-allowed');
  const draft = readDraft(input.typed);
  if ('code' in draft) return refuse(draft.code, { field: draft.field });
  if (!mayAddress(viewer, editionId, draft)) return refuse('not-allowed', { field: 'audience' });
  if (draft.corrects && !(await isCorrectable(house, { editionId, id }, draft.corrects)))
    return refuse('corrects-unknown');
  return allOrNothing(house.db, (tx) =>
    revision === null
      ? insert(house, tx, viewer, { editionId, id }, draft)
      : change(house, tx, viewer, input, draft),
  );
}

/** Only what went out can be put right, and nothing by itself. */
async function isCorrectable(house: House, { editionId, id }: Place, corrects: AnnouncementId) {
  const wrong = await findAnnouncement(house.db, editionId, corrects);
  return wrong !== null && wrong.id !== id && (wrong.state === 'sending' || wrong.state === 'sent');
}

async function insert(
  house: House,
  tx: Tx,
  viewer: Viewer,
  { editionId, id }: Place,
  draft: AnnouncementDraft,
): Promise<Outcome<null, WriteCode>> {
  const now = house.clock.now();
  const { all } = await countAnnouncements(tx, editionId, now);
  if (all >= announcementBounds.inEdition) return refuse('too-many-announcements');
  const isNew = await insertAnnouncement(tx, { ...draft, id, editionId, writtenBy: actorOf(viewer) }, now);
  if (isNew) return done(null);
  // The same form came before: if it says the same, it is written already.
  const there = await lockAnnouncement(tx, id);
  if (there?.editionId !== editionId) return refuse('announcement-unknown');
  const { title, body, audience, isPublic, isUrgent, corrects } = there;
  const said = { title, body, audience, isPublic, isUrgent, corrects };
  return revisionOf(said) === revisionOf(draft) ? done(null) : refuse('edited-meanwhile');
}

async function change(
  house: House,
  tx: Tx,
  viewer: Viewer,
  input: Place & { readonly revision: number | null },
  draft: AnnouncementDraft,
): Promise<Outcome<null, WriteCode>> {
  const there = await lockAnnouncement(tx, input.id);
  if (there?.editionId !== input.editionId) return refuse('announcement-unknown');
  if (!mayAddress(viewer, input.editionId, there)) return refuse('not-allowed');
  if (there.state !== 'draft') return refuse('announcement-gone-out');
  if (there.revision !== input.revision) return refuse('edited-meanwhile');
  await updateDraft(tx, input.id, draft, house.clock.now());
  return done(null);
}

/** Takes out a draft for good. */
export async function dropAnnouncement(
  house: House,
  viewer: Viewer,
  { editionId, id }: Place,
): Promise<Outcome<null, 'not-allowed' | 'announcement-unknown' | 'announcement-gone-out'>> {
  if (!mayWriteAnnouncements(viewer, editionId)) return refuse('not-allowed');
  return allOrNothing(house.db, async (tx) => {
    const there = await lockAnnouncement(tx, id);
    if (there?.editionId !== editionId) return refuse('announcement-unknown');
    if (!mayAddress(viewer, editionId, there)) return refuse('not-allowed');
    if (there.state !== 'draft') return refuse('announcement-gone-out');
    await removeAnnouncement(tx, id);
    await recordAct(tx, {
      ...{ at: house.clock.now(), editionId, personId: actorOf(viewer), act: 'live.announcement-dropped' },
      ...{ subject: id, facts: { title: Object.values(there.title)[0] ?? '' } },
    });
    return done(null);
  });
}
