import { getEdition } from '#directory/server';
import { mayManage, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { listImports } from '../queries/imports.ts';
import { findPublishedProgramme } from '../queries/published-programme.ts';
import { listAnnouncedCodes } from '../queries/sessions.ts';
import { readWorkingProgramme } from '../queries/working-programme.ts';
import { compareProgrammes } from '../rules/compare-programmes.ts';
import { type Gaps, gapsIn } from '../rules/gaps.ts';
import type { Programme } from '../rules/programme.ts';
import { programmeHead } from '../rules/programme-head.ts';
import { type TimetableWarning, timetableWarnings } from '../rules/timetable-warnings.ts';

export type ProgrammeState = {
  /** What the organisers work on. */
  readonly working: Programme;
  readonly gaps: Gaps;
  readonly warnings: readonly TimetableWarning[];
  /** The newest release; `null` before the first. */
  readonly release: { readonly name: string; readonly number: number; readonly releasedAt: string } | null;
  /** Differences between the newest release and the working programme; 0 before the first release. */
  readonly changes: number;
  /** Keynotes that stand on no public page yet. */
  readonly keynotesToAnnounce: number;
  /** Imports that wait for their yes, the newest first. */
  readonly imports: readonly { readonly id: string; readonly sourceName: string }[];
};

/** How the programme stands: what is missing, what looks wrong, what readers do not see yet. For the whole team. */
export async function examineProgramme(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId },
): Promise<Outcome<ProgrammeState, 'not-allowed'>> {
  if (!mayManage(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId } = input;
  const edition = await getEdition(house.db, editionId);
  const working = await readWorkingProgramme(house.db, editionId, programmeHead(edition));
  const published = await findPublishedProgramme(house, editionId);
  const announced = published ? new Set<string>() : await listAnnouncedCodes(house.db, editionId);
  const keynotes = published ? [] : working.sessions.filter(({ kind }) => kind === 'keynote');
  const imports = await listImports(house.db, editionId);
  return done({
    working,
    gaps: gapsIn(working),
    warnings: timetableWarnings(working),
    release: published && {
      name: published.release.name,
      number: published.release.number,
      releasedAt: published.release.releasedAt,
    },
    changes: published ? compareProgrammes(published.programme, working).length : 0,
    keynotesToAnnounce: keynotes.filter(({ code, status }) => status === 'confirmed' && !announced.has(code))
      .length,
    imports: imports
      .filter(({ state }) => state === 'waiting')
      .map(({ id, sourceName }) => ({ id, sourceName })),
  });
}
