/** What the community module means: who shows themselves to whom, and who agreed to know each other. */

export { type CardId, longestTopic, mostTopics } from './rules/card.ts';
export {
  type ConnectionId,
  codeMinutes,
  type IntroductionId,
  longestNote,
  longestThanks,
} from './rules/connection.ts';
export type { Givable, KnownProfile } from './rules/giving.ts';
export {
  type GroupId,
  type GroupMessageId,
  type GroupWords,
  joinings,
  longestForWhom,
  longestGroupAbout,
  longestGroupMessage,
  longestGroupName,
  longestMeetUpPlace,
  longestMeetUpTitle,
  type MeetUpId,
  meetUpLengths,
  memberAudiences,
  messagesAWeek,
} from './rules/group.ts';
export {
  type LightningOrder,
  type LightningRules,
  lightningOrders,
  lightningPath,
  longestLightningAbout,
  longestLightningName,
  longestLightningTitle,
  mostLightningMinutes,
  mostLightningPlaces,
  noLightning,
} from './rules/lightning.ts';
export {
  longestAbout,
  longestPlace,
  type MeetingId,
  type MeetingPartId,
  type MeetingPlace,
  type MeetingPlaceId,
  meetingLengths,
  mostInMeeting,
  mostTimes,
  type Reach,
  reaches,
  type WantedPlace,
} from './rules/meeting.ts';
export {
  longestReason,
  longestSpaceAbout,
  longestSpaceTitle,
  mayKeepBoard,
  mostSpaceLinks,
  type OpenSpaceId,
  spaceLanguages,
} from './rules/open-space.ts';
export { changeBetween, longestParagraph, longestSharedNote } from './rules/shared-note.ts';
export {
  noSpaces,
  type SpaceHours,
  type SpaceRules,
  type SpaceSlot,
  slotKey,
  slotOfKey,
  slotsNear,
  spaceSlots,
} from './rules/space-rules.ts';
export { type TimerAct, timerActs, usedAt } from './rules/timer.ts';
