import type { ColumnType, Generated } from 'kysely';
import type { EditionId, PersonId } from '../../kernel/ids.ts';
import type { InstantText } from '../../kernel/time.ts';
import type { Db } from '../../platform/database/database.ts';
import type { Json, Moment, NullableMoment } from '../../platform/database/tables.ts';
import type { CardId } from './rules/card.ts';
import type { ConnectionId, IntroductionId } from './rules/connection.ts';
import type { Givable } from './rules/giving.ts';
import type {
  GroupId,
  GroupMember,
  GroupMemberId,
  GroupMessageId,
  GroupState,
  Joining,
  MeetUpId,
  MemberAudience,
} from './rules/group.ts';
import type { LightningRules, LightningState, LightningTalkId } from './rules/lightning.ts';
import type {
  MeetingAnswer,
  MeetingId,
  MeetingPartId,
  MeetingPlaceId,
  MeetingState,
  Reach,
  WantedPlace,
} from './rules/meeting.ts';
import type { OpenSpaceId, OpenSpaceState } from './rules/open-space.ts';
import type { SpaceRules } from './rules/space-rules.ts';

type CommunityTables = {
  'community.card': {
    id: Generated<CardId>;
    edition_id: EditionId;
    person_id: PersonId;
    topics: Json<readonly string[]>;
    shown_at: Moment;
  };
  'community.introduction': {
    id: IntroductionId;
    edition_id: EditionId;
    from_id: PersonId;
    code: string;
    prepared: Generated<boolean>;
    from_gives: Json<readonly Givable[]>;
    expires_at: Moment;
    to_id: PersonId | null;
    to_gives: ColumnType<readonly Givable[] | null, string | undefined, string>;
  };
  'community.connection': {
    id: ConnectionId;
    low_id: PersonId;
    high_id: PersonId;
    edition_id: EditionId | null;
    edition_name: string;
    session_title: string | null;
    met_at: Moment;
  };
  'community.connection_side': {
    connection_id: ConnectionId;
    person_id: PersonId;
    gives: Json<readonly Givable[]>;
    note: string;
    muted: Generated<boolean>;
  };
  'community.thanks': {
    connection_id: ConnectionId;
    from_id: PersonId;
    sent_on: string;
    sent_at: Moment;
    words: string;
  };
  'community.shared_note': {
    edition_id: EditionId;
    session_code: string;
    begun_at: Moment;
    newest: Generated<number>;
  };
  'community.shared_note_change': {
    edition_id: EditionId;
    session_code: string;
    number: number;
    change: Buffer;
    person_id: PersonId | null;
    begun_at: Moment;
    changed_at: Moment;
  };
  'community.shared_note_writer': {
    edition_id: EditionId;
    session_code: string;
    /** A whole number up to 2^53, which PostgreSQL's driver gives as text. */
    client: string;
    person_id: PersonId | null;
    first_at: Moment;
  };
  'community.open_space_rules': { edition_id: EditionId; rules: Json<SpaceRules> };
  'community.open_space': {
    id: OpenSpaceId;
    edition_id: EditionId;
    code: string;
    host_id: PersonId | null;
    is_reserved: boolean;
    title: string;
    about: string;
    languages: Json<readonly string[]>;
    links: Json<readonly string[]>;
    room: string;
    starts_at: Moment;
    ends_at: Moment;
    state: OpenSpaceState;
    reason: Generated<string>;
    merged_into: OpenSpaceId | null;
    asks_into: OpenSpaceId | null;
    offered_to: PersonId | null;
    revision: Generated<number>;
    put_on_at: Moment;
  };
  'community.lightning_list': {
    edition_id: EditionId;
    session_code: string;
    rules: Json<LightningRules>;
    seed: string;
    drawn_at: Moment | null;
    timer_talk: LightningTalkId | null;
    timer_started_at: Moment | null;
    timer_used_ms: Generated<number>;
    timer_revision: Generated<number>;
  };
  'community.lightning_talk': {
    id: LightningTalkId;
    edition_id: EditionId;
    session_code: string;
    person_id: PersonId;
    name: string;
    title: string;
    about: string;
    link: string | null;
    own_laptop: boolean;
    state: LightningState;
    position: number;
    reason: Generated<string>;
    given_at: Moment | null;
    revision: Generated<number>;
    signed_up_at: Moment;
    starred_at: NullableMoment;
  };
  'community.open_space_person': { open_space_id: OpenSpaceId; person_id: PersonId; joined_at: Moment };
  'community.meeting_place': {
    id: MeetingPlaceId;
    edition_id: EditionId;
    name: string;
    way: string;
    room: string | null;
    seats: number;
    opens_at: string;
    closes_at: string;
    is_open: boolean;
  };
  'community.meeting': {
    id: MeetingId;
    edition_id: EditionId;
    state: MeetingState;
    words: string;
    minutes: number;
    place_kind: WantedPlace['kind'];
    place: string;
    wanted_place_id: MeetingPlaceId | null;
    asked_by: PersonId | null;
    turn_of: PersonId | null;
    times: Json<readonly InstantText[]>;
    open_until: Moment;
    starts_at: NullableMoment;
    ends_at: NullableMoment;
    taken_place_id: MeetingPlaceId | null;
    reminded_for: NullableMoment;
    revision: Generated<number>;
    made_at: Moment;
    changed_at: Moment;
  };
  'community.meeting_part': {
    id: MeetingPartId;
    meeting_id: MeetingId;
    person_id: PersonId | null;
    answer: MeetingAnswer;
    words: Generated<string>;
  };
  'community.place_quarter': { place_id: MeetingPlaceId; quarter: Moment; meeting_id: MeetingId };
  'community.person_quarter': { person_id: PersonId; quarter: Moment; meeting_id: MeetingId };
  'community.meeting_choice': { person_id: PersonId; allows: Reach };
  'community.block': { person_id: PersonId; blocked_id: PersonId; blocked_at: Moment };
  'community.group': {
    id: GroupId;
    slug: string;
    edition_id: EditionId | null;
    state: GroupState;
    name: string;
    about: string;
    for_whom: string;
    languages: Json<readonly string[]>;
    links: Json<readonly string[]>;
    joining: Joining;
    invitation: string;
    reason: Generated<string>;
    changed_at: Moment;
  };
  'community.group_at': { group_id: GroupId; edition_id: EditionId; is_off: Generated<boolean> };
  'community.group_member': {
    id: GroupMemberId;
    group_id: GroupId;
    person_id: PersonId;
    state: GroupMember['state'];
    is_contact: Generated<boolean>;
    is_offered: Generated<boolean>;
    shown: Generated<MemberAudience>;
    is_muted: Generated<boolean>;
    since: Moment;
  };
  'community.group_message': {
    id: GroupMessageId;
    group_id: GroupId;
    edition_id: EditionId;
    words: string;
    sent_by: PersonId | null;
    sent_at: Moment;
  };
  'community.meet_up': {
    id: MeetUpId;
    group_id: GroupId;
    edition_id: EditionId;
    title: string;
    place: string;
    starts_at: Moment;
    ends_at: Moment;
    revision: Generated<number>;
    reminded_for: NullableMoment;
  };
  'community.meet_up_person': { meet_up_id: MeetUpId; person_id: PersonId };
};

/** The community module's own tables. */
export function communityTables(db: Db) {
  return db.withTables<CommunityTables>();
}
