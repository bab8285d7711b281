import { getEdition } from '#directory/server';
import { actorOf, mayEditProgramme, type Viewer } from '#people';
import type { EditionId, ReleaseId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import { getRelease, insertRelease, listReleases, type Release } from '../queries/releases.ts';
import { readWorkingProgramme } from '../queries/working-programme.ts';
import { calendarRevisions, withdrawnSessions } from '../rules/calendar-revisions.ts';
import { compareProgrammes } from '../rules/compare-programmes.ts';
import { programmeHead } from '../rules/programme-head.ts';
import { type ReleaseCode, releaseNameProblem } from '../rules/release.ts';

/** Publishes the working timetable under a name: freezes it as a document, says what changed since the last release, and tells everybody who listens. */
export async function releaseTimetable(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly name: string; readonly note: string | null },
): Promise<Outcome<Release, ReleaseCode | 'not-allowed'>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const outcome = await house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, input.editionId);
    const earlier = await listReleases(tx, input.editionId);
    const problem = releaseNameProblem(
      input.name,
      earlier.map((release) => release.name),
    );
    if (problem) return refuse(problem, { field: 'name' });
    const edition = await getEdition(tx, input.editionId);
    const programme = await readWorkingProgramme(tx, input.editionId, programmeHead(edition));
    if (programme.sessions.length === 0) return refuse('nothing-to-release');
    const last = earlier[0] ? await getRelease(tx, earlier[0].id) : null;
    const changes = last ? compareProgrammes(last.programme, programme) : [];
    if (last && changes.length === 0) return refuse('nothing-changed');
    const now = house.clock.now();
    const release: Release = {
      id: house.newId<ReleaseId>(),
      number: (last?.number ?? 0) + 1,
      name: input.name.trim(),
      note: input.note?.trim() || null,
      releasedAt: now,
      releasedBy: actorOf(viewer),
      programme,
      changes,
      revisions: calendarRevisions(last, programme, now),
      withdrawn: withdrawnSessions(last, programme),
    };
    await insertRelease(tx, input.editionId, release);
    await touchScope(tx, `edition:${edition.slug}`);
    await recordAct(tx, {
      at: now,
      editionId: input.editionId,
      personId: release.releasedBy,
      act: 'programme.timetable-released',
      subject: release.name,
      facts: { number: release.number, changes: changes.length },
    });
    await house.outbox.announce(tx, {
      name: 'programme.timetable-released',
      editionId: input.editionId,
      facts: { releaseId: release.id, number: release.number },
    });
    return done(release);
  });
  house.versions.forget();
  return outcome;
}
