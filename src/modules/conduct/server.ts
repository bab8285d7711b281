/** The door of the conduct module for routes and wiring. It is in no API and no export of programmes. */
export { eraseReport, letRead, turnReport, writeToReport } from './operations/act-on-report.ts';
export {
  type ArrangedDesk,
  arrangeDesk,
  dismissReader,
  nameReader,
  readArrangedDesk,
} from './operations/arrange-desk.ts';
export { exportMyConduct, forgetPersonInConduct } from './operations/forget-in-conduct.ts';
export { lookAtConduct } from './operations/look-at-conduct.ts';
export { type OpenReport, openReport } from './operations/open-report.ts';
export {
  type ConductDesk,
  isConductReader,
  type ReportLine,
  readConductDesk,
} from './operations/read-desk.ts';
export { readReportDesk } from './operations/read-report-desk.ts';
export { type SendReportInput, sendReport } from './operations/send-report.ts';
export { addToReport, type ReportTalk, readTalk } from './operations/talk-by-code.ts';
export { type LogLine, readConductLog } from './operations/write-log.ts';
export { countConductReaders } from './queries/desks.ts';
export { removeOldLogLines } from './queries/log.ts';
export { eraseOldReports } from './queries/reports.ts';
