import { getEdition } from '#directory/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { listEarlierSessions } from '../queries/earlier-sessions.ts';
import { readWorkingProgramme } from '../queries/working-programme.ts';
import { type ImportPlan, type ImportPlanOptions, planImport } from '../rules/plan-import.ts';
import type { Programme } from '../rules/programme.ts';
import { programmeHead } from '../rules/programme-head.ts';

/** The plan for the programme as it stands; inside the transaction that stores it, nobody edits it meanwhile. */
export async function planFor(
  house: House,
  db: Db,
  editionId: EditionId,
  programme: Programme,
  missing: ImportPlanOptions['missing'],
): Promise<ImportPlan> {
  const edition = await getEdition(db, editionId);
  const working = await readWorkingProgramme(db, editionId, programmeHead(edition));
  const earlier = await listEarlierSessions(db, editionId);
  return planImport(working, programme, { missing, earlier, newId: house.newId });
}
