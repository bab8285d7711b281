import type { GroupId, GroupMessageId, MeetUpId } from '#community';
import {
  actOnMember,
  answerContact,
  decideGroup,
  goToMeetUp,
  joinGroup,
  keepMembership,
  listGroups,
  messageGroup,
  planMeetUp,
  readGroup,
  suggestGroup,
} from '#community/server';
import { getEdition } from '#directory/server';
import { operator, type Viewer } from '#people';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { dateIn, daysAfter, instantAt } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { rehearsalGroups } from '../rules/groups.ts';
import { neighboursOf } from '../rules/neighbours.ts';
import type { Rehearsal } from '../rules/rehearsal.ts';
import { must } from './seed-parts.ts';

type Attendee = Viewer & { readonly kind: 'person' };
type Row = (typeof rehearsalGroups.groups)[number];

/** Four groups with people, meet-ups and a message, of which the attendee of the cast is in two; and one that was suggested. */
export async function seedGroups(house: House, rehearsal: Rehearsal, editionId: EditionId): Promise<void> {
  if ((await listGroups(house)).groups.length > 0) return;
  const neighbours = neighboursOf(rehearsal).map(({ id }) => asAttendee(editionId, id));
  const cast = rehearsal.cast.find(({ key }) => key === 'attendee');
  const attendee = cast && asAttendee(editionId, cast.id);
  for (const [at, row] of rehearsalGroups.groups.entries()) {
    const turned = [...neighbours.slice(at * 3), ...neighbours.slice(0, at * 3)];
    const [contact, ...others] = turned.slice(0, row.members);
    if (!contact) continue;
    const isMine = at === 0 || at === 2;
    await seedGroup(house, editionId, row, {
      contact,
      others: attendee && isMine ? [attendee, ...others] : others,
      asking: turned.slice(row.members, row.members + 1),
    });
  }
  const [suggesting] = neighbours.slice(-1);
  if (!suggesting) return;
  const words = { ...rehearsalGroups.suggested, id: house.newId<GroupId>(), editionId };
  must(await suggestGroup(house, suggesting, words));
}

function asAttendee(editionId: EditionId, id: string): Attendee {
  return {
    ...{ kind: 'person', personId: id as PersonId, steward: false, via: 'session' },
    grants: [{ editionId, role: 'attendee' }],
  };
}

async function seedGroup(
  house: House,
  editionId: EditionId,
  row: Row,
  people: {
    readonly contact: Attendee;
    readonly others: readonly Attendee[];
    readonly asking: readonly Attendee[];
  },
): Promise<void> {
  const { contact, others } = people;
  const { name, about, forWhom, languages, joining, link } = row;
  const words = { name, about, forWhom, languages, joining, links: link ? [link] : [] };
  const id = house.newId<GroupId>();
  const slug = must(await suggestGroup(house, contact, { ...words, id, editionId }));
  must(await decideGroup(house, operator, { slug, opens: true, reason: '' }));
  const invitation = there(await readGroup(house, contact, slug)).tending?.invitation ?? '';
  for (const [at, other] of others.entries()) {
    must(await joinGroup(house, other, { slug, invitation }));
    // Some show themselves to all who take part, some to members, some to nobody.
    const shown = (['attendees', 'members', 'contacts'] as const)[at % 3] ?? 'contacts';
    must(await keepMembership(house, other, { slug, shown, isMuted: false }));
  }
  for (const one of joining === 'asked' ? people.asking : [])
    must(await joinGroup(house, one, { slug, invitation: '' }));
  await seedSecondContact(house, slug, contact, others);
  await seedMeetUp(house, editionId, slug, row, people);
  if (row.message) {
    const message = { slug, id: house.newId<GroupMessageId>(), editionId, words: row.message };
    must(await messageGroup(house, contact, message));
  }
}

/** The last of the others looks after it too. */
async function seedSecondContact(
  house: House,
  slug: string,
  contact: Attendee,
  others: readonly Attendee[],
): Promise<void> {
  const last = others.at(-1);
  if (!last) return;
  const member = there(await readGroup(house, last, slug)).members.find(({ isSelf }) => isSelf);
  if (!member) return;
  must(await actOnMember(house, contact, { slug, member: member.id, act: 'offer' }));
  must(await answerContact(house, last, { slug, agrees: true }));
}

async function seedMeetUp(
  house: House,
  editionId: EditionId,
  slug: string,
  { meetUp }: Row,
  { contact, others }: { readonly contact: Attendee; readonly others: readonly Attendee[] },
): Promise<void> {
  if (!meetUp) return;
  const { zone } = await getEdition(house.db, editionId);
  const start = instantAt(daysAfter(dateIn(house.clock.now(), zone), meetUp.days), meetUp.at, zone);
  const { title, place, minutes } = meetUp;
  const id = house.newId<MeetUpId>();
  must(await planMeetUp(house, contact, { slug, id, editionId, title, place, minutes, start }));
  for (const other of others.filter((_, at) => at % 2 === 1))
    must(await goToMeetUp(house, other, { slug, id, goes: true }));
}

function there<Value>(value: Value | null): Value {
  if (value === null) throw new Error('The rehearsal could not be seeded: a group is not there.');
  return value;
}
