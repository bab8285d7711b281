import type { ProgrammeReader } from '../imported.ts';
import type { Draft } from './draft.ts';
import { guardReading, parseJson, readRow, unreadable } from './guard-reading.ts';
import { dateOfDay, finishSchedule } from './read-frab-xml.ts';
import { readScheduleEvent } from './schedule-event.ts';
import { readScheduleHead, type ScheduleHead } from './schedule-head.ts';
import { isPlainObject, type SourceRecord } from './source-record.ts';

/** Reads the schedule.json of pretalx and c3voc ("schedule v2"). */
export const readPretalxJson: ProgrammeReader = (text, context) =>
  guardReading('pretalx-json', text, context, (draft, content) => {
    const json = parseJson(content);
    if ('unreadable' in json) return json;
    if (!isPlainObject(json.value)) return unreadable('not-this-format', 'The file holds no object.');
    const file = draft.source.open('file', json.value);
    const root = file.record('schedule', 'schedule');
    const conference = root?.record('conference', 'conference');
    if (!root || !conference) return unreadable('not-this-format', 'There is no schedule.conference.');
    const days = conference.records('days', 'day');
    const head = readScheduleHead(conference, root, draft);
    days.forEach((day, index) => {
      readRow(draft, `day ${index + 1}`, () => readDay(day, index, head, draft));
    });
    return finishSchedule(head, draft);
  });

function readDay(day: SourceRecord, index: number, head: ScheduleHead, draft: Draft): void {
  draft.count('days');
  const date = dateOfDay(day, index, head, draft);
  day.passOver('index', 'day_start', 'day_end');
  const place = { day: date, dayChange: head.dayChange };
  const rooms = day.record('rooms', 'rooms');
  for (const name of rooms?.names ?? []) {
    draft.rooms.codeOf(name);
    for (const event of rooms?.records(name, 'event') ?? []) {
      const subject = `event ${event.text('code') ?? event.text('id') ?? ''}`;
      readRow(draft, subject, () => readScheduleEvent(event, { ...place, room: name }, draft));
    }
  }
}
