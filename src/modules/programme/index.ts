export { clashesAmong } from './rules/clashes.ts';
export type { ProgrammeChange } from './rules/compare-programmes.ts';
export { type DayGrid, dayGrid } from './rules/day-grid.ts';
export {
  filterFromQuery,
  filterSessions,
  isEmptyFilter,
  noFilter,
  queryFromFilter,
  type SessionFilter,
} from './rules/filter-sessions.ts';
export { type ImportRemark, type ImportRemarkCode, importRemarkCodes } from './rules/import-report.ts';
export { type NowAndNext, nowAndNext, type OnNow, type RoomNow, type ToCome } from './rules/now-and-next.ts';
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
export { type ProgrammeDay, programmeDays, slotsByCode } from './rules/programme-days.ts';
