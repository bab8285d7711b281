import type { NewsKind } from '#live';
import { tellPeople, type WriteNotice } from '#live/server';
import type { PersonId } from '../../../kernel/ids.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { findMeeting, listToRemind, noteReminded } from '../queries/meetings.ts';
import { type Meeting, type MeetingId, remindMinutes } from '../rules/meeting.ts';
import { type MeetingNews, meetingNews } from './announce-meeting.ts';
import { namesFor } from './meeting-names.ts';
import { whereIs } from './put-meeting.ts';

/** Everything that people were told of a meeting begins with this. */
export function toldOfMeeting(id: MeetingId): string {
  return `meeting:${id}:`;
}

/**
 * Tells the others what somebody did with a meeting, each by their way, once: an event that comes twice tells nobody twice. Who said no, left
 * or hears nothing is not told. Answers with how many were told.
 */
export async function tellOfMeeting(
  house: House,
  event: {
    readonly id: MeetingId;
    readonly what: string;
    readonly by: PersonId | null;
    readonly revision: number;
  },
  write: WriteNotice,
): Promise<number> {
  const what = meetingNews.find((one) => one === event.what);
  const meeting = await findMeeting(house.db, event.id);
  if (!what || !meeting) return 0;
  const told = meeting.parts.filter(
    ({ personId, answer }) => personId !== event.by && (answer === 'open' || answer === 'yes'),
  );
  return tellEach(house, meeting, told, { ...event, what }, write);
}

/** Reminds those who come of meetings that begin soon, once for each time that a meeting has. Answers with how many were told. */
export async function remindOfMeetings(house: House, write: WriteNotice): Promise<number> {
  const now = house.clock.now();
  let told = 0;
  for (const meeting of await listToRemind(house.db, { now, until: minutesAfter(now, remindMinutes) })) {
    const { id, start } = meeting;
    if (!start) continue;
    const coming = meeting.parts.filter(({ answer }) => answer === 'yes');
    const what = { what: 'meeting-soon', by: null, revision: start } as const;
    told += await tellEach(house, meeting, coming, what, write);
    await noteReminded(house.db, id, start);
  }
  return told;
}

async function tellEach(
  house: House,
  meeting: Meeting,
  told: Meeting['parts'],
  said: {
    readonly what: MeetingNews | 'meeting-soon';
    readonly by: PersonId | null;
    readonly revision: number | string;
  },
  write: WriteNotice,
): Promise<number> {
  const { id, editionId } = meeting;
  const known = meeting.parts.filter(({ personId, answer }) => answer === 'yes' || personId === said.by);
  const by = meeting.parts.find(({ personId }) => personId === said.by);
  const where = await whereIs(house.db, meeting);
  const news: NewsKind = said.what;
  let count = 0;
  for (const { personId } of told) {
    if (!personId) continue;
    const nameOf = await namesFor(house, personId, [meeting]);
    const others = known.filter((part) => part.personId !== personId);
    const names = others.flatMap((part) => nameOf(meeting, part.personId) ?? []);
    const facts = {
      ...{ news, title: names.join(', '), path: `meetings/${id}`, place: where.place },
      start: meeting.start ?? meeting.times[0] ?? null,
      ...{ other: nameOf(meeting, said.by) ?? '', reason: by?.words ?? '' },
    };
    const key = `${toldOfMeeting(id)}${said.what}:${said.revision}`;
    count += await tellPeople(house, { editionId, key, facts, persons: [personId] }, write);
  }
  return count;
}
