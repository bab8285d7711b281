import type { ColumnType, Generated } from 'kysely';
import type { EditionId, FileId, OrganisationId, PersonId } from '../../kernel/ids.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Db } from '../../platform/database/database.ts';
import type { Moment, NullableMoment } from '../../platform/database/tables.ts';
import type { MemberRole } from './rules/organisation.ts';
import type { ProfileLink, Visibility } from './rules/profile.ts';
import type { Role } from './rules/viewer.ts';

type DefaultMoment = ColumnType<Date, string | undefined, string>;
type DefaultJson<Value> = ColumnType<Value, string | undefined, string>;

export type PeopleTables = {
  'people.person': {
    id: Generated<PersonId>;
    name: string;
    email: string;
    email_verified: Generated<boolean>;
    photo_id: FileId | null;
    locale: Generated<Locale>;
    pronouns: Generated<string>;
    headline: Generated<string>;
    links: DefaultJson<readonly ProfileLink[]>;
    languages: DefaultJson<readonly string[]>;
    visibility: DefaultJson<Partial<Visibility>>;
    steward: Generated<boolean>;
    first_organiser: Generated<boolean>;
    created_at: DefaultMoment;
    updated_at: DefaultMoment;
  };
  'people.sign_in': {
    id: Generated<string>;
    person_id: PersonId;
    token_hash: string;
    device: string | null;
    created_at: DefaultMoment;
    last_used_on: ColumnType<string, string | undefined, string>;
    expires_at: Moment;
  };
  'people.account': {
    id: Generated<string>;
    person_id: PersonId;
    provider_id: string;
    account_id: string;
    password: string | null;
    created_at: DefaultMoment;
    updated_at: DefaultMoment;
  };
  'people.verification': { id: Generated<string>; identifier: string; value: string; expires_at: Moment };
  'people.passkey': {
    id: Generated<string>;
    person_id: PersonId;
    name: string | null;
    credential_id: string;
    created_at: NullableMoment;
  };
  'people.role_grant': {
    edition_id: EditionId;
    person_id: PersonId;
    role: Role;
    granted_by: PersonId | null;
    granted_at: Moment;
  };
  'people.organisation': { id: OrganisationId; slug: string; name: string; created_at: Moment };
  'people.membership': {
    organisation_id: OrganisationId;
    person_id: PersonId;
    role: MemberRole;
    joined_at: Moment;
  };
  'people.invitation': {
    id: string;
    token_hash: string;
    email: string;
    organisation_id: OrganisationId | null;
    edition_id: EditionId | null;
    subject: string;
    role: string;
    invited_by: PersonId | null;
    created_at: Moment;
    expires_at: Moment;
    accepted_at: NullableMoment;
  };
  'people.token': {
    id: string;
    token_hash: string;
    person_id: PersonId;
    edition_id: EditionId;
    role: Role;
    name: string;
    created_at: Moment;
    expires_at: ColumnType<Date | null, string | null, string | null>;
    last_used_on: string | null;
    revoked_at: NullableMoment;
  };
};

/** This module's own tables. */
export function peopleTables(db: Db) {
  return db.withTables<PeopleTables>();
}
