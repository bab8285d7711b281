import type { Generated } from 'kysely';
import type { EditionId, FileId, Id, PersonId, ReleaseId } from '../../kernel/ids.ts';
import type { Locale, LocalisedText } from '../../kernel/locale.ts';
import type { Db } from '../../platform/database/database.ts';
import type { Json, Moment, NullableMoment } from '../../platform/database/tables.ts';
import type { AnnouncementId, AnnouncementState } from './rules/announcement.ts';
import type { GatheringId, GatheringKind } from './rules/gathering.ts';
import type { NoteId } from './rules/note.ts';
import type { NoticeFacts, NoticeId, NoticeWay } from './rules/notice.ts';
import type { OwnItemId } from './rules/own-item.ts';
import type { PollId, PollState } from './rules/polls.ts';
import type { PushDeviceId, PushMessageId, PushPayload } from './rules/push.ts';
import type { QuestionId, QuestionState } from './rules/questions.ts';
import type { RemoteAudience } from './rules/remote.ts';
import type { RoomState } from './rules/room-state.ts';

export type StarListId = Id<'star-list'>;

type LiveTables = {
  'live.star_list': {
    id: StarListId;
    edition_id: EditionId;
    person_id: PersonId | null;
    address_serial: number;
    is_shared: Generated<boolean>;
    share_serial: Generated<number>;
    updated_at: Moment;
  };
  'live.note': {
    id: NoteId;
    edition_id: EditionId;
    person_id: PersonId;
    session_code: string;
    text: string;
    written_at: Moment;
    revision: Generated<number>;
    beside_id: NoteId | null;
    changed_at: Moment;
  };
  'live.own_item': {
    id: OwnItemId;
    edition_id: EditionId;
    person_id: PersonId;
    title: string;
    place: string;
    starts_at: Moment;
    ends_at: Moment;
    revision: Generated<number>;
    changed_at: Moment;
  };
  'live.gathering': {
    id: GatheringId;
    edition_id: EditionId;
    kind: GatheringKind;
    title: string;
    room: string | null;
    place: string;
    starts_at: Moment;
    ends_at: Moment;
    path: string;
    revision: Generated<number>;
    changed_at: Moment;
  };
  'live.gathering_person': { gathering_id: GatheringId; person_id: PersonId };
  'live.notice': {
    id: NoticeId;
    edition_id: EditionId;
    person_id: PersonId;
    release_id: ReleaseId | null;
    told_key: string | null;
    facts: Json<NoticeFacts>;
    created_at: Moment;
    seen_at: NullableMoment;
    digest_at: NullableMoment;
  };
  'live.notice_choice': {
    edition_id: EditionId;
    person_id: PersonId;
    way: NoticeWay;
    announcements: Generated<NoticeWay>;
    zone: string | null;
    changed_at: Moment;
  };
  'live.told_release': { release_id: ReleaseId; edition_id: EditionId; told_at: Moment };
  'live.announcement': {
    id: AnnouncementId;
    edition_id: EditionId;
    title: Json<LocalisedText>;
    body: Json<LocalisedText>;
    audience: string[];
    is_public: boolean;
    is_urgent: boolean;
    state: AnnouncementState;
    send_at: NullableMoment;
    corrects: AnnouncementId | null;
    revision: Generated<number>;
    written_by: PersonId | null;
    changed_at: Moment;
  };
  'live.announcement_reader': {
    announcement_id: AnnouncementId;
    reader: string;
    person_id: PersonId | null;
    email: string | null;
    locale: Locale;
    way: NoticeWay | null;
    told_at: NullableMoment;
    seen_at: NullableMoment;
    digest_at: NullableMoment;
  };
  'live.announcement_stop': { edition_id: EditionId; reader: string; stopped_at: Moment };
  'live.push_device': {
    id: PushDeviceId;
    person_id: PersonId;
    endpoint: string;
    p256dh: string;
    auth: string;
    name: string;
    made_at: Moment;
    reached_at: NullableMoment;
  };
  'live.push_message': {
    id: PushMessageId;
    device_id: PushDeviceId;
    key: string;
    payload: Json<PushPayload>;
    is_urgent: boolean;
    state: Generated<'waiting' | 'sent' | 'failed'>;
    attempts: Generated<number>;
    next_at: Moment;
    expires_at: Moment;
  };
  'live.star': { list_id: StarListId; session_code: string; starred_at: Moment };
  'live.asking': { edition_id: EditionId; allows_anonymous: boolean; is_moderated: boolean };
  'live.session_asking': { edition_id: EditionId; session_code: string; is_open: boolean };
  'live.chair': { edition_id: EditionId; session_code: string; person_id: PersonId };
  'live.question': {
    id: QuestionId;
    edition_id: EditionId;
    session_code: string;
    person_id: PersonId | null;
    is_anonymous: boolean;
    text: string;
    state: QuestionState;
    is_reviewed: Generated<boolean>;
    asked_at: Moment;
    former_votes: Generated<number>;
  };
  'live.question_vote': { question_id: QuestionId; person_id: PersonId; voted_at: Moment };
  'live.question_report': { question_id: QuestionId; person_id: PersonId; reported_at: Moment };
  'live.poll': {
    id: PollId;
    edition_id: EditionId;
    session_code: string;
    title: string;
    is_multiple: boolean;
    state: PollState;
    made_at: Moment;
    former_people: Generated<number>;
    person_id: PersonId | null;
  };
  'live.poll_option': {
    poll_id: PollId;
    number: number;
    text: string;
    is_key: boolean;
    former_answers: Generated<number>;
  };
  'live.poll_answer': { poll_id: PollId; person_id: PersonId; numbers: number[]; answered_at: Moment };
  'live.leaderboard_name': {
    edition_id: EditionId;
    session_code: string;
    person_id: PersonId;
    said_at: Moment;
  };
  'live.remote_room': {
    edition_id: EditionId;
    room_code: string;
    stream: string | null;
    chat: string | null;
    captions: string | null;
    audience: RemoteAudience;
    minutes_before: number;
  };
  'live.room_state': { edition_id: EditionId; session_code: string; state: RoomState; said_at: Moment };
  'live.feedback': {
    id: string;
    edition_id: EditionId;
    session_code: string;
    person_id: PersonId | null;
    score: number;
    text: string;
    said_at: Moment;
  };
  'live.material': {
    id: Id<'material'>;
    edition_id: EditionId;
    session_code: string;
    place: number;
    title: string;
    url: string | null;
    file_id: FileId | null;
    file_name: string | null;
    byte_count: number | null;
    audience: 'everybody' | 'attending';
    licence: string | null;
    person_id: PersonId | null;
    put_at: Moment;
  };
};

/** The live module's own tables. */
export function liveTables(db: Db) {
  return db.withTables<LiveTables>();
}
