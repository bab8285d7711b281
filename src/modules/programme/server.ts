export {
  type ColumnMapping,
  type CsvField,
  csvFields,
  type ProgrammeFormat,
  previewCsv,
  programmeFormats,
} from './formats/read/read-programme.ts';
export { type FeedRelease, writeReleasesFeed } from './formats/write/atom.ts';
export { writeCsv } from './formats/write/csv.ts';
export { writeICalendar } from './formats/write/i-calendar.ts';
export { editionJsonLd, sessionJsonLd } from './formats/write/json-ld.ts';
export { markdownText, renderMarkdown } from './formats/write/markdown.ts';
export { writeScheduleJson } from './formats/write/schedule-json.ts';
export { writeScheduleXml } from './formats/write/schedule-xml.ts';
export type { WriteContext } from './formats/write/write-context.ts';
export { announceSessions } from './operations/announce-session.ts';
export { applyImport, previewImport } from './operations/apply-import.ts';
export { copyEdition } from './operations/copy-edition.ts';
export { discardImport } from './operations/discard-import.ts';
export { inspectProgramme } from './operations/inspect-programme.ts';
export { readImport } from './operations/read-import.ts';
export { releaseTimetable } from './operations/release-timetable.ts';
export { replaceProgramme } from './operations/replace-programme.ts';
export { countProgramme, type ProgrammeCounts } from './queries/count-programme.ts';
export { findImport, listImports, removeOldImports, unlinkSpeakersOf } from './queries/imports.ts';
export { lookAtProgrammes } from './queries/look-at-programmes.ts';
export { findPublishedProgramme, type PublishedProgramme } from './queries/published-programme.ts';
export { listReleases, type Release, type ReleaseHead } from './queries/releases.ts';
export { buildSearch, type ProgrammeSearch, searchProgramme } from './queries/search-programme.ts';
export { listAnnouncedKeynotes, readWorkingProgramme } from './queries/working-programme.ts';
