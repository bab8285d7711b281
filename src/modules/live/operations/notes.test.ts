import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anonymous, operator } from '#people';
import { releaseTimetable, replaceProgramme } from '#programme/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { someone } from '../../../../testing/viewers.ts';
import { smallProgramme } from '../../../../testing/web-for-tests.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { listNotes } from '../queries/notes.ts';
import { minuteInSession, type NoteId, noteMoment } from '../rules/note.ts';
import { forgetPersonInLive } from './forget-in-live.ts';
import { dropNote, saveNote } from './notes.ts';

let database: TestDatabase;
let house: TestHouse;
let editionId: EditionId;
let viewer: ReturnType<typeof someone>;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  editionId = (await anEdition(house)).id;
  must(await replaceProgramme(house, operator, { editionId, programme: smallProgramme() }));
  must(await releaseTimetable(house, operator, { editionId, name: 'First', note: null }));
});
beforeEach(() => {
  viewer = someone();
});
afterAll(() => database.close());

const save = (
  changes: Partial<Parameters<typeof saveNote>[2]> = {},
  who: Parameters<typeof saveNote>[1] = viewer,
) =>
  saveNote(house, who, {
    ...{ editionId, id: house.newId<NoteId>(), sessionCode: 'TALK01', text: 'Look at this', base: null },
    ...{ writtenAt: house.clock.now(), ...changes },
  });
const notes = () => listNotes(house.db, viewer.personId, editionId);
const texts = async () => (await notes()).map(({ text }) => text).toSorted();

describe('notes', () => {
  test('are kept once however often they are sent, and changed where the last revision is known', async () => {
    const id = house.newId<NoteId>();
    await Promise.all([save({ id }), save({ id }), save({ id })]);
    expect(await notes()).toMatchObject([{ id, revision: 1, besideId: null }]);
    must(await save({ id, text: 'Look at this again', base: 1 }));
    must(await save({ id, text: 'Look at this again', base: 1 }));
    expect(await notes()).toMatchObject([{ text: 'Look at this again', revision: 2 }]);
  });

  test('that were changed in two places at once stay in both forms, also when that is sent again', async () => {
    const id = must(await save());
    must(await save({ id, text: 'From the phone', base: 1 }));
    for (let time = 0; time < 3; time += 1) must(await save({ id, text: 'From the laptop', base: 1 }));
    expect(await texts()).toEqual(['From the laptop', 'From the phone']);
    expect((await notes()).find(({ text }) => text === 'From the laptop')?.besideId).toBe(id);
  });

  test('that were changed elsewhere are not taken out; a change brings back what was taken out', async () => {
    const id = must(await save());
    must(await save({ id, text: 'More', base: 1 }));
    must(await dropNote(house, viewer, { editionId, id, base: 1 }));
    expect(await texts()).toEqual(['More']);
    must(await dropNote(house, viewer, { editionId, id, base: 2 }));
    expect(await texts()).toEqual([]);
    must(await save({ id, text: 'It matters', base: 2 }));
    expect(await texts()).toEqual(['It matters']);
  });

  test('of somebody else are neither seen, changed, taken out nor told of', async () => {
    const id = must(await save());
    const stranger = someone();
    must(await dropNote(house, stranger, { editionId, id, base: 1 }));
    const theirs = must(await save({ id, text: 'Mine now', base: 1 }, stranger));
    expect(theirs).not.toBe(id);
    expect(await texts()).toEqual(['Look at this']);
    expect(await listNotes(house.db, stranger.personId)).toMatchObject([
      { text: 'Mine now', besideId: null },
    ]);
  });

  test('are refused with what to do', async () => {
    const refusals = [
      [{ text: ' \n ' }, 'text-missing'],
      [{ text: '가'.repeat(10_001) }, 'text-too-long'],
      [{ sessionCode: 'NOWHERE' }, 'session-unknown'],
    ] as const;
    for (const [changes, code] of refusals) expect(await save(changes)).toMatchObject({ refusal: { code } });
    for (const who of [anonymous, someone('attendee', editionId, { via: 'token' })])
      expect(await save({}, who)).toMatchObject({ refusal: { code: 'not-signed-in' } });
  });

  test('go with their person', async () => {
    must(await save());
    await forgetPersonInLive(house.db, viewer.personId);
    expect(await notes()).toEqual([]);
  });

  test('of two devices that write without a network lose no text, in whatever order and however often they arrive', async () => {
    const act = fc.record({ device: fc.constantFrom('phone', 'laptop'), note: fc.nat(1), word: fc.nat(99) });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), fc.boolean(), async (acts, twice) => {
        viewer = someone();
        const ids = [must(await save({ text: 'first' })), must(await save({ text: 'second' }))];
        // Each device starts from what both know, and knows only its own changes: the newest text of each note waits to be sent.
        const waiting = new Map<string, { readonly id: NoteId; readonly text: string }>();
        for (const { device, note, word } of acts) {
          const id = ids[note] ?? ids[0];
          if (id) waiting.set(`${device} ${note}`, { id, text: `${device} ${word}` });
        }
        for (const { id, text } of [...waiting.values(), ...(twice ? waiting.values() : [])])
          must(await save({ id, text, base: 1 }));
        const there = await texts();
        for (const { text } of waiting.values()) expect(there).toContain(text);
        expect(there.length).toBeLessThanOrEqual(ids.length + waiting.size);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the moment of a note', () => {
  const now = '2027-05-14T10:00:00Z';
  test('is what its device says, within reason', () => {
    expect(noteMoment('2027-05-14T09:30:00.123Z', now)).toBe('2027-05-14T09:30:00Z');
    expect(noteMoment('2027-05-14T12:00:00Z', now)).toBe(now);
    expect(noteMoment('2001-01-01T00:00:00Z', now)).toBe('2027-04-14T10:00:00Z');
    for (const nonsense of ['', 'now', '2027-99-99T00:00:00Z']) expect(noteMoment(nonsense, now)).toBe(now);
  });

  test('is counted from the start of its session, and not outside of it', () => {
    const slot = { start: '2027-05-14T09:00:00Z', end: '2027-05-14T10:00:00Z' };
    expect(minuteInSession('2027-05-14T09:12:20Z', slot)).toBe(12);
    expect(minuteInSession('2027-05-14T08:59:59Z', slot)).toBeNull();
    expect(minuteInSession('2027-05-14T10:00:01Z', slot)).toBeNull();
    expect(minuteInSession(now, null)).toBeNull();
  });
});
