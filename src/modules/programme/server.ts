export type { ImportedProgramme } from './formats/imported.ts';
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
export { type CalendarThing, writeICalendar } from './formats/write/i-calendar.ts';
export { editionJsonLd, sessionJsonLd } from './formats/write/json-ld.ts';
export { writeKeptProgramme } from './formats/write/kept-programme.ts';
export { markdownText, renderMarkdown } from './formats/write/markdown.ts';
export { openGraphPng } from './formats/write/open-graph-png.ts';
export {
  editionPicture,
  type PictureFonts,
  type PictureWords,
  pictureFonts,
  sessionPicture,
  wordsPicture,
} from './formats/write/open-graph-svg.ts';
export { writeScheduleJson } from './formats/write/schedule-json.ts';
export { writeScheduleXml } from './formats/write/schedule-xml.ts';
export type { WriteContext } from './formats/write/write-context.ts';
export { announceSessions } from './operations/announce-session.ts';
export { applyImport, previewImport, previewProgramme } from './operations/apply-import.ts';
export { cancelSessions } from './operations/cancel-sessions.ts';
export { copyEdition } from './operations/copy-edition.ts';
export { createSession } from './operations/create-session.ts';
export { discardImport } from './operations/discard-import.ts';
export { removeRoom, saveRoom } from './operations/edit-rooms.ts';
export { createSpeaker, setSpeakerPicture, updateSpeaker } from './operations/edit-speakers.ts';
export { removeTrack, saveTrack } from './operations/edit-tracks.ts';
export { examineProgramme, type ProgrammeState } from './operations/examine-programme.ts';
export { inspectProgramme } from './operations/inspect-programme.ts';
export { inspectTable, type TablePreview } from './operations/inspect-table.ts';
export { mergeSpeakers } from './operations/merge-speakers.ts';
export { newestReleaseNumber } from './operations/newest-release-number.ts';
export { orderParts } from './operations/order-parts.ts';
export { type Moved, placeSession, unplaceSession } from './operations/place-session.ts';
export { readImport } from './operations/read-import.ts';
export { releaseTimetable } from './operations/release-timetable.ts';
export { removeSessions } from './operations/remove-sessions.ts';
export { removeSpeaker } from './operations/remove-speaker.ts';
export { replaceProgramme } from './operations/replace-programme.ts';
export { restoreRemoved } from './operations/restore-removed.ts';
export { linkSpeakers, setSpeakerAddress } from './operations/speaker-address.ts';
export { type UpdateSessionCode, updateSession } from './operations/update-session.ts';
export { countProgramme, type ProgrammeCounts } from './queries/count-programme.ts';
export { type EditedSession, findEditedSession, listSessionsForEditors } from './queries/edit-sessions.ts';
export { findSpeakerEntry } from './queries/edit-speakers.ts';
export { findImport, listImports, removeOldImports } from './queries/imports.ts';
export { lookAtProgrammes } from './queries/look-at-programmes.ts';
export { findPublishedProgramme, type PublishedProgramme } from './queries/published-programme.ts';
export {
  findNewestRelease,
  findReleaseByNumber,
  getRelease,
  listEditionsWithPicture,
  listReleases,
  type Release,
  type ReleaseHead,
} from './queries/releases.ts';
export { forgetRemoved, listRemoved, type RemovedHead } from './queries/removed.ts';
export { buildSearch, type ProgrammeSearch, searchProgramme } from './queries/search-programme.ts';
export {
  listEditionsSpokenAt,
  listSpeakerAddresses,
  listSpeakersOfPersons,
  listSpeakersWithAccount,
  listSpeakingCodes,
  unlinkSpeakersOf,
} from './queries/speakers-of-persons.ts';
export {
  listAnnouncedKeynotes,
  listRooms,
  listSpeakers,
  listTracks,
  readWorkingProgramme,
} from './queries/working-programme.ts';
