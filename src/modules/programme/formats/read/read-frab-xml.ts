import { XMLParser } from 'fast-xml-parser';
import { decodeEntities } from '../../../../kernel/clean-text.ts';
import { daysAfter } from '../../../../kernel/time.ts';
import type { ProgrammeReader } from '../imported.ts';
import type { Draft } from './draft.ts';
import { guardReading, readRow, unreadable } from './guard-reading.ts';
import { readScheduleEvent } from './schedule-event.ts';
import { decoded, readScheduleHead, type ScheduleHead } from './schedule-head.ts';
import { isPlainObject, type SourceRecord } from './source-record.ts';
import { readDate, repairDate } from './times.ts';

/** Reads frab's and pentabarf's schedule.xml, as FOSDEM, the CCC and pretalx write it. */
export const readFrabXml: ProgrammeReader = (text, context) =>
  guardReading('frab-xml', text, context, (draft, content) => {
    if (!/<schedule[\s>/]/.test(content.slice(0, 20_000))) {
      return unreadable('not-this-format', 'There is no <schedule> element.');
    }
    const parsed = parseXml(wholeTags(content));
    const root = isPlainObject(parsed.schedule) ? draft.source.open('schedule', parsed.schedule) : null;
    if (!root) return unreadable('broken-file', 'The <schedule> element is empty.');
    if (!/<\/schedule\s*>\s*(?:<!--[\s\S]*-->\s*)?$/.test(content.slice(-2_000))) {
      draft.remarks.add({
        weight: 'lost',
        code: 'row-not-readable',
        subject: 'end of the file',
        value: content.slice(-120),
      });
    }
    const head = readScheduleHead(root.record('conference', 'conference'), root, draft);
    root.records('day', 'day').forEach((day, index) => {
      readRow(draft, `day ${index + 1}`, () => readDay(day, index, head, draft));
    });
    return finishSchedule(head, draft);
  });

/** A file that is broken off inside of a tag is read up to that tag. */
function wholeTags(content: string): string {
  const open = content.lastIndexOf('<');
  return open > content.lastIndexOf('>') ? content.slice(0, open) : content;
}

/** Says once how many times had no zone, then ends the reading. */
export function finishSchedule(head: ScheduleHead, draft: Draft) {
  const { counted, ...read } = draft.finish(head.facts);
  const { naive = 0, ...rows } = counted;
  if (head.zoneNamed) return { ...read, counted: rows };
  const weight = naive > 0 ? 'changed' : 'noted';
  const remark = {
    weight,
    code: 'no-zone',
    subject: 'conference',
    value: draft.zone(),
    count: naive || undefined,
  } as const;
  return { ...read, counted: rows, remarks: [remark, ...read.remarks] };
}

/**
 * The file as plain values: attributes and child elements side by side, every value text. DOCTYPE entities are never expanded
 * (XML bombs, local files); XML's own five and numeric ones are decoded once, after parsing.
 */
function parseXml(content: string): Readonly<Record<string, unknown>> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    cdataPropName: '#cdata',
    trimValues: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    jPath: false,
  });
  const tree: unknown = plainValue(parser.parse(content));
  return isPlainObject(tree) ? tree : {};
}

function plainValue(node: unknown): unknown {
  if (typeof node === 'string') return decodeEntities(node);
  if (Array.isArray(node)) return node.map(plainValue);
  if (!isPlainObject(node)) return node;
  const { '#cdata': cdata, ...fields } = node;
  const plain: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) plain[name] = plainValue(value);
  if (cdata === undefined) return plain;
  const text = [plain['#text'], ...[cdata].flat()].filter((part) => typeof part === 'string').join('');
  return Object.keys(plain).every((name) => name === '#text') ? text : { ...plain, '#text': text };
}

function readDay(day: SourceRecord, index: number, head: ScheduleHead, draft: Draft): void {
  draft.count('days');
  const date = dateOfDay(day, index, head, draft);
  day.passOver('index', 'start', 'end');
  const place = { day: date, dayChange: head.dayChange };
  for (const room of day.records('room', 'room')) {
    const name = decoded(room.text('name'));
    if (name) draft.rooms.codeOf(name, room.text('slug'));
    readEvents(room, { ...place, room: name }, draft);
  }
  readEvents(day, { ...place, room: null }, draft);
}

function readEvents(owner: SourceRecord, place: Parameters<typeof readScheduleEvent>[1], draft: Draft): void {
  for (const event of owner.records('event', 'event')) {
    readRow(draft, `event ${event.text('id') ?? ''}`, () => readScheduleEvent(event, place, draft));
  }
}

/** The day's own date, repaired or counted from the first day if need be. */
export function dateOfDay(day: SourceRecord, index: number, head: ScheduleHead, draft: Draft): string | null {
  const text = day.text('date');
  const found = readDate(text ?? '');
  if (found) return found;
  const first = head.facts.startsOn ?? null;
  const repaired = readDate(repairDate(text ?? '', first ? Number(first.slice(0, 4)) : null) ?? '');
  const counted = repaired ?? (first ? daysAfter(first, index) : null);
  const value = `${text ?? ''} → ${counted ?? '?'}`;
  const code = counted ? 'date-repaired' : 'date-not-readable';
  draft.remarks.add({
    weight: counted ? 'changed' : 'lost',
    code,
    subject: `day ${index + 1}`,
    field: 'date',
    value,
  });
  return counted;
}
