export {
  type AgendaClash,
  type AgendaEntry,
  type AgendaReason,
  clashesOf,
  composeAgenda,
  isPromised,
  type SessionReason,
  titleOfEntry,
} from './rules/agenda.ts';
export {
  type Announcement,
  type AnnouncementId,
  announcementBounds,
  shortText,
  stillRight,
  type TypedAnnouncement,
  type WayCounts,
} from './rules/announcement.ts';
export { type AudiencePart, audiencePartText, mayWriteAnnouncements } from './rules/audience.ts';
export { type Demand, type DemandCell, demandOn } from './rules/demand.ts';
export type { FeedbackSummary } from './rules/feedback.ts';
export { type Gathering, type GatheringId, type GatheringKind, gatheringKinds } from './rules/gathering.ts';
export type { Impact } from './rules/impact.ts';
export { licences, type Material, type MaterialId, materialAudiences } from './rules/material.ts';
export {
  minuteInSession,
  mostNoteSigns,
  type Note,
  type NoteCode,
  type NoteId,
} from './rules/note.ts';
export {
  isNews,
  type NewsFacts,
  type NewsKind,
  type NoticeFacts,
  type NoticeWay,
  newsKinds,
  noticeWays,
  type ReleaseFacts,
  type Unseen,
} from './rules/notice.ts';
export { mostOwnItems, type OwnItem, type OwnItemCode, type OwnItemId } from './rules/own-item.ts';
export { mostOptions, type PollId, type PollState, pollStates } from './rules/polls.ts';
export type { PushDevice, PushDeviceId } from './rules/push.ts';
export { mostOpenQuestions, type QuestionId } from './rules/questions.ts';
export {
  mostMinutesBefore,
  nextTurn,
  type RemoteRoom,
  type RemoteView,
  remoteAudiences,
  remoteTurns,
} from './rules/remote.ts';
export { type RoomNow, type RoomState, roomStates } from './rules/room-state.ts';
export { mostStars, usableCodes } from './rules/star-codes.ts';
export { freeUntil, type Suggestion, suggestNow } from './rules/suggestions.ts';
