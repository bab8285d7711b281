export { type ImportRemark, type ImportRemarkCode, importRemarkCodes } from './rules/import-report.ts';
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
