export { type FeedAnnouncement, writeAnnouncementsFeed } from './formats/announcements-feed.ts';
export type { AnnouncementLetter } from './operations/announcement-letters.ts';
export { arrangeAsking, dismissChair, nameChair, readChairs } from './operations/arrange-asking.ts';
export { askQuestion } from './operations/ask-question.ts';
export { findStarsByToken, openLooseStarCalendar, openStarCalendar } from './operations/calendar-address.ts';
export { calendarOf } from './operations/calendar-of.ts';
export { changeStars } from './operations/change-stars.ts';
export { decideQuestion, openQuestions } from './operations/decide-question.ts';
export { exportMyAgenda } from './operations/export-my-agenda.ts';
export { type FeedbackPage, giveFeedback, readFeedback } from './operations/feedback.ts';
export { type ForeseenImpact, foreseeRelease } from './operations/foresee-release.ts';
export { forgetPersonInLive } from './operations/forget-in-live.ts';
export { glanceAtSession } from './operations/glance-at-session.ts';
export { type Leaderboard, readLeaderboard, showOnLeaderboard } from './operations/leaderboard.ts';
export { findLedSession } from './operations/led-session.ts';
export { reportQuestion, voteForQuestion, withdrawQuestion } from './operations/mark-question.ts';
export {
  dropMaterial,
  findMaterialFile,
  listOpenMaterials,
  putMaterial,
  readMaterials,
} from './operations/materials.ts';
export { addDevice, endDevice, readMyDevices } from './operations/my-devices.ts';
export { chooseNotices, readMyNotices, seeAnnouncements, seeNotices } from './operations/my-notices.ts';
export { dropNote, saveNote } from './operations/notes.ts';
export type { NoticeLetter, WriteNotice } from './operations/notice-letters.ts';
export { dropOwnItem, saveOwnItem } from './operations/own-items.ts';
export { answerPoll, dropPoll, makePoll, turnPoll } from './operations/polls.ts';
export { pushKeys } from './operations/push-keys.ts';
export { type Agenda, readAgenda } from './operations/read-agenda.ts';
export { readAgendas } from './operations/read-agendas.ts';
export {
  type AnnouncementOverview,
  readAnnouncements,
  readUrgent,
  viewAnnouncement,
  viewAnnouncements,
} from './operations/read-announcements.ts';
export { type AnsweredPoll, readPolls } from './operations/read-polls.ts';
export { forgetPulse, readPulse } from './operations/read-pulse.ts';
export { type MarkedQuestion, type QuestionBoard, readQuestions } from './operations/read-questions.ts';
export { arrangeRemoteRoom, followRemotely, readRemoteRooms } from './operations/remote-rooms.ts';
export { listLedSessions, readRoomStates, sayRoomState } from './operations/room-states.ts';
export {
  type ScheduleCode,
  scheduleAnnouncement,
  stopAnnouncement,
} from './operations/schedule-announcement.ts';
export { sendAnnouncements } from './operations/send-announcements.ts';
export { sendNoticeDigests } from './operations/send-notice-digests.ts';
export { sendPushes } from './operations/send-pushes.ts';
export { findShareToken, readSharedAgenda, shareAgenda } from './operations/share-agenda.ts';
export { starAlong, takeStarBack } from './operations/star-along.ts';
export { stopAnnouncements } from './operations/stop-announcements.ts';
export { stopNotices } from './operations/stop-notices.ts';
export { tellOfRelease } from './operations/tell-of-release.ts';
export { type News, tellPeople } from './operations/tell-people.ts';
export { dropAnnouncement, type WriteCode, writeAnnouncement } from './operations/write-announcement.ts';
export { removeOldReaders } from './queries/announcement-stops.ts';
export { goToGathering, putGathering, removeGathering } from './queries/gatherings.ts';
export type { OpenMaterial } from './queries/materials.ts';
export { listNotes } from './queries/notes.ts';
export { countUnseen, removeOldNotices } from './queries/notices.ts';
export { forgetWhoSaid } from './queries/persons-in-session.ts';
export { removeOldPushes } from './queries/push.ts';
export type { SessionKey } from './queries/questions.ts';
export { removeNewsLike } from './queries/remove-news.ts';
export {
  listStars,
  removeLooseLists,
  type StarList,
} from './queries/stars.ts';
export { countStars, countStarsByDay } from './queries/stars-of-edition.ts';
