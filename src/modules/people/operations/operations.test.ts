import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import type { EditionId, OrganisationId, PersonId } from '../../../kernel/ids.ts';
import { listActs } from '../../../platform/audit.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import { createAuth } from '../auth/create-auth.ts';
import { insertGrant } from '../queries/grants.ts';
import { insertPerson } from '../queries/persons.ts';
import { carefulVisibility } from '../rules/profile.ts';
import { anonymous, type Role, type Viewer } from '../rules/viewer.ts';
import {
  acceptInvitation,
  changeMemberRole,
  createFirstOrganiser,
  createOrganisation,
  createToken,
  deleteAccount,
  exportMyData,
  findPerson,
  findProfile,
  forgetExpired,
  inviteMember,
  inviteToTeam,
  listOrganisations,
  listSignIns,
  listTeam,
  listTokens,
  removeMember,
  revokeOtherSignIns,
  revokeRole,
  revokeToken,
  setPassword,
  setProfilePicture,
  updateProfile,
  viewerOfToken,
  viewOrganisation,
} from '../server.ts';
import { peopleTables } from '../tables.ts';

const origin = 'http://localhost:3000';
let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

const newEdition = () => house.newId<EditionId>();
const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });

async function person(
  grants: { editionId: EditionId; role: Role }[] = [],
  options: { locale?: 'en' | 'ko'; steward?: boolean } = {},
) {
  const personId = house.newId<PersonId>();
  const email = `${personId}@example.org`;
  await house.db.transaction().execute(async (tx) => {
    await insertPerson(tx, {
      id: personId,
      name: 'Ada',
      email,
      locale: options.locale ?? 'en',
      steward: options.steward ?? false,
    });
    for (const grant of grants)
      await insertGrant(tx, { ...grant, personId, grantedBy: null, grantedAt: house.clock.now() });
  });
  const viewer = {
    kind: 'person',
    via: 'session',
    personId,
    grants,
    steward: options.steward ?? false,
  } satisfies Viewer;
  return { personId, email, viewer };
}

async function invitationToken(email: string): Promise<string> {
  const letters = await platformTables(house.db)
    .selectFrom('platform.letter')
    .selectAll()
    .where('recipient', '=', email)
    .execute();
  return /invitations\/(\S+)/.exec(letters.at(-1)?.body_text ?? '')?.[1] ?? '';
}

describe('the first organiser', () => {
  test('is one, even if two try at the same moment, and is signed in by the answer', async () => {
    const own = await testDatabase();
    const empty = testHouse(own.db);
    const input = (email: string) =>
      ({ name: 'First', email, password: 'four words not together', locale: 'en' }) as const;
    const outcomes = await Promise.all([
      createFirstOrganiser(empty, anonymous, input('a@example.org')),
      createFirstOrganiser(empty, anonymous, input('b@example.org')),
      createFirstOrganiser(empty, anonymous, input('c@example.org')),
    ]);
    const winners = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(winners).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([
      refusal('already-set-up'),
      refusal('already-set-up'),
    ]);
    const auth = await createAuth(empty);
    const answer = await auth.handler(new Request(origin + winners[0]?.signInPath), {
      clientAddress: '10.0.0.1',
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(await auth.viewerOf(new Request(origin, { headers: { cookie } }))).toMatchObject({
      kind: 'person',
      steward: true,
      name: 'First',
    });
    expect(await createFirstOrganiser(empty, anonymous, input('d@example.org'))).toEqual(
      refusal('already-set-up'),
    );
    await own.close();
  });
});

describe('a team', () => {
  test('grows by invitation in the guest’s language, taken once and only with that address', async () => {
    const editionId = newEdition();
    const owner = await person([{ editionId, role: 'owner' }]);
    const guest = await person([], { locale: 'ko' });
    const other = await person();
    const invite = {
      editionId,
      editionName: 'PyCon',
      email: guest.email.toUpperCase(),
      role: 'programme',
      locale: 'en',
    } as const;
    expect(await inviteToTeam(house, owner.viewer, invite)).toEqual({ ok: true, value: null });
    const [letter] = await platformTables(house.db)
      .selectFrom('platform.letter')
      .selectAll()
      .where('recipient', '=', guest.email)
      .execute();
    expect(letter?.subject).toBe('PyCon 팀 초대');
    const token = await invitationToken(guest.email);
    const team = await listTeam(house, owner.viewer, { editionId });
    expect(team.ok && team.value.invitations).toEqual([
      expect.objectContaining({ email: guest.email, role: 'programme' }),
    ]);
    expect(await acceptInvitation(house, other.viewer, { token })).toEqual(refusal('other-address'));
    expect(await acceptInvitation(house, guest.viewer, { token })).toMatchObject({
      ok: true,
      value: { editionId, role: 'programme' },
    });
    expect(await acceptInvitation(house, guest.viewer, { token })).toEqual(refusal('invitation-over'));
    const after = await listTeam(house, owner.viewer, { editionId });
    expect(after.ok && after.value.members.map((one) => [one.personId, one.roles])).toEqual([
      [owner.personId, ['owner']],
      [guest.personId, ['programme']],
    ]);
    expect((await listActs(house.db, editionId, { limit: 10 })).map((act) => act.act)).toEqual([
      'people.joined-team',
      'people.invited-to-team',
    ]);
  });

  test('does not take in whom somebody invited who may no longer invite', async () => {
    const editionId = newEdition();
    const owner = await person([{ editionId, role: 'owner' }]);
    const organiser = await person([{ editionId, role: 'organiser' }]);
    const guest = await person();
    await inviteToTeam(house, organiser.viewer, {
      editionId,
      editionName: 'X',
      email: guest.email,
      role: 'organiser',
      locale: 'en',
    });
    await revokeRole(house, owner.viewer, { editionId, personId: organiser.personId, role: 'organiser' });
    expect(
      await acceptInvitation(house, guest.viewer, { token: await invitationToken(guest.email) }),
    ).toEqual(refusal('invitation-over'));
  });

  test('keeps its last owner, also if two owners leave at the same moment', async () => {
    const editionId = newEdition();
    const [a, b] = [
      await person([{ editionId, role: 'owner' }]),
      await person([{ editionId, role: 'owner' }]),
    ];
    const leave = (who: typeof a) =>
      revokeRole(house, who.viewer, { editionId, personId: who.personId, role: 'owner' });
    const outcomes = await Promise.all([leave(a), leave(b)]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([refusal('last-owner')]);
  });

  test('costs the same number of queries with one member and with three', async () => {
    const counts: number[] = [];
    for (const size of [1, 3]) {
      const editionId = newEdition();
      const owner = await person([{ editionId, role: 'owner' }]);
      for (let count = 1; count < size; count += 1) await person([{ editionId, role: 'desk' }]);
      database.takeQueries();
      await listTeam(house, owner.viewer, { editionId });
      counts.push(database.takeQueries().length);
    }
    expect(counts).toEqual([2, 2]);
  });
});

describe('a token', () => {
  test('acts for its maker in one edition and role, until revoked, expired, or above what the maker may', async () => {
    const editionId = newEdition();
    const owner = await person([{ editionId, role: 'owner' }]);
    const maker = await person([{ editionId, role: 'programme' }]);
    const input = { editionId, role: 'programme', name: 'export', expiresOn: null } as const;
    expect(await createToken(house, maker.viewer, { ...input, role: 'organiser' })).toEqual(
      refusal('role-too-high'),
    );
    expect(await createToken(house, maker.viewer, { ...input, expiresOn: '2020-01-01' })).toEqual(
      refusal('expiry-passed'),
    );
    expect(await createToken(house, maker.viewer, { ...input, editionId: newEdition() })).toEqual(
      refusal('not-allowed'),
    );
    const made = await createToken(house, maker.viewer, input);
    const secret = made.ok ? made.value.secret : '';
    expect(secret).toMatch(/^hw_[\w-]{43}$/);
    const kept = await peopleTables(house.db).selectFrom('people.token').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(secret.slice(3));
    const expected = {
      kind: 'person',
      via: 'token',
      personId: maker.personId,
      steward: false,
      grants: [{ editionId, role: 'programme' }],
    };
    expect(await viewerOfToken(house, secret)).toEqual(expected);
    expect(await viewerOfToken(house, `${secret}x`)).toEqual({ kind: 'anonymous' });
    const today = new Date().toISOString().slice(0, 10);
    expect(await listTokens(house, maker.viewer)).toMatchObject({
      ok: true,
      value: [{ name: 'export', lastUsedOn: today }],
    });
    await revokeRole(house, owner.viewer, { editionId, personId: maker.personId, role: 'programme' });
    expect(await viewerOfToken(house, secret)).toEqual({ kind: 'anonymous' });
    const owners = await createToken(house, owner.viewer, { ...input, role: 'desk' });
    if (!owners.ok) throw new Error('not made');
    expect(await revokeToken(house, maker.viewer, { tokenId: owners.value.id })).toEqual(
      refusal('not-found'),
    );
    expect(await viewerOfToken(house, owners.value.secret)).toMatchObject({
      grants: [{ editionId, role: 'desk' }],
    });
    expect(await revokeToken(house, owner.viewer, { tokenId: owners.value.id })).toEqual({
      ok: true,
      value: null,
    });
    expect(await viewerOfToken(house, owners.value.secret)).toEqual({ kind: 'anonymous' });
  });

  test('dies on its day', async () => {
    const editionId = newEdition();
    const maker = await person([{ editionId, role: 'owner' }]);
    const made = await createToken(house, maker.viewer, {
      editionId,
      role: 'desk',
      name: 'door',
      expiresOn: '2999-01-01',
    });
    if (!made.ok) throw new Error('not made');
    await peopleTables(house.db)
      .updateTable('people.token')
      .set({ expires_at: new Date(Date.now() - 1).toISOString() })
      .where('id', '=', made.value.id)
      .execute();
    expect(await viewerOfToken(house, made.value.secret)).toEqual({ kind: 'anonymous' });
  });
});

describe('an organisation', () => {
  test('is made once by name, takes in who was invited, and keeps an owner', async () => {
    const founder = await person();
    const name = `Verein ${founder.personId}`;
    const made = await createOrganisation(house, founder.viewer, { name });
    if (!made.ok) throw new Error('not made');
    const organisationId: OrganisationId = made.value.id;
    expect(await createOrganisation(house, founder.viewer, { name })).toEqual(refusal('name-taken'));
    const guest = await person();
    await inviteMember(house, founder.viewer, {
      organisationId,
      organisationName: name,
      email: guest.email,
      role: 'admin',
      locale: 'en',
    });
    expect(await viewOrganisation(house, guest.viewer, { slug: made.value.slug })).toEqual(
      refusal('not-found'),
    );
    expect(
      (await acceptInvitation(house, guest.viewer, { token: await invitationToken(guest.email) })).ok,
    ).toBe(true);
    expect(await viewOrganisation(house, guest.viewer, { slug: made.value.slug })).toMatchObject({
      ok: true,
      value: { ownRole: 'admin', members: [{}, {}] },
    });
    expect(await removeMember(house, guest.viewer, { organisationId, personId: founder.personId })).toEqual(
      refusal('not-allowed'),
    );
    expect(await removeMember(house, founder.viewer, { organisationId, personId: founder.personId })).toEqual(
      refusal('last-owner'),
    );
    expect(
      await changeMemberRole(house, guest.viewer, {
        organisationId,
        personId: guest.personId,
        role: 'owner',
      }),
    ).toEqual(refusal('not-allowed'));
    expect(
      (
        await changeMemberRole(house, founder.viewer, {
          organisationId,
          personId: guest.personId,
          role: 'owner',
        })
      ).ok,
    ).toBe(true);
    const leave = (who: typeof guest) =>
      removeMember(house, who.viewer, { organisationId, personId: who.personId });
    const outcomes = await Promise.all([leave(founder), leave(guest)]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const still = [
      await listOrganisations(house, founder.viewer),
      await listOrganisations(house, guest.viewer),
    ];
    expect(still.flatMap((outcome) => (outcome.ok ? outcome.value : []))).toHaveLength(1);
  });
});

describe('a person', () => {
  test('says who they are, with a picture made anew', async () => {
    const { viewer, personId } = await person();
    const links = [{ label: 'Home', url: 'https://example.org/' }];
    const profile = {
      name: ' 김 에이다 ',
      pronouns: 'she/her',
      headline: 'Engineer',
      links,
      languages: ['ko', 'en'],
      visibility: { ...carefulVisibility, headline: 'public' },
    } as const;
    expect(await updateProfile(house, viewer, { ...profile, locale: 'ko' })).toEqual({
      ok: true,
      value: null,
    });
    expect(await setProfilePicture(house, viewer, { bytes: Buffer.from('no picture') })).toEqual(
      refusal('not-a-picture'),
    );
    const png = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#0f6b5c' } })
      .png()
      .toBuffer();
    await setProfilePicture(house, viewer, { bytes: png });
    const first = (await findProfile(house.db, personId))?.photo;
    await setProfilePicture(house, viewer, { bytes: png });
    const now = await findProfile(house.db, personId);
    expect(now).toEqual({ ...profile, personId, name: '김 에이다', photo: expect.any(String) });
    expect(first && (await house.files.find(first))).toBeNull();
    expect(now?.photo && (await house.files.find(now.photo))?.mediaType).toBe('image/webp');
    await setProfilePicture(house, viewer, { bytes: null });
    expect((await findProfile(house.db, personId))?.photo).toBeNull();
  });

  test('sees and ends their sign-ins, and a new password ends the others', async () => {
    const { viewer, personId } = await person();
    const other = await person();
    const auth = await createAuth(house);
    const browser = async (who: PersonId) => {
      const lines = await auth.startSignIn(
        new Request(origin, { headers: { 'user-agent': 'Firefox/1 Linux' } }),
        who,
      );
      const visitor = await auth.viewerOf(
        new Request(origin, { headers: { cookie: lines[0]?.split(';')[0] ?? '' } }),
      );
      return visitor.kind === 'person' ? visitor.signInId : '';
    };
    const [here] = [await browser(personId), await browser(personId), await browser(personId)];
    const others = await browser(other.personId);
    expect(
      (await listSignIns(house, viewer)).ok &&
        ((await listSignIns(house, viewer)) as { value: unknown[] }).value,
    ).toHaveLength(3);
    expect(await revokeOtherSignIns(house, viewer, { signInId: here ?? '' })).toEqual({
      ok: true,
      value: { ended: 2 },
    });
    const there = await browser(personId);
    expect(
      await setPassword(house, viewer, {
        signInId: others,
        currentPassword: null,
        newPassword: 'four words not together',
      }),
    ).toEqual(refusal('not-found'));
    expect(
      await setPassword(house, viewer, {
        signInId: here ?? '',
        currentPassword: null,
        newPassword: 'four words not together',
      }),
    ).toEqual({ ok: true, value: null });
    const left = await peopleTables(house.db)
      .selectFrom('people.sign_in')
      .select('id')
      .where('person_id', 'in', [personId, other.personId])
      .execute();
    expect(left.map((row) => row.id).toSorted()).toEqual([here, others].toSorted());
    expect(left.map((row) => row.id)).not.toContain(there);
    await peopleTables(house.db)
      .updateTable('people.sign_in')
      .set({ created_at: new Date(Date.now() - 3600_000).toISOString() })
      .where('id', '=', here ?? '')
      .execute();
    const change = (currentPassword: string | null) =>
      setPassword(house, viewer, {
        signInId: here ?? '',
        currentPassword,
        newPassword: 'other words not together',
      });
    expect(await change(null)).toEqual(refusal('sign-in-again'));
    expect(await change('wrong one here')).toEqual(refusal('wrong-password'));
    expect(await change('four words not together')).toEqual({ ok: true, value: null });
  });

  test('takes everything along, and leaves nothing behind', async () => {
    const editionId = newEdition();
    const owner = await person([{ editionId, role: 'owner' }]);
    const leaver = await person([{ editionId, role: 'desk' }]);
    await createToken(house, leaver.viewer, { editionId, role: 'desk', name: 'door', expiresOn: null });
    const data = await exportMyData(house, leaver.viewer);
    expect(data).toMatchObject({
      ok: true,
      value: {
        person: { email: leaver.email },
        roles: [{ editionId, role: 'desk' }],
        tokens: [{ name: 'door' }],
      },
    });
    expect(JSON.stringify(data)).not.toContain('hash');
    expect(await deleteAccount(house, leaver.viewer, { email: 'other@example.org' })).toEqual(
      refusal('address-does-not-match'),
    );
    expect(await deleteAccount(house, owner.viewer, { email: owner.email })).toEqual(
      refusal('account-has-ties'),
    );
    expect(await deleteAccount(house, leaver.viewer, { email: leaver.email })).toEqual({
      ok: true,
      value: null,
    });
    expect(await findPerson(house.db, leaver.personId)).toBeNull();
    for (const table of [
      'people.role_grant',
      'people.token',
      'people.membership',
      'people.sign_in',
    ] as const) {
      const rows = await peopleTables(house.db)
        .selectFrom(table)
        .select('person_id')
        .where('person_id', '=', leaver.personId)
        .execute();
      expect(rows).toEqual([]);
    }
    const events = await platformTables(house.db)
      .selectFrom('platform.outbox')
      .select(['name', 'facts'])
      .where('name', '=', 'people.person-removed')
      .execute();
    expect(events).toEqual([
      { name: 'people.person-removed', facts: { personId: leaver.personId, address: expect.any(String) } },
    ]);
    const [{ facts } = { facts: {} }] = events;
    expect(JSON.stringify(facts)).not.toContain('@');
  });
});

describe('what has run out', () => {
  test('is forgotten', async () => {
    const { personId, email } = await person();
    const longAgo = new Date(Date.now() - 40 * 24 * 3600_000).toISOString();
    const tables = peopleTables(house.db);
    await tables
      .insertInto('people.sign_in')
      .values({ person_id: personId, token_hash: 'old', device: null, expires_at: longAgo })
      .execute();
    await tables
      .insertInto('people.verification')
      .values({ identifier: 'old', value: '{}', expires_at: longAgo })
      .execute();
    await tables
      .insertInto('people.invitation')
      .values({
        id: house.newId(),
        token_hash: 'old',
        email,
        edition_id: newEdition(),
        organisation_id: null,
        subject: 'X',
        role: 'desk',
        invited_by: personId,
        created_at: longAgo,
        expires_at: longAgo,
      })
      .execute();
    expect(await forgetExpired(house)).toEqual({ removed: 3 });
    expect(await forgetExpired(house)).toEqual({ removed: 0 });
  });
});
