import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { anonymous, type Viewer } from '#people';
import { insertPerson } from '#people/server';
import { must } from '../../../../testing/editions.ts';
import { aListing, changeListing } from '../../../../testing/listings.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { someone } from '../../../../testing/viewers.ts';
import type { PersonId, PlanId } from '../../../kernel/ids.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import {
  acceptPlanInvitation,
  approvePlan,
  changePart,
  changePlan,
  commentOnPlan,
  createPlan,
  exportMyPlans,
  forgetPersonInPlans,
  inviteToPlan,
  leavePlan,
  listPlans,
  openPlanCalendar,
  proposePlan,
  readPlanCalendar,
  removeComment,
  removePlan,
  takeProposal,
  viewPlan,
  withdrawPlanInvitation,
  writeTravelNote,
} from '../server.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(async () => {
  await house.solver.close();
  await database.close();
});

const input = {
  ...{ name: 'Second half', startsOn: '2027-07-01', endsOn: '2027-12-31', currency: 'EUR', budget: '12000' },
  ...{ atHome: '1', together: '', everyoneOnce: true, topics: 'python', daysAllowed: '' },
  ...{ names: 'Ana, Bo, Cy, Di', purposes: ['keep-up', 'speak'] },
  home: { place: 'Berlin', country: 'DE', latitude: 52.52, longitude: 13.4 },
};

type Member = Viewer & { readonly kind: 'person' };

async function aPerson(name: string): Promise<Member & { readonly email: string }> {
  const personId = house.newId<PersonId>();
  const email = `${personId}@example.org`;
  await house.db.transaction().execute((tx) => insertPerson(tx, { id: personId, name, email, locale: 'en' }));
  return { ...someone(null, undefined, { personId }), email };
}

async function tokenFor(email: string): Promise<string> {
  const letters = await platformTables(house.db)
    .selectFrom('platform.letter')
    .select('body_text')
    .where('recipient', '=', email)
    .orderBy('created_at', 'desc')
    .execute();
  return /invitations\/(\S+)/.exec(letters[0]?.body_text ?? '')?.[1] ?? '';
}

/** A plan with an owner, an approver, and Bo as a traveller. */
async function aSharedPlan() {
  const owner = await aPerson('Olga');
  const planId = must(await createPlan(house, owner, input));
  const travellers = must(await viewPlan(house, owner, { planId })).plan.travellers;
  const bo = travellers.find(({ name }) => name === 'Bo')?.id ?? '';
  const enter = async (name: string, role: 'approver' | 'traveller', travellerId: string | null) => {
    const person = await aPerson(name);
    must(await inviteToPlan(house, owner, { planId, email: person.email, role, travellerId, locale: 'en' }));
    must(await acceptPlanInvitation(house, person, { token: await tokenFor(person.email) }));
    return person;
  };
  const approver = await enter('Abe', 'approver', null);
  const traveller = await enter('Bo', 'traveller', bo);
  return { owner, approver, traveller, planId, bo, stranger: await aPerson('Sly') };
}

async function withEdition(planId: PlanId, owner: Viewer, listingName = 'Harbour Days') {
  const listing = await aListing(
    house,
    {
      ...{ name: listingName, startsOn: '2027-09-15', endsOn: '2027-09-17', city: 'Porto', country: 'PT' },
      ...{ mode: 'on-site', topics: ['python'], callClosesAt: '2027-08-01T12:00:00Z' },
    },
    { conference: listingName },
  );
  const change = { kind: 'add-edition', listingId: listing.id, facts: listing, why: '' } as const;
  must(await changePlan(house, owner, { planId, change }));
  const { plan } = must(await viewPlan(house, owner, { planId }));
  const edition = plan.editions.find(({ listingId }) => listingId === listing.id);
  if (!edition) throw new Error('The edition is not in the plan.');
  return { listing, edition };
}

describe('a plan', () => {
  test('is made by whoever is signed in, and listed for them', async () => {
    expect(await createPlan(house, anonymous, input)).toMatchObject({ refusal: { code: 'not-allowed' } });
    const viaToken = someone(null, undefined, { via: 'token' });
    expect(await createPlan(house, viaToken, input)).toMatchObject({ refusal: { code: 'not-allowed' } });
    const owner = await aPerson('Olga');
    const planId = must(await createPlan(house, owner, input));
    expect(must(await listPlans(house, owner))).toMatchObject([
      { id: planId, role: 'owner', budget: 1_200_000, travellers: 4 },
    ]);
    expect(await listPlans(house, anonymous)).toMatchObject({ refusal: { code: 'not-allowed' } });
  });

  test('says what is wrong with what was typed', async () => {
    const owner = await aPerson('Olga');
    const wrong = async (part: Partial<typeof input>) => {
      const made = await createPlan(house, owner, { ...input, ...part });
      return made.ok ? 'made' : `${made.refusal.field} ${made.refusal.code}`;
    };
    expect([
      await wrong({ name: ' ' }),
      await wrong({ startsOn: '1 July' }),
      await wrong({ endsOn: '2027-06-01' }),
      await wrong({ currency: 'XXY' }),
      await wrong({ budget: 'plenty' }),
      await wrong({ names: ' , ' }),
      await wrong({ daysAllowed: '-1' }),
    ]).toEqual([
      'name name-empty',
      'startsOn date-not-readable',
      'endsOn ends-before-start',
      'currency currency-unknown',
      'budget money-not-readable',
      'names name-empty',
      'daysAllowed number-not-readable',
    ]);
  });

  test('is not there for strangers, in any way', async () => {
    const { owner, planId, stranger, bo } = await aSharedPlan();
    const { edition } = await withEdition(planId, owner);
    const editionId = edition.id;
    const change = { kind: 'recap', words: 'Mine now' } as const;
    for (const viewer of [stranger, someone(null, undefined, { steward: true })]) {
      const tried = [
        await viewPlan(house, viewer, { planId }),
        await changePlan(house, viewer, { planId, change }),
        await proposePlan(house, viewer, { planId, explain: 'now' }),
        await takeProposal(house, viewer, { planId, keys: [], remove: [] }),
        await approvePlan(house, viewer, { planId, editionId: null, words: '', revision: 1 }),
        await commentOnPlan(house, viewer, { planId, editionId: null, body: 'Hello' }),
        await removeComment(house, viewer, { planId, commentId: editionId }),
        await writeTravelNote(house, viewer, { planId, editionId, body: 'Hello', again: null }),
        await inviteToPlan(house, viewer, {
          ...{ planId, email: 'x@example.org', role: 'owner', travellerId: bo, locale: 'en' },
        }),
        await withdrawPlanInvitation(house, viewer, { planId, invitationId: editionId }),
        await changePart(house, viewer, {
          ...{ planId, personId: viewer.personId, part: { role: 'owner', travellerId: null } },
        }),
        await leavePlan(house, viewer, { planId, personId: viewer.personId }),
        await openPlanCalendar(house, viewer, { planId, renew: false }),
        await removePlan(house, viewer, { planId, confirm: 'Second half' }),
      ];
      expect(tried.map((one) => (one.ok ? 'done' : one.refusal.code))).toEqual(
        Array(tried.length).fill('not-found'),
      );
      const asAnonymous = await viewPlan(house, anonymous, { planId });
      expect(asAnonymous).toMatchObject({ refusal: { code: 'not-allowed' } });
    }
  });

  test('is changed by its owner; a traveller changes only what is about themselves', async () => {
    const { owner, approver, traveller, planId, bo } = await aSharedPlan();
    const mine = {
      kind: 'own-facts',
      travellerId: bo,
      home: undefined,
      blackouts: '',
      visas: 'US 90',
    } as const;
    const { plan } = must(await viewPlan(house, owner, { planId }));
    const ana = plan.travellers.find(({ name }) => name === 'Ana')?.id ?? '';
    const changes = [
      { kind: 'recap', words: 'x' } as const,
      { ...mine, travellerId: ana },
      { kind: 'task-done', key: `e:book-travel:${ana}`, isDone: true } as const,
      { kind: 'approved', editionIds: [] } as const,
    ];
    for (const change of changes) {
      for (const viewer of [approver, traveller]) {
        expect(await changePlan(house, viewer, { planId, change })).toMatchObject({
          refusal: { code: 'not-allowed' },
        });
      }
    }
    must(await changePlan(house, traveller, { planId, change: mine }));
    must(
      await changePlan(house, traveller, {
        planId,
        change: { kind: 'task-done', key: `e:book-travel:${bo}`, isDone: true },
      }),
    );
    must(await changePlan(house, owner, { planId, change: { kind: 'recap', words: 'x' } }));
    // Not even the owner writes an approval as if it were a change.
    expect(
      await changePlan(house, owner, { planId, change: { kind: 'approved', editionIds: [] } }),
    ).toMatchObject({ refusal: { code: 'not-allowed' } });
    const seen = async (viewer: Viewer) =>
      must(await viewPlan(house, viewer, { planId })).plan.travellers.find(({ id }) => id === bo)?.visas;
    expect([await seen(owner), await seen(traveller), await seen(approver)]).toEqual([
      [{ country: 'US', leadDays: 90 }],
      [{ country: 'US', leadDays: 90 }],
      [],
    ]);
  });

  test('keeps its last owner', async () => {
    const { owner, approver, planId } = await aSharedPlan();
    const { personId } = owner;
    const down = { planId, personId, part: { role: 'traveller', travellerId: null } } as const;
    expect(await leavePlan(house, owner, { planId, personId })).toMatchObject({
      refusal: { code: 'last-owner' },
    });
    expect(await changePart(house, owner, down)).toMatchObject({ refusal: { code: 'last-owner' } });
    must(
      await changePart(house, owner, {
        ...{ planId, personId: approver.personId, part: { role: 'owner', travellerId: null } },
      }),
    );
    must(await leavePlan(house, owner, { planId, personId }));
    expect(await viewPlan(house, owner, { planId })).toMatchObject({ refusal: { code: 'not-found' } });
  });

  test('is removed by its owner, who writes its name', async () => {
    const { owner, approver, planId } = await aSharedPlan();
    const remove = (viewer: Viewer, confirm: string) => removePlan(house, viewer, { planId, confirm });
    expect(await remove(approver, 'Second half')).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await remove(owner, 'Other')).toMatchObject({ refusal: { code: 'name-does-not-match' } });
    must(await remove(owner, 'Second half'));
    expect(must(await listPlans(house, approver))).toEqual([]);
  });
});

describe('an invitation', () => {
  test('is for its address only, once, while its writer owns the plan', async () => {
    const { owner, approver, planId, stranger } = await aSharedPlan();
    const guest = await aPerson('Guest');
    const invite = (viewer: Viewer) =>
      inviteToPlan(house, viewer, {
        ...{ planId, email: guest.email, role: 'traveller', travellerId: null, locale: 'en' },
      });
    expect(await invite(approver)).toMatchObject({ refusal: { code: 'not-allowed' } });
    must(await invite(owner));
    const token = await tokenFor(guest.email);
    expect(await acceptPlanInvitation(house, stranger, { token })).toMatchObject({
      refusal: { code: 'other-address' },
    });
    expect(must(await acceptPlanInvitation(house, guest, { token }))).toBe(planId);
    expect(await acceptPlanInvitation(house, guest, { token })).toMatchObject({
      refusal: { code: 'invitation-over' },
    });
  });

  test('ends when it is withdrawn', async () => {
    const { owner, planId } = await aSharedPlan();
    const guest = await aPerson('Guest');
    must(
      await inviteToPlan(house, owner, {
        ...{ planId, email: guest.email, role: 'traveller', travellerId: null, locale: 'ko' },
      }),
    );
    const [open] = must(await viewPlan(house, owner, { planId })).invitations;
    must(await withdrawPlanInvitation(house, owner, { planId, invitationId: open?.id ?? '' }));
    const token = await tokenFor(guest.email);
    expect(await acceptPlanInvitation(house, guest, { token })).toMatchObject({
      refusal: { code: 'invitation-over' },
    });
  });
});

describe('an approval', () => {
  test('is given by approvers for what they saw, is kept, and asked for again after a change', async () => {
    const { owner, approver, traveller, planId, bo } = await aSharedPlan();
    const { edition } = await withEdition(planId, owner);
    const send = { kind: 'trip', editionId: edition.id, travellerIds: [bo], as: 'attend' } as const;
    must(await changePlan(house, owner, { planId, change: { ...send, isRemote: false, daysAway: '' } }));
    const approve = async (viewer: Viewer, revision: number) =>
      approvePlan(house, viewer, { planId, editionId: null, words: 'Fine', revision });
    const { revision } = must(await viewPlan(house, approver, { planId }));
    for (const viewer of [owner, traveller]) {
      expect(await approve(viewer, revision)).toMatchObject({ refusal: { code: 'not-allowed' } });
    }
    expect(await approve(approver, revision - 1)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    must(await approve(approver, revision));
    const view = must(await viewPlan(house, owner, { planId }));
    expect(view.plan.editions[0]?.state).toBe('approved');
    expect(view.approvals).toMatchObject([
      { by: 'Abe', budget: 1_200_000, editions: [{ name: 'Harbour Days' }] },
    ]);
    const cost = {
      ...({
        kind: 'cost',
        editionId: edition.id,
        costId: null,
        costKind: 'booth',
        travellerId: null,
      } as const),
      ...{ words: '', currency: 'EUR', planned: '3000', actual: '', spentOn: '' },
    };
    must(await changePlan(house, owner, { planId, change: cost }));
    const after = must(await viewPlan(house, owner, { planId }));
    expect(after.plan.editions[0]?.state).toBe('asked');
    expect(after.warnings.map(({ code }) => code)).toContain('changed-since-approval');
    expect(after.approvals).toEqual(view.approvals);
  });
});

test('comments and notes are written by all who take part, and taken back by their writer', async () => {
  const { owner, approver, traveller, planId } = await aSharedPlan();
  const { edition } = await withEdition(planId, owner);
  must(await commentOnPlan(house, approver, { planId, editionId: edition.id, body: 'Why two?' }));
  must(
    await writeTravelNote(house, traveller, { planId, editionId: edition.id, body: 'Great', again: 'yes' }),
  );
  const [comment] = must(await viewPlan(house, owner, { planId })).comments;
  expect(comment).toMatchObject({ by: 'Abe', body: 'Why two?', isOwn: false });
  const take = (viewer: Viewer) => removeComment(house, viewer, { planId, commentId: comment?.id ?? '' });
  expect(await take(owner)).toMatchObject({ refusal: { code: 'not-found' } });
  must(await take(approver));
  const view = must(await viewPlan(house, traveller, { planId }));
  expect([view.comments, view.notes]).toMatchObject([[], [{ by: 'Bo', isOwn: true, again: 'yes' }]]);
});

test('a calendar address reads until it is renewed or its member leaves', async () => {
  const { owner, traveller, planId, bo } = await aSharedPlan();
  const { edition } = await withEdition(planId, owner);
  const send = { kind: 'trip', editionId: edition.id, travellerIds: [bo], as: 'attend' } as const;
  must(await changePlan(house, owner, { planId, change: { ...send, isRemote: false, daysAway: '' } }));
  const open = async (renew: boolean) => must(await openPlanCalendar(house, traveller, { planId, renew }));
  const first = await open(false);
  expect(await open(false)).toBe(first);
  expect(await readPlanCalendar(house, first)).toContain('SUMMARY:Harbour Days');
  expect(await readPlanCalendar(house, `${first.slice(0, -1)}${first.endsWith('_') ? '-' : '_'}`)).toBeNull();
  const second = await open(true);
  expect([await readPlanCalendar(house, first), await readPlanCalendar(house, second)]).toMatchObject([
    null,
    expect.stringContaining('Porto'),
  ]);
  must(await leavePlan(house, traveller, { planId, personId: traveller.personId }));
  expect(await readPlanCalendar(house, second)).toBeNull();
});

test('a proposal chooses from the directory, is explained, and taken over as ticked', async () => {
  const owner = await aPerson('Olga');
  const planId = must(await createPlan(house, owner, input));
  for (const [name, day] of [
    ['North Py', '2027-09-06'],
    ['South Py', '2027-10-11'],
    ['East Py', '2027-11-08'],
  ] as const) {
    await aListing(
      house,
      {
        ...{ name, startsOn: day, endsOn: day, city: 'Porto', country: 'PT', mode: 'on-site' },
        ...{ topics: ['python'], formats: ['tutorials'], callClosesAt: '2027-08-01T12:00:00Z' },
      },
      { conference: name },
    );
  }
  house.clock.setOffset(Date.parse('2027-06-01T08:00:00Z') - Date.now());
  const proposal = must(await proposePlan(house, owner, { planId, explain: 'now' }));
  house.clock.setOffset(0);
  expect(proposal).toMatchObject({ isExplained: true });
  expect(proposal.cost).toBeLessThanOrEqual(1_200_000);
  const chosen = proposal.editions.map(({ facts }) => facts.name);
  expect(chosen.length).toBeGreaterThan(0);
  must(
    await takeProposal(house, owner, { planId, keys: proposal.editions.map(({ key }) => key), remove: [] }),
  );
  const view = must(await viewPlan(house, owner, { planId }));
  expect(view.plan.editions.map(({ seen }) => seen.name)).toEqual(chosen);
  expect(view.plan.editions.every(({ trips, costs }) => trips.length > 0 && costs.length > 0)).toBe(true);
});

test('whoever asks for a proposal waits a second at most; what is worked on cannot be taken', async () => {
  const owner = await aPerson('Olga');
  const planId = must(
    await createPlan(house, owner, { ...input, startsOn: '2028-07-01', endsOn: '2028-12-31' }),
  );
  await aListing(
    house,
    {
      ...{ name: 'Slow Py', startsOn: '2028-09-06', endsOn: '2028-09-06', city: 'Porto', country: 'PT' },
      topics: ['python'],
    },
    { conference: 'Slow Py' },
  );
  const gate = Promise.withResolvers<void>();
  const { solver } = house;
  const slow: typeof solver = { ...solver, solve: (task) => gate.promise.then(() => solver.solve(task)) };
  const began = performance.now();
  const asked = must(
    await proposePlan({ ...house, solver: slow }, owner, { planId, explain: 'later', take: true }),
  );
  expect(performance.now() - began).toBeLessThan(2_500);
  expect(asked).toMatchObject({ state: 'working', editions: [] });
  const seen = async () => must(await viewPlan(house, owner, { planId })).proposal;
  expect(await seen()).toMatchObject({ state: 'working' });
  expect(await takeProposal(house, owner, { planId, keys: [], remove: [] })).toMatchObject({ ok: false });
  gate.resolve();
  await vi.waitFor(
    async () => expect(must(await viewPlan(house, owner, { planId })).plan.editions).toHaveLength(1),
    20_000,
  );
  await vi.waitFor(
    async () => expect(await seen()).toMatchObject({ state: 'optimal', isExplained: true }),
    20_000,
  );
});

test('an edition that moves is warned of, and its new facts are taken over', async () => {
  const { owner, planId } = await aSharedPlan();
  const { listing, edition } = await withEdition(planId, owner, 'Moving Days');
  await changeListing(house, listing, { startsOn: '2027-10-06', endsOn: '2027-10-08' });
  const codes = async () => must(await viewPlan(house, owner, { planId })).warnings.map(({ code }) => code);
  expect(await codes()).toContain('edition-moved');
  const facts = { ...listing, startsOn: '2027-10-06', endsOn: '2027-10-08' };
  const change = { kind: 'take-over-facts', editionId: edition.id, facts } as const;
  must(await changePlan(house, owner, { planId, change }));
  expect(await codes()).not.toContain('edition-moved');
});

test('a person who leaves takes parts and notes along; their plan goes to its approver', async () => {
  const { owner, approver, planId } = await aSharedPlan();
  const { edition } = await withEdition(planId, owner);
  must(await commentOnPlan(house, owner, { planId, editionId: null, body: 'Kept' }));
  must(await writeTravelNote(house, owner, { planId, editionId: edition.id, body: 'Gone', again: null }));
  expect(must(await exportMyPlans(house, owner))).toMatchObject({
    ...{ plans: [{ id: planId, role: 'owner' }], comments: [{ body: 'Kept' }], notes: [{ body: 'Gone' }] },
  });
  for (let twice = 0; twice < 2; twice += 1) await forgetPersonInPlans(house, owner.personId);
  const view = must(await viewPlan(house, approver, { planId }));
  expect(view.part.role).toBe('owner');
  expect([view.comments, view.notes]).toMatchObject([[{ by: '', body: 'Kept' }], []]);
  const alone = await aPerson('Alone');
  const own = must(await createPlan(house, alone, input));
  await forgetPersonInPlans(house, alone.personId);
  expect(await viewPlan(house, alone, { planId: own })).toMatchObject({ refusal: { code: 'not-found' } });
});
