import type { Edition } from '#directory';
import { getEdition } from '#directory/server';
import { mayEditProgramme, type Viewer } from '#people';
import { type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { tellLive } from '../../../platform/live/live-events.ts';
import { touchScope } from '../../../platform/versions.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import { insertRelease, type Release } from '../queries/releases.ts';
import type { ReleaseCode } from '../rules/release.ts';
import { composeRelease, type ReleaseTimetableInput } from './compose-release.ts';

/** Publishes the working timetable under a name: freezes it as a document, says what changed since the last release, and tells everybody who listens. */
export async function releaseTimetable(
  house: House,
  viewer: Viewer,
  input: ReleaseTimetableInput,
): Promise<Outcome<Release, ReleaseCode | 'not-allowed'>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const outcome = await house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, input.editionId);
    const edition = await getEdition(tx, input.editionId);
    const composed = await composeRelease(house, tx, viewer, edition, input);
    if (!composed.ok) return composed;
    await publish(house, tx, edition, composed.value);
    return composed;
  });
  house.versions.forget();
  return outcome;
}

async function publish(house: House, tx: Tx, edition: Edition, release: Release): Promise<void> {
  const { id: editionId, slug } = edition;
  const { id: releaseId, number } = release;
  await insertRelease(tx, editionId, release);
  await touchScope(tx, `edition:${slug}`);
  await tellLive(tx, { editionId, kind: 'release', subject: String(number) });
  await recordAct(tx, {
    at: release.releasedAt,
    editionId,
    personId: release.releasedBy,
    act: 'programme.timetable-released',
    subject: release.name,
    facts: { number, changes: release.changes.length },
  });
  await house.outbox.announce(tx, {
    name: 'programme.timetable-released',
    editionId,
    facts: { releaseId, number },
  });
}
