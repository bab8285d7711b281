import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operator } from '#people';
import { releaseTimetable, replaceProgramme } from '#programme/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody, someone } from '../../../../testing/viewers.ts';
import { smallProgramme } from '../../../../testing/web-for-tests.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { listActs } from '../../../platform/audit.ts';
import { type Attendee, anAttendee } from '../community.fixture.ts';
import { changeTo, textOf } from '../formats/shared-text.ts';
import { forgetSharedWriters, listSharedChanges, listSharedWriters } from '../queries/shared-notes.ts';
import { exportMyCommunity, forgetPersonInCommunity } from './forget-in-community.ts';
import { viewSharedNote } from './read-shared-note.ts';
import {
  addToSharedNote,
  beginSharedNote,
  changeSharedNote,
  restoreSharedNote,
} from './write-shared-note.ts';

let database: TestDatabase;
let house: TestHouse;
let editionId: EditionId;
let one: Attendee;
let other: Attendee;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  editionId = (await anEdition(house)).id;
  must(await replaceProgramme(house, operator, { editionId, programme: smallProgramme() }));
  must(await releaseTimetable(house, operator, { editionId, name: 'First', note: null }));
  one = await anAttendee(house, editionId, 'Ana');
  other = await anAttendee(house, editionId, 'Bo');
});
afterAll(() => database.close());

const key = (code: string) => ({ editionId, code });
const seen = async (code: string, who: Attendee = one) => {
  const note = must(await viewSharedNote(house, who, { ...key(code), withHistory: true }));
  if (!note) throw new Error('Nobody began it.');
  return note;
};
const stored = async (code: string) =>
  (await listSharedChanges(house.db, key(code))).map(({ change }) => change);

/** What a device makes of what it has, under a number of its own. */
function written(changes: readonly Uint8Array[], client: number, text: string): Uint8Array {
  const change = changeTo(changes, client, text);
  if (!change) throw new Error('Nothing was changed.');
  return change;
}

describe('shared notes', () => {
  test('are begun once, by whoever takes part, for a session that there is', async () => {
    expect(await addToSharedNote(house, one, { ...key('TALK01'), text: 'Hello' })).toMatchObject({
      refusal: { code: 'note-not-begun' },
    });
    await Promise.all(
      [one, other].map(async (who) => must(await beginSharedNote(house, who, key('TALK01')))),
    );
    expect(await beginSharedNote(house, one, key('NOSUCH'))).toMatchObject({
      refusal: { code: 'session-unknown' },
    });
    must(await addToSharedNote(house, one, { ...key('TALK01'), text: 'Hello' }));
    must(await addToSharedNote(house, other, { ...key('TALK01'), text: ' 안녕하세요 🎉 ' }));
    const note = await seen('TALK01');
    expect(note).toMatchObject({ newest: 2, text: 'Hello\n\n안녕하세요 🎉\n', history: null });
    expect(note.writers.toSorted()).toEqual(['Ana', 'Bo']);
  });

  test('lose nothing of what arrives at the same moment, late and twice', async () => {
    must(await beginSharedNote(house, one, key('TALK02')));
    must(await addToSharedNote(house, one, { ...key('TALK02'), text: 'Start' }));
    const before = await stored('TALK02');
    const wrote = [1, 2, 3, 4].map((client) => ({
      who: client % 2 ? one : other,
      change: written(before, client, `Start\n<${client}>\n`),
    }));
    await Promise.all(
      [...wrote, ...wrote].map(async ({ who, change }) =>
        must(await changeSharedNote(house, who, { ...key('TALK02'), change })),
      ),
    );
    const { text } = await seen('TALK02');
    for (const client of [1, 2, 3, 4]) expect(text.split(`<${client}>`)).toHaveLength(2);
    expect([...(await listSharedWriters(house.db, key('TALK02'))).keys()]).toEqual(
      expect.arrayContaining([1, 2, 3, 4]),
    );
    expect(textOf(await stored('TALK02'))).toBe(text);
  });

  test('are not written under somebody else’s number, nor with what is no change', async () => {
    const before = await stored('TALK02');
    const forged = written(before, 1, 'Everything is gone');
    expect(await changeSharedNote(house, other, { ...key('TALK02'), change: forged })).toMatchObject({
      refusal: { code: 'change-of-another' },
    });
    for (const change of [new Uint8Array([1, 2, 3]), new Uint8Array(0)])
      expect(await changeSharedNote(house, other, { ...key('TALK02'), change })).toMatchObject({
        refusal: { code: 'change-not-valid' },
      });
    const long = written(before, 99, 'x'.repeat(60_000));
    expect(await changeSharedNote(house, other, { ...key('TALK02'), change: long })).toMatchObject({
      refusal: { code: 'note-full' },
    });
  });

  test('are brought back by those who lead, who alone see who wrote what; that is written down', async () => {
    const { text, newest } = await seen('TALK01');
    const wrecked = written(await stored('TALK01'), 77, 'Rubbish');
    must(await changeSharedNote(house, other, { ...key('TALK01'), change: wrecked }));
    const leader = someone('organiser', editionId);
    const { history } = await seen('TALK01', leader);
    expect(history?.stretches).toEqual([{ name: 'Bo', text: 'Rubbish' }]);
    const attempt = { ...key('TALK01'), number: newest };
    expect(await restoreSharedNote(house, one, attempt)).toMatchObject({ refusal: { code: 'not-allowed' } });
    // Bo went on within a minute, so the last entry before is Ana's.
    const first = history?.entries.find(({ name }) => name === 'Ana');
    must(await restoreSharedNote(house, leader, { ...attempt, number: first?.number ?? 0 }));
    expect((await seen('TALK01')).text).toBe('Hello\n');
    expect(text).toContain('Hello');
    expect((await listActs(house.db, editionId, { limit: 1 }))[0]).toMatchObject({
      ...{ act: 'community.shared-note-restored', subject: 'TALK01', personId: leader.personId },
    });
  });

  test('are for those who take part in this edition only', async () => {
    const elsewhere = (await anEdition(house)).id;
    for (const [name, viewer] of [
      ...Object.entries(everybody(elsewhere)),
      ['nobody here', someone()] as const,
    ]) {
      const refusals = [
        await viewSharedNote(house, viewer, key('TALK01')),
        await beginSharedNote(house, viewer, key('TALK01')),
        await addToSharedNote(house, viewer, { ...key('TALK01'), text: 'x' }),
        await changeSharedNote(house, viewer, { ...key('TALK01'), change: written([], 5, 'x') }),
        await restoreSharedNote(house, viewer, { ...key('TALK01'), number: 0 }),
      ].map((outcome) => outcome.ok);
      expect([name, refusals]).toEqual([name, [false, false, false, false, false]]);
    }
  });

  test('keep their text when a writer goes, and are in the writer’s own data until then', async () => {
    const mine = must(await exportMyCommunity(house, other));
    expect(mine.sharedNotes.map(({ session }) => session).toSorted()).toEqual(['TALK01', 'TALK02']);
    const { text } = await seen('TALK02');
    await forgetPersonInCommunity(house.db, other.personId);
    expect(await seen('TALK02')).toMatchObject({ text, writers: ['Ana'] });
    // The number of who is gone is nobody's from now on.
    const forged = written(await stored('TALK02'), 2, 'x');
    expect(await changeSharedNote(house, one, { ...key('TALK02'), change: forged })).toMatchObject({
      refusal: { code: 'change-of-another' },
    });
    expect(await forgetSharedWriters(house.db, { before: new Date('2100-01-01') })).toBeGreaterThan(0);
    expect(await seen('TALK02')).toMatchObject({ text, writers: [] });
  });
});
