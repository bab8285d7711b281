import { hasRole, isSignedIn, type SignedInPerson, type Viewer } from '#people';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { SealedReport } from './report.ts';

type ForWhom = Pick<SealedReport, 'readers' | 'shutOut'>;

/**
 * Who of the present readers may read a report: for whom it was written, never who is shut out. Who became a reader later reads it only
 * if one of these lets them, so that nobody can name themselves into it. Only if none of these is a reader any more it is everybody's
 * who is not shut out, as it would be nobody's else.
 */
export function readersOf(report: ForWhom, present: readonly PersonId[]): readonly PersonId[] {
  const admitted = present.filter((one) => !report.shutOut.includes(one));
  const meant = admitted.filter((one) => report.readers.includes(one));
  return meant.length > 0 ? meant : admitted;
}

/** Whether a report would be read by nobody for whom it was written if this reader went. */
export function isLastReader(report: ForWhom, present: readonly PersonId[], personId: PersonId): boolean {
  const meant = readersOf(report, present).filter((one) => report.readers.includes(one));
  return meant.length === 1 && meant[0] === personId;
}

/** For whom a report is: whose names its sender saw, and did not shut out. */
export function writtenFor(
  present: readonly PersonId[],
  seen: readonly PersonId[],
  shutOut: readonly PersonId[],
): readonly PersonId[] {
  return present.filter((one) => seen.includes(one) && !shutOut.includes(one));
}

/** May name readers and say how reports are taken: owners at their own browser. It lets nobody read. */
export function mayArrangeDesk(viewer: Viewer, editionId: EditionId): viewer is SignedInPerson {
  return isSignedIn(viewer) && hasRole(viewer, editionId, ['owner']);
}
