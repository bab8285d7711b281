/** What the conduct module means: reports to named people of a conference, sealed for them. */
export { keepBounds } from './rules/desk.ts';
export {
  mostSigns,
  type ReportEntryId,
  type ReportId,
  type ReportKind,
  type ReportState,
  reportKinds,
  reportStates,
  type Safety,
  safeties,
} from './rules/report.ts';
