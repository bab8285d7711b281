import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import type { EditionId, OrganisationId, PersonId } from '../../../kernel/ids.ts';
import type { Outcome } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { insertGrant } from '../queries/grants.ts';
import { insertMember, insertOrganisation } from '../queries/organisations.ts';
import { insertPerson } from '../queries/persons.ts';
import { memberRoles } from '../rules/organisation.ts';
import { carefulVisibility } from '../rules/profile.ts';
import { type Role, roles, type Viewer } from '../rules/viewer.ts';
import * as door from '../server.ts';

/**
 * Every operation of the door against everybody who might try it. Whoever is not named in `allowed` must be refused with
 * `not-allowed`; whoever is named must not be (another refusal is fine: the permission let them pass).
 */
type Actor =
  | 'anonymous'
  | 'nobody special'
  | 'steward'
  | 'owner elsewhere'
  | `${Role}`
  | `token of ${'owner' | 'organiser'}`
  | `${'org owner' | 'org admin' | 'org member'}`;

const signedIn: readonly Actor[] = [
  ...(['nobody special', 'steward', 'owner elsewhere', 'org owner', 'org admin', 'org member'] as const),
  ...roles,
];
const everybody: readonly Actor[] = ['anonymous', ...signedIn, 'token of owner', 'token of organiser'];

const editionId = crypto.randomUUID() as EditionId;
const elsewhere = crypto.randomUUID() as EditionId;
const organisationId = crypto.randomUUID() as OrganisationId;
const ids = new Map(everybody.map((actor) => [actor, crypto.randomUUID() as PersonId]));
const idOf = (actor: Actor) => ids.get(actor) ?? ('' as PersonId);
const target = crypto.randomUUID() as PersonId;
const missing = crypto.randomUUID();
const profile = {
  name: 'A',
  pronouns: '',
  headline: '',
  links: [],
  languages: [],
  visibility: carefulVisibility,
  locale: 'en',
} as const;

type Case = {
  readonly allowed: readonly Actor[];
  run(house: House, viewer: Viewer): Promise<Outcome<unknown>>;
};

const invitation = { editionId, editionName: 'X', email: 'new@example.org', locale: 'en' } as const;
const member = { organisationId, organisationName: 'O', email: 'new@example.org', locale: 'en' } as const;
const client = { locale: 'en', clientAddress: '10.0.0.1' } as const;

const cases: Readonly<Record<string, Case>> = {
  sendSignInLink: {
    allowed: everybody,
    run: (house, viewer) => door.sendSignInLink(house, viewer, { ...client, email: '', next: null }),
  },
  createFirstOrganiser: {
    allowed: everybody,
    run: (house, viewer) =>
      door.createFirstOrganiser(house, viewer, { name: '', email: '', password: '', locale: 'en' }),
  },
  readInvitation: {
    allowed: everybody,
    run: (house, viewer) => door.readInvitation(house, viewer, { token: 'x' }),
  },
  acceptInvitation: {
    allowed: signedIn,
    run: (house, viewer) => door.acceptInvitation(house, viewer, { token: 'x' }),
  },
  listSignIns: { allowed: signedIn, run: (house, viewer) => door.listSignIns(house, viewer) },
  revokeSignIn: {
    allowed: signedIn,
    run: (house, viewer) => door.revokeSignIn(house, viewer, { signInId: missing }),
  },
  revokeOtherSignIns: {
    allowed: signedIn,
    run: (house, viewer) => door.revokeOtherSignIns(house, viewer, { signInId: missing }),
  },
  removePasskey: {
    allowed: signedIn,
    run: (house, viewer) => door.removePasskey(house, viewer, { passkeyId: missing }),
  },
  setPassword: {
    allowed: signedIn,
    run: (house, viewer) =>
      door.setPassword(house, viewer, { signInId: missing, currentPassword: null, newPassword: 'x' }),
  },
  updateProfile: { allowed: signedIn, run: (house, viewer) => door.updateProfile(house, viewer, profile) },
  setProfilePicture: {
    allowed: signedIn,
    run: (house, viewer) => door.setProfilePicture(house, viewer, { bytes: null }),
  },
  deleteAccount: {
    allowed: signedIn,
    run: (house, viewer) => door.deleteAccount(house, viewer, { email: 'wrong' }),
  },
  exportMyData: { allowed: signedIn, run: (house, viewer) => door.exportMyData(house, viewer) },
  listTokens: { allowed: signedIn, run: (house, viewer) => door.listTokens(house, viewer) },
  revokeToken: {
    allowed: signedIn,
    run: (house, viewer) => door.revokeToken(house, viewer, { tokenId: missing }),
  },
  createToken: {
    allowed: roles,
    run: (house, viewer) =>
      door.createToken(house, viewer, { editionId, role: 'attendee', name: '', expiresOn: null }),
  },
  listTeam: {
    allowed: ['owner', 'organiser'],
    run: (house, viewer) => door.listTeam(house, viewer, { editionId }),
  },
  withdrawTeamInvitation: {
    allowed: ['owner', 'organiser'],
    run: (house, viewer) => door.withdrawTeamInvitation(house, viewer, { editionId, invitationId: missing }),
  },
  ...Object.fromEntries(
    roles.flatMap((role) => {
      const allowed: readonly Actor[] = role === 'owner' ? ['owner'] : ['owner', 'organiser'];
      const to = { editionId, personId: target, role };
      return [
        [
          `grantRole ${role}`,
          { allowed, run: (house: House, viewer: Viewer) => door.grantRole(house, viewer, to) },
        ],
        [
          `revokeRole ${role}`,
          { allowed, run: (house: House, viewer: Viewer) => door.revokeRole(house, viewer, to) },
        ],
        [
          `inviteToTeam ${role}`,
          {
            allowed,
            run: (house: House, viewer: Viewer) => door.inviteToTeam(house, viewer, { ...invitation, role }),
          },
        ],
      ];
    }),
  ),
  createOrganisation: {
    allowed: signedIn,
    run: (house, viewer) => door.createOrganisation(house, viewer, { name: '' }),
  },
  listOrganisations: { allowed: signedIn, run: (house, viewer) => door.listOrganisations(house, viewer) },
  viewOrganisation: {
    allowed: signedIn,
    run: (house, viewer) => door.viewOrganisation(house, viewer, { slug: 'o' }),
  },
  withdrawMemberInvitation: {
    allowed: ['org owner', 'org admin'],
    run: (house, viewer) =>
      door.withdrawMemberInvitation(house, viewer, { organisationId, invitationId: missing }),
  },
  ...Object.fromEntries(
    memberRoles.flatMap((role) => {
      const allowed: readonly Actor[] = role === 'owner' ? ['org owner'] : ['org owner', 'org admin'];
      const to = { organisationId, personId: target, role };
      return [
        [
          `inviteMember ${role}`,
          {
            allowed,
            run: (house: House, viewer: Viewer) => door.inviteMember(house, viewer, { ...member, role }),
          },
        ],
        [
          `changeMemberRole ${role}`,
          { allowed, run: (house: House, viewer: Viewer) => door.changeMemberRole(house, viewer, to) },
        ],
      ];
    }),
  ),
  removeMember: {
    allowed: ['org owner', 'org admin'],
    run: (house, viewer) => door.removeMember(house, viewer, { organisationId, personId: target }),
  },
  listEditionTokens: {
    allowed: ['owner', 'organiser'],
    run: (house, viewer) => door.listEditionTokens(house, viewer, { editionId }),
  },
  revokeEditionToken: {
    allowed: ['owner', 'organiser'],
    run: (house, viewer) => door.revokeEditionToken(house, viewer, { editionId, tokenId: missing }),
  },
  examineInstallation: {
    allowed: ['steward', 'owner', 'organiser', 'owner elsewhere', 'token of owner', 'token of organiser'],
    run: (house, viewer) => door.examineInstallation(house, viewer),
  },
  readOutbox: { allowed: ['steward'], run: (house, viewer) => door.readOutbox(house, viewer, { limit: 1 }) },
  readLetter: {
    allowed: ['steward'],
    run: (house, viewer) => door.readLetter(house, viewer, { letterId: missing }),
  },
  sendLetterAgain: {
    allowed: ['steward'],
    run: (house, viewer) => door.sendLetterAgain(house, viewer, { letterId: missing }),
  },
  listStewards: { allowed: ['steward'], run: (house, viewer) => door.listStewards(house, viewer) },
  nameSteward: {
    allowed: ['steward'],
    run: (house, viewer) => door.nameSteward(house, viewer, { email: 'nobody' }),
  },
  dismissSteward: {
    allowed: ['steward'],
    run: (house, viewer) => door.dismissSteward(house, viewer, { personId: target }),
  },
};

let database: TestDatabase;
let house: TestHouse;

beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  const now = house.clock.now();
  await house.db.transaction().execute(async (tx) => {
    for (const [actor, id] of [...ids, ['target', target] as const]) {
      await insertPerson(tx, {
        id,
        name: 'P',
        email: `${id}@example.org`,
        locale: 'en',
        steward: actor === 'steward',
      });
    }
    for (const role of roles)
      await insertGrant(tx, { editionId, personId: idOf(role), role, grantedBy: null, grantedAt: now });
    await insertGrant(tx, {
      editionId: elsewhere,
      personId: idOf('owner elsewhere'),
      role: 'owner',
      grantedBy: null,
      grantedAt: now,
    });
    await insertOrganisation(tx, { id: organisationId, slug: 'o', name: 'O', createdAt: now });
    for (const role of memberRoles)
      await insertMember(tx, { organisationId, personId: idOf(`org ${role}`), role, joinedAt: now });
  });
});
afterAll(() => database.close());

function viewer(actor: Actor): Viewer {
  if (actor === 'anonymous') return { kind: 'anonymous' };
  const token = /^token of (owner|organiser)$/.exec(actor)?.[1];
  const role = roles.find((one) => one === (token ?? actor));
  const elsewhereOnly = actor === 'owner elsewhere' ? [{ editionId: elsewhere, role: 'owner' as const }] : [];
  return {
    kind: 'person',
    via: token ? 'token' : 'session',
    personId: idOf(actor),
    steward: actor === 'steward',
    grants: role ? [{ editionId, role }] : elsewhereOnly,
  };
}

describe('permissions', () => {
  for (const [name, { allowed, run }] of Object.entries(cases)) {
    test(`${name} is for ${allowed === everybody ? 'everybody' : allowed === signedIn ? 'who is signed in' : allowed.join(', ')}`, async () => {
      const passed: Actor[] = [];
      for (const actor of everybody) {
        const outcome = await run(house, viewer(actor));
        if (outcome.ok || outcome.refusal.code !== 'not-allowed') passed.push(actor);
      }
      expect(passed.toSorted()).toEqual(allowed.toSorted());
    });
  }

  test('let everybody read letters in a rehearsal that sends none, and only stewards elsewhere', async () => {
    const stranger = viewer('anonymous');
    const places = [
      [{ HALLWAY_MODE: 'rehearsal' }, true],
      [{ HALLWAY_MODE: 'rehearsal', SMTP_URL: 'smtp://localhost:25' }, false],
      [{ HALLWAY_MODE: 'real' }, false],
    ] as const;
    for (const [settings, isOpen] of places) {
      const place = testHouse(database.db, settings);
      const page = await door.readOutbox(place, stranger, { limit: 1 });
      const letter = await door.readLetter(place, stranger, { letterId: missing });
      const again = await door.sendLetterAgain(place, stranger, { letterId: missing });
      expect([page.ok, letter, again]).toMatchObject([
        isOpen,
        { refusal: { code: isOpen ? 'not-found' : 'not-allowed' } },
        { refusal: { code: 'not-allowed' } },
      ]);
    }
  });

  test('are tried for every operation of the door', () => {
    const notAsked = [
      'createAuth',
      'createOneClickSignIn',
      'confirmPath',
      'forgetEdition',
      'forgetExpired',
      'grantOwnerOfNewEdition',
      'insertGrant',
      'insertPerson',
      'isSetUp',
      'keepsLettersOpen',
      'listPasskeys',
      'listPeopleInRoles',
      'listPersons',
      'listProfiles',
      'listTeamMembers',
      'makeToken',
      'viewerOfToken',
    ];
    const operations = Object.keys(door).filter(
      (name) => !notAsked.includes(name) && !name.startsWith('find'),
    );
    const tried = new Set(Object.keys(cases).map((name) => name.split(' ')[0]));
    expect(operations.filter((name) => !tried.has(name))).toEqual([]);
  });
});
