import { afterAll, beforeAll, expect, test } from 'vitest';
import { operator } from '#people';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { revisionOf } from '../../../kernel/revision.ts';
import { speakerInputOf } from '../rules/part-input.ts';
import { aProgramme, aRoom, aSpeaker, aTrack } from '../rules/programme.fixture.ts';
import type { Room, Track } from '../rules/programme.ts';
import * as door from '../server.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

const meanwhile = { ok: false, refusal: { code: 'edited-meanwhile' } };

async function anEditedEdition() {
  const { id: editionId } = await anEdition(house);
  const programme = aProgramme({
    rooms: [{ ...aRoom('a'), pin: { x: 1, y: 2 } }],
    tracks: [aTrack('web', 'Web', 2)],
    speakers: [aSpeaker('ANA', 'Ana', { links: [{ label: 'Home', url: 'https://example.org/' }] })],
  });
  must(await door.replaceProgramme(house, operator, { editionId, programme }));
  return editionId;
}
const roomOf = async (editionId: Parameters<typeof door.listRooms>[1]): Promise<Room> =>
  (await door.listRooms(house.db, editionId))[0] ?? aRoom('none');
const trackOf = async (editionId: Parameters<typeof door.listRooms>[1]): Promise<Track> =>
  (await door.listTracks(house.db, editionId))[0] ?? aTrack('none', 'None', 1);

test('a room that somebody saved since the form was opened is not overwritten', async () => {
  const editionId = await anEditedEdition();
  const opened = await roomOf(editionId);
  const save = (name: string, revision: string) =>
    door.saveRoom(house, operator, { editionId, code: 'a', revision, room: { ...opened, name } });
  must(await save('Theirs', revisionOf(opened)));
  expect(await save('Mine', revisionOf(opened))).toEqual(meanwhile);
  expect((await roomOf(editionId)).name).toBe('Theirs');
  must(await save('Mine', revisionOf(await roomOf(editionId))));
  expect((await roomOf(editionId)).name).toBe('Mine');
});

test('a track that somebody saved since the form was opened is not overwritten', async () => {
  const editionId = await anEditedEdition();
  const opened = await trackOf(editionId);
  const save = (name: string, revision: string) =>
    door.saveTrack(house, operator, { editionId, code: 'web', revision, track: { ...opened, name } });
  must(await save('Theirs', revisionOf(opened)));
  expect(await save('Mine', revisionOf(opened))).toEqual(meanwhile);
  must(await save('Mine', revisionOf(await trackOf(editionId))));
  expect((await trackOf(editionId)).name).toBe('Mine');
});

test('a speaker that somebody saved since the form was opened is not overwritten; a new picture is no such change', async () => {
  const editionId = await anEditedEdition();
  const read = async () => {
    const found = await door.findSpeakerEntry(house.db, editionId, 'ANA');
    if (!found) throw new Error('The speaker is gone.');
    return speakerInputOf(found.speaker);
  };
  const opened = await read();
  const save = (biography: string, revision: string) =>
    door.updateSpeaker(house, operator, {
      ...{ editionId, code: 'ANA', revision },
      speaker: { ...opened, biography },
    });
  must(await door.setSpeakerPicture(house, operator, { editionId, code: 'ANA', bytes: null }));
  must(await save('Theirs', revisionOf(opened)));
  expect(await save('Mine', revisionOf(opened))).toEqual(meanwhile);
  expect((await read()).biography).toBe('Theirs');
  must(await save('Mine', revisionOf(await read())));
  expect((await read()).biography).toBe('Mine');
});

test('of two who save a room at the same time, one is told', async () => {
  const editionId = await anEditedEdition();
  const opened = await roomOf(editionId);
  const revision = revisionOf(opened);
  const saved = await Promise.all(
    ['One', 'Two', 'Three'].map((name) =>
      door.saveRoom(house, operator, { editionId, code: 'a', revision, room: { ...opened, name } }),
    ),
  );
  expect(saved.filter((one) => one.ok)).toHaveLength(1);
  expect(saved.filter((one) => !one.ok)).toEqual([meanwhile, meanwhile]);
});
