/** The door of the community module for routes, the API and other modules. */
export { writeVcard } from './formats/write-vcard.ts';
export { type AcceptCode, acceptMeeting } from './operations/accept-meeting.ts';
export { agreeToConnect, dropIntroduction } from './operations/agree-to-connect.ts';
export { answerCard } from './operations/answer-card.ts';
export {
  type AnswerCode,
  cancelMeeting,
  declineMeeting,
  proposeOtherTimes,
} from './operations/answer-meeting.ts';
export {
  editSpace,
  endSpace,
  endSpacesOf,
  type HostCode,
  moveSpace,
} from './operations/change-space.ts';
export { displaceSpaces } from './operations/displace-spaces.ts';
export { drawDueLightning } from './operations/draw-lightning.ts';
export { type FoundPerson, findPeople, type PeoplePage } from './operations/find-people.ts';
export {
  exportMyCommunity,
  forgetLightningOfPast,
  forgetPersonInCommunity,
} from './operations/forget-in-community.ts';
export {
  exportMyGroups,
  forgetPersonInGroups,
  listMyGroups,
  type MyGroup,
} from './operations/forget-in-groups.ts';
export { exportMyMeetings, forgetPersonInMeetings } from './operations/forget-in-meetings.ts';
export { goToMeetUp } from './operations/go-to-meet-up.ts';
export { tellGroupNews } from './operations/group-news.ts';
export { answerOfferToHost, offerToHost } from './operations/hand-on-space.ts';
export { holdOutCard } from './operations/hold-out-card.ts';
export type { DoorCode } from './operations/is-attending.ts';
export { type JoinGroupCode, joinGroup, keepMembership, leaveGroup } from './operations/join-group.ts';
export { joinSpace } from './operations/join-space.ts';
export { approveSpace, arrangeSpaces, reserveSlot, takeDownSpace } from './operations/keep-board.ts';
export { closeGroup, decideGroup, type KeepCode, takeGroupOff } from './operations/keep-groups.ts';
export { cancelMeetUp, planMeetUp } from './operations/meet-ups.ts';
export {
  blockPerson,
  chooseReach,
  type MeetingChoices,
  readMeetingChoices,
  unblockPerson,
} from './operations/meeting-choices.ts';
export {
  dropMeetingPlace,
  type PlaceRow,
  readMeetingPlaces,
  saveMeetingPlace,
} from './operations/meeting-places.ts';
export { answerMerge, askToMerge } from './operations/merge-spaces.ts';
export { messageGroup, takeDownMessage } from './operations/message-group.ts';
export {
  type Connection,
  disconnect,
  findConnection,
  updateConnection,
  viewConnections,
} from './operations/my-connections.ts';
export { listMyLightning } from './operations/my-lightning.ts';
export { type OfferedTimes, offerOtherTimes, offerTimes } from './operations/offer-times.ts';
export { type OpenCode, type OpenedCard, openCard } from './operations/open-card.ts';
export { prepareCards } from './operations/prepare-cards.ts';
export { type ProposeCode, proposeMeeting } from './operations/propose-meeting.ts';
export { type PutOnCode, putOnSpace } from './operations/put-on-space.ts';
export {
  countWaitingSpaces,
  listSpacesForAll,
  readBoard,
  readBoardPulse,
  type SpaceBoard,
  type SpaceView,
} from './operations/read-board.ts';
export { type GroupPage, readGroup, type SeenMeetUp, type SeenMember } from './operations/read-group.ts';
export { type DeskGroup, type ListedGroup, listGroups, readGroupsDesk } from './operations/read-groups.ts';
export {
  forgetLightningPulse,
  type LightningPage,
  type LightningSession,
  type LightningView,
  listLightningSessions,
  readLightning,
  readLightningPulse,
} from './operations/read-lightning.ts';
export { readMeeting } from './operations/read-meeting.ts';
export { readMeetingForm } from './operations/read-meeting-form.ts';
export { readMeetings, type SeenMeeting, type SeenTime } from './operations/read-meetings.ts';
export { viewSharedNote } from './operations/read-shared-note.ts';
export { readSpace, type SpacePage } from './operations/read-space.ts';
export { remindOfMeetUps } from './operations/remind-of-meet-ups.ts';
export {
  arrangeLightning,
  orderLightning,
  placeLightning,
  pressTimer,
} from './operations/run-lightning.ts';
export { seesPhoto } from './operations/sees-photo.ts';
export { type CardCode, hideCard, showCard } from './operations/show-card.ts';
export {
  type SignUpCode,
  signUpForLightning,
  withdrawAllOf,
  withdrawFromLightning,
} from './operations/sign-up-lightning.ts';
export { tellSpaceNews } from './operations/space-news.ts';
export type { SpaceKey } from './operations/space-parts.ts';
export { type SuggestGroupCode, suggestGroup } from './operations/suggest-group.ts';
export { tellLightningNews } from './operations/tell-lightning-news.ts';
export { remindOfMeetings, tellOfMeeting } from './operations/tell-of-meetings.ts';
export {
  actOnMember,
  answerContact,
  editGroup,
  goToEdition,
  type MemberAct,
  renewInvitation,
  stepDown,
} from './operations/tend-group.ts';
export { muteThanks, type ThankCode, tellThanked, thank, viewThanks } from './operations/thank.ts';
export { type MeetingView, viewMeeting, type Waiting } from './operations/view-meeting.ts';
export {
  addToSharedNote,
  beginSharedNote,
  changeSharedNote,
  restoreSharedNote,
  type SharedNoteCode,
} from './operations/write-shared-note.ts';
export { removeOldInGroups } from './queries/forget-groups.ts';
export { countWaitingGroups } from './queries/groups.ts';
export { removeOldIntroductions } from './queries/introductions.ts';
export { removeOldMeetings } from './queries/meetings.ts';
export { readSpaceRules } from './queries/open-spaces.ts';
export { forgetSharedWriters } from './queries/shared-notes.ts';
export { forgetWhoGathered } from './queries/space-persons.ts';
