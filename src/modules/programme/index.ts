export { clashesAmong } from './rules/clashes.ts';
export { compareProgrammes, type ProgrammeChange } from './rules/compare-programmes.ts';
export { type DayGrid, dayGrid } from './rules/day-grid.ts';
export { lanesFor } from './rules/day-lanes.ts';
export {
  countStates,
  type EditorFilter,
  type EditorState,
  editorStates,
  filterForEditors,
} from './rules/editor-list.ts';
export {
  filterFromQuery,
  filterSessions,
  isEmptyFilter,
  noFilter,
  queryFromFilter,
  type SessionFilter,
} from './rules/filter-sessions.ts';
export { headingsFrom } from './rules/headings-from.ts';
export { type ImportRemark, type ImportRemarkCode, importRemarkCodes } from './rules/import-report.ts';
export { type IndexedProgramme, indexProgramme } from './rules/indexed-programme.ts';
export type { KeptProgramme } from './rules/kept-programme.ts';
export { namesakes } from './rules/namesakes.ts';
export { type NowAndNext, nowAndNext, type OnNow, type RoomNow, type ToCome } from './rules/now-and-next.ts';
export {
  type PartInputCode,
  type RoomInput,
  type SpeakerInput,
  speakerInputOf,
  type TrackInput,
} from './rules/part-input.ts';
export {
  type Delivery,
  deliveries,
  type Level,
  type Link,
  levels,
  type Programme,
  type ProgrammeHead,
  type Room,
  type Session,
  type SessionKind,
  type SessionTranslation,
  type Slot,
  type Speaker,
  type Sponsor,
  sessionKinds,
  type Track,
} from './rules/programme.ts';
export { dayOf, type ProgrammeDay, programmeDays, slotsByCode } from './rules/programme-days.ts';
export { programmeHead } from './rules/programme-head.ts';
export type { ReleaseCode } from './rules/release.ts';
export type { RemovalId, Removed } from './rules/removed.ts';
export {
  askIndex,
  type SearchDocument,
  type SearchHit,
  searchDocuments,
  searchIndexOptions,
} from './rules/search-words.ts';
export type { SessionInput, SessionInputCode } from './rules/session-input.ts';
export { isSameSlot, type SlotCode, type SlotInput } from './rules/slot-input.ts';
export {
  type TimetableProgramme,
  type TimetableSession,
  type TimetableWarning,
  type TimetableWarningName,
  timetableWarnings,
} from './rules/timetable-warnings.ts';
export { type ZoneClock, zoneClock } from './rules/zone-clock.ts';
