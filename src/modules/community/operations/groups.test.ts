import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chooseNotices, readAgenda, readMyNotices, type WriteNotice } from '#live/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody, someone } from '../../../../testing/viewers.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import { type Attendee, anAttendee } from '../community.fixture.ts';
import { removeOldInGroups } from '../queries/forget-groups.ts';
import type { GroupId, GroupMessageId, GroupWords, MeetUpId } from '../rules/group.ts';
import { exportMyGroups, forgetPersonInGroups } from './forget-in-groups.ts';
import { goToMeetUp } from './go-to-meet-up.ts';
import { tellGroupNews } from './group-news.ts';
import { joinGroup, keepMembership, leaveGroup } from './join-group.ts';
import { closeGroup, decideGroup, takeGroupOff } from './keep-groups.ts';
import { cancelMeetUp, planMeetUp } from './meet-ups.ts';
import { messageGroup, takeDownMessage } from './message-group.ts';
import { readGroup } from './read-group.ts';
import { listGroups, readGroupsDesk } from './read-groups.ts';
import { remindOfMeetUps } from './remind-of-meet-ups.ts';
import { suggestGroup } from './suggest-group.ts';
import {
  actOnMember,
  answerContact,
  editGroup,
  type MemberAct,
  renewInvitation,
  stepDown,
} from './tend-group.ts';

let database: TestDatabase;
let house: TestHouse;
let at: InstantText;
let editionId: EditionId;
let ana: Attendee;
let ben: Attendee;
let team: ReturnType<typeof someone>;
beforeAll(async () => {
  database = await testDatabase();
  const real = testHouse(database.db);
  house = { ...real, clock: { ...real.clock, now: () => at } };
});
beforeEach(async () => {
  at = '2027-05-14T06:00:00Z';
  ({ id: editionId } = await anEdition(house, { isPublic: true }));
  ana = await anAttendee(house, editionId, 'Ana Example');
  ben = await anAttendee(house, editionId, '김벤');
  team = someone('organiser', editionId);
});
afterAll(() => database.close());

const words: GroupWords = {
  ...{ name: '서울 모임', about: 'We meet.', forWhom: 'All', languages: ['ko'], links: [], joining: 'open' },
};
const suggest = (who: Attendee, more: Partial<GroupWords & { id: GroupId }> = {}) =>
  suggestGroup(house, who, { ...words, editionId, id: house.newId<GroupId>(), ...more });
async function anOpenGroup(more: Partial<GroupWords> = {}): Promise<string> {
  const slug = must(await suggest(ana, more));
  must(await decideGroup(house, team, { slug, opens: true, reason: '' }));
  return slug;
}
const code = (outcome: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  outcome.ok ? 'done' : outcome.refusal?.code;
const join = (who: Attendee, slug: string, invitation = '') => joinGroup(house, who, { slug, invitation });
const planned = (slug: string, who = ana, id = house.newId<MeetUpId>(), start = '2027-05-14T10:00:00Z') =>
  planMeetUp(house, who, { slug, id, editionId, title: 'Lunch', place: 'Foyer', minutes: 60, start });
const agendaOf = async ({ personId }: Attendee) => {
  const { entries } = await readAgenda(house, editionId, { personId, email: `${personId}@example.org` });
  return entries.map(({ gathering, start }) => [gathering?.title, start]);
};
const memberOf = async (slug: string, who: Attendee) => {
  const page = await readGroup(house, who, slug);
  const own = [...(page?.members ?? []), ...(page?.contacts ?? [])].find(({ isSelf }) => isSelf);
  return own?.id ?? '';
};
const act = async (slug: string, member: string, what: MemberAct) =>
  code(await actOnMember(house, ana, { slug, member, act: what }));
const allGroups = async () => {
  const { pages } = await listGroups(house);
  const all = Array.from({ length: pages }, (_, at) => listGroups(house, { page: at + 1 }));
  return (await Promise.all(all)).flatMap(({ groups }) => groups);
};
/** Tells what the outbox has of this group, as the wiring does. */
async function told(): Promise<readonly string[]> {
  const { rows } = await sql<{ edition_id: string; facts: Record<string, unknown> }>`
    SELECT edition_id, facts FROM platform.outbox WHERE name = 'community.group-news' AND edition_id = ${editionId} ORDER BY id`.execute(
    database.db,
  );
  const said: string[] = [];
  for (const { edition_id, facts } of rows) {
    const n = await tellGroupNews(house, { editionId: edition_id, facts }, () => ({
      subject: 's',
      text: 't',
      push: 'p',
    }));
    said.push(`${facts.news} ${n}`);
  }
  return said;
}

describe('a group', () => {
  test('is suggested, seen by its people and the team only, and opened by the team', async () => {
    const id = house.newId<GroupId>();
    const slug = must(await suggest(ana, { id }));
    expect(must(await suggest(ana, { id }))).toBe(slug);
    expect(code(await suggest(ben, { id }))).toBe('group-unknown');
    expect(await readGroup(house, ben, slug)).toBeNull();
    expect((await readGroup(house, ana, slug))?.state).toBe('suggested');
    expect(code(await join(ben, slug))).toBe('group-unknown');
    must(await decideGroup(house, team, { slug, opens: true, reason: '' }));
    expect(await readGroup(house, { kind: 'anonymous' }, slug)).toMatchObject({
      ...{ state: 'open', memberCount: 1, contacts: [{ name: 'Ana Example' }], tending: null },
    });
    expect((await listGroups(house, { editionId })).groups.map((group) => group.slug)).toEqual([slug]);
  });

  test('has an address of its own, even if two get one name at the same moment', async () => {
    const slugs = await Promise.all([suggest(ana), suggest(ben), suggest(ana)]);
    expect(new Set(slugs.map((slug) => must(slug))).size).toBe(3);
    expect(code(await suggest(ana))).toBe('done');
    expect(code(await suggest(ana))).toBe('too-many-waiting');
  });

  test('is opened, declined, closed and taken off by the team of its edition alone', async () => {
    const slug = must(await suggest(ana));
    const may = ['owner', 'organiser', 'steward'];
    for (const [who, viewer] of Object.entries(everybody(editionId))) {
      const decided = code(await decideGroup(house, viewer, { slug, opens: false, reason: '' }));
      const isToken = who === 'owner by token';
      expect([who, decided]).toEqual([who, may.includes(who) || isToken ? 'reason-missing' : 'not-allowed']);
      const desk = await readGroupsDesk(house, viewer, editionId);
      expect([who, desk.ok]).toEqual([who, ['owner', 'organiser', 'owner by token'].includes(who)]);
      const off = code(await takeGroupOff(house, viewer, { slug, editionId, isOff: false }));
      expect([who, off]).toEqual([who, desk.ok ? 'done' : 'not-allowed']);
      if (!may.includes(who))
        expect([who, code(await closeGroup(house, viewer, { slug, reason: 'x' }))]).toEqual([
          who,
          'not-allowed',
        ]);
      expect(['not-signed-in', 'group-unknown', 'not-contact']).toContain(
        code(await editGroup(house, viewer, { ...words, slug })),
      );
    }
  });

  test('stands in a list that comes in pages, by name, each group once', async () => {
    // Nobody suggests more than a few a day.
    const people = await Promise.all(
      Array.from({ length: 10 }, (_, n) => anAttendee(house, editionId, `P ${n}`)),
    );
    const names = Array.from({ length: 50 }, (_, n) => `Group ${String(n).padStart(2, '0')}`);
    for (const [n, name] of names.entries()) {
      const slug = must(await suggest(people[n % 10] ?? ana, { name }));
      must(await decideGroup(house, team, { slug, opens: true, reason: '' }));
    }
    const pageOf = async (page: number) => {
      const { groups, ...at } = await listGroups(house, { editionId, page });
      return { ...at, names: groups.map(({ name }) => name) };
    };
    expect(await pageOf(1)).toEqual({ page: 1, pages: 2, names: names.slice(0, 48) });
    expect(await pageOf(2)).toEqual({ page: 2, pages: 2, names: names.slice(48) });
    for (const page of [-3, Number.NaN, 0.5]) expect((await pageOf(page)).page).toBe(1);
    expect((await pageOf(99)).page).toBe(2);
  });

  test('that belongs to a hidden edition is not shown to strangers', async () => {
    const hidden = await anEdition(house, { isPublic: false });
    const owner = someone('owner', hidden.id, { personId: ana.personId });
    const slug = must(
      await suggestGroup(house, owner, { ...words, editionId: hidden.id, id: house.newId<GroupId>() }),
    );
    expect(await readGroup(house, ben, slug)).toBeNull();
    expect((await allGroups()).some((group) => group.slug === slug)).toBe(false);
    expect(code(await suggestGroup(house, ben, { ...words, editionId: hidden.id, id: house.newId() }))).toBe(
      'edition-unknown',
    );
  });
});

describe('members', () => {
  test('come in as the group says: by themselves, let in, or with its invitation', async () => {
    const open = await anOpenGroup();
    expect(must(await join(ben, open))).toBe('in');
    const asked = await anOpenGroup({ joining: 'asked' });
    expect(must(await join(ben, asked))).toBe('asked');
    const tending = (await readGroup(house, ana, asked))?.tending;
    expect(tending?.asking.map(({ name }) => name)).toEqual(['김벤']);
    expect(await act(asked, tending?.asking[0]?.id ?? '', 'let-in')).toBe('done');
    expect((await readGroup(house, ben, asked))?.own?.state).toBe('in');
    const invited = await anOpenGroup({ joining: 'invited' });
    expect(code(await join(ben, invited))).toBe('invitation-missing');
    const old = (await readGroup(house, ana, invited))?.tending?.invitation ?? '';
    must(await renewInvitation(house, ana, invited));
    expect(code(await join(ben, invited, old))).toBe('invitation-missing');
    const now = (await readGroup(house, ana, invited))?.tending?.invitation ?? '';
    expect(must(await join(ben, invited, now))).toBe('in');
    expect((await readGroup(house, ben, invited))?.tending).toBeNull();
  });

  test('who press twice at the same moment are in once', async () => {
    const slug = await anOpenGroup();
    await Promise.all([join(ben, slug), join(ben, slug), join(ben, slug)]);
    expect((await readGroup(house, ana, slug))?.memberCount).toBe(2);
  });

  test('are named to those only whom they chose', async () => {
    const slug = await anOpenGroup();
    must(await join(ben, slug));
    const cleo = await anAttendee(house, editionId, 'Cleo');
    const dana = await anAttendee(house, editionId, 'Dana');
    must(await join(dana, slug));
    const names = async (viewer: Parameters<typeof readGroup>[1]) =>
      (await readGroup(house, viewer, slug))?.members.map(({ name }) => name).includes('김벤');
    const seenBy = async () =>
      Promise.all([ana, team, dana, cleo, someone(), { kind: 'anonymous' } as const].map(names));
    expect(await seenBy()).toEqual([true, true, false, false, false, false]);
    must(await keepMembership(house, ben, { slug, shown: 'members', isMuted: false }));
    expect(await seenBy()).toEqual([true, true, true, false, false, false]);
    must(await keepMembership(house, ben, { slug, shown: 'attendees', isMuted: false }));
    expect(await seenBy()).toEqual([true, true, true, true, false, false]);
  });

  test('who were taken out do not come back by themselves', async () => {
    const slug = await anOpenGroup();
    must(await join(ben, slug));
    const member = await memberOf(slug, ben);
    expect(await act(slug, member, 'take-out')).toBe('done');
    expect(code(await join(ben, slug))).toBe('cannot-join');
    expect(await act(slug, member, 'let-again')).toBe('done');
    expect(must(await join(ben, slug))).toBe('in');
    expect(await act(slug, await memberOf(slug, ana), 'take-out')).toBe('member-unknown');
  });

  test('hand the group on by consent, and never leave it alone', async () => {
    const slug = await anOpenGroup();
    expect(code(await leaveGroup(house, ana, slug))).toBe('last-contact');
    must(await join(ben, slug));
    expect(code(await answerContact(house, ben, { slug, agrees: true }))).toBe('group-unknown');
    await act(slug, await memberOf(slug, ben), 'offer');
    expect((await readGroup(house, someone(), slug))?.contacts.map(({ name }) => name)).toEqual([
      'Ana Example',
    ]);
    must(await answerContact(house, ben, { slug, agrees: true }));
    const both = await Promise.all([stepDown(house, ana, slug), stepDown(house, ben, slug)]);
    expect(both.map(code).toSorted()).toEqual(['done', 'last-contact']);
  });
});

describe('meet-ups', () => {
  test('stand in the agendas of those who come, whoever takes part', async () => {
    const slug = await anOpenGroup();
    const id = must(await planned(slug));
    expect(code(await goToMeetUp(house, someone(), { slug, id, goes: true }))).toBe('not-attending');
    must(await goToMeetUp(house, ben, { slug, id, goes: true }));
    expect(await agendaOf(ben)).toEqual([['Lunch', '2027-05-14T10:00:00Z']]);
    must(await planned(slug, ana, id, '2027-05-14T11:00:00Z'));
    expect(await agendaOf(ben)).toEqual([['Lunch', '2027-05-14T11:00:00Z']]);
    expect(code(await cancelMeetUp(house, ben, { slug, id }))).toBe('not-contact');
    must(await cancelMeetUp(house, team, { slug, id }));
    expect(await agendaOf(ben)).toEqual([]);
    expect(await told()).toEqual([
      'group-opened 1',
      'meet-up-planned 0',
      'meet-up-moved 1',
      'meet-up-cancelled 2',
    ]);
    expect((await told()).filter((line) => !line.endsWith(' 0'))).toEqual([]);
  });

  test('are told of once 15 minutes before to those who come, in their language and zone, but not to who muted the group', async () => {
    const slug = await anOpenGroup({ name: 'Seoul' });
    const cleo = await anAttendee(house, editionId, 'Cleo');
    const guest = await anAttendee(house, editionId, 'Guest');
    for (const one of [ben, cleo]) must(await join(one, slug));
    must(await keepMembership(house, cleo, { slug, shown: 'contacts', isMuted: true }));
    must(
      await chooseNotices(house, guest, {
        editionId,
        way: 'mail',
        announcements: 'mail',
        zone: 'Asia/Seoul',
      }),
    );
    const id = must(await planned(slug));
    for (const one of [ben, cleo, guest]) must(await goToMeetUp(house, one, { slug, id, goes: true }));
    const letters: Parameters<WriteNotice>[0][] = [];
    const remind = () =>
      remindOfMeetUps(house, (letter) => {
        letters.push(letter);
        return { subject: 's', text: 't', push: 'p' };
      });
    expect(await remind()).toBe(0);
    at = '2027-05-14T09:45:00Z';
    // Who plans it comes too.
    expect((await Promise.all([remind(), remind()])).toSorted()).toEqual([0, 3]);
    expect(await remind()).toBe(0);
    expect(letters.map(({ zone }) => zone).toSorted()).toContain('Asia/Seoul');
    for (const [who, news] of [
      [ben, 'meet-up-soon'],
      [guest, 'meet-up-soon'],
      [cleo, undefined],
    ] as const) {
      const { notices } = must(await readMyNotices(house, who, editionId));
      expect(notices.map(({ facts }) => ('news' in facts ? facts.news : null))[0]).toBe(news);
    }
    // At another time they are reminded again, and of what began already nobody is.
    must(await planned(slug, ana, id, '2027-05-14T11:00:00Z'));
    at = '2027-05-14T10:50:00Z';
    expect(await remind()).toBe(3);
    must(await planned(slug, ana, id, '2027-05-14T12:00:00Z'));
    at = '2027-05-14T12:00:00Z';
    expect(await remind()).toBe(0);
  });

  test('are planned by contact persons, at an edition where the group is, at a time to come', async () => {
    const slug = await anOpenGroup();
    expect(code(await planned(slug, ben))).toBe('not-contact');
    expect(code(await planned(slug, ana, house.newId(), '2027-05-14T05:00:00Z'))).toBe('time-not-valid');
    expect(code(await planned(slug, ana, house.newId(), '2028-05-14T05:00:00Z'))).toBe('time-not-valid');
    const other = await anOpenGroup();
    const id = must(await planned(other));
    expect(code(await planned(slug, ana, id))).toBe('meet-up-unknown');
    must(await takeGroupOff(house, team, { slug, editionId, isOff: true }));
    expect(code(await planned(slug))).toBe('edition-unknown');
  });

  test('end with the group, and with who leaves it', async () => {
    const slug = await anOpenGroup();
    must(await join(ben, slug));
    const id = must(await planned(slug));
    must(await goToMeetUp(house, ben, { slug, id, goes: true }));
    must(await leaveGroup(house, ben, slug));
    expect(await agendaOf(ben)).toEqual([]);
    must(await closeGroup(house, ana, { slug, reason: '' }));
    expect(await agendaOf(ana)).toEqual([]);
    expect(await readGroup(house, ben, slug)).toBeNull();
    must(await decideGroup(house, team, { slug, opens: true, reason: '' }));
    expect((await readGroup(house, ben, slug))?.meetUps).toEqual([]);
  });
});

describe('messages', () => {
  const write = (slug: string, who = ana, id = house.newId<GroupMessageId>()) =>
    messageGroup(house, who, { slug, id, editionId, words: 'Hello' });

  test('go to members who take part and did not mute the group, three in seven days', async () => {
    const slug = await anOpenGroup();
    must(await join(ben, slug));
    const cleo = await anAttendee(house, editionId, 'Cleo');
    must(await join(cleo, slug));
    must(await keepMembership(house, cleo, { slug, shown: 'contacts', isMuted: true }));
    expect(code(await write(slug, ben))).toBe('not-contact');
    const id = house.newId<GroupMessageId>();
    const twice = await Promise.all([write(slug, ana, id), write(slug, ana, id)]);
    expect(twice.map(code)).toEqual(['done', 'done']);
    const raced = await Promise.all([write(slug), write(slug), write(slug)]);
    expect(raced.map(code).toSorted()).toEqual(['done', 'done', 'too-many-messages']);
    expect((await told()).filter((line) => line.startsWith('group-message'))).toEqual([
      ...['group-message 1', 'group-message 1', 'group-message 1'],
    ]);
    at = '2027-05-22T06:00:00Z';
    expect(['done', 'edition-unknown']).toContain(code(await write(slug)));
  });

  test('are read by members only, and gone everywhere once taken down', async () => {
    const slug = await anOpenGroup();
    must(await join(ben, slug));
    const id = house.newId<GroupMessageId>();
    must(await write(slug, ana, id));
    const read = async (viewer: Attendee) => (await readGroup(house, viewer, slug))?.messages.length;
    expect([await read(ben), await read(someone())]).toEqual([1, 0]);
    expect(code(await takeDownMessage(house, ben, { slug, id }))).toBe('not-contact');
    must(await takeDownMessage(house, team, { slug, id }));
    expect(await read(ben)).toBe(0);
    expect(await told()).toContain('group-message 0');
  });
});

test('who deletes their account is gone from groups; old requests and messages are forgotten', async () => {
  const slug = await anOpenGroup({ joining: 'asked' });
  const waiting = must(await suggest(ben));
  must(await join(ben, slug));
  const cleo = await anAttendee(house, editionId, 'Cleo');
  must(await join(cleo, slug));
  must(await messageGroup(house, ana, { slug, id: house.newId(), editionId, words: 'Mine' }));
  must(await planned(slug));
  expect(must(await exportMyGroups(house, ana))).toMatchObject({
    ...{ groups: [{ slug, isContact: true }], messages: [{ words: 'Mine' }] },
  });
  for (const { personId } of [ana, ben, ben]) await forgetPersonInGroups(house, personId);
  expect(must(await exportMyGroups(house, ana))).toEqual({ groups: [], messages: [] });
  expect(await readGroup(house, team, waiting)).toBeNull();
  const page = await readGroup(house, team, slug);
  expect([page?.contacts, page?.messages, page?.meetUps[0]?.people]).toEqual([[], [], 0]);
  expect(await agendaOf(ana)).toEqual([]);
  const quarter = new Date('2027-06-01');
  expect(await removeOldInGroups(database.db, { quarter, year: new Date('2026-06-01') })).toBeGreaterThan(0);
  expect((await readGroup(house, cleo, slug))?.own).toBeNull();
});
