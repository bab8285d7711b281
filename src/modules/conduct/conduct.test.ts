import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { operator, type Viewer } from '#people';
import { anEdition, must } from '../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../testing/test-house.ts';
import { everybody } from '../../../testing/viewers.ts';
import type { EditionId } from '../../kernel/ids.ts';
import { type InstantText, minutesAfter } from '../../kernel/time.ts';
import { anAccount, aReader, aReport, type Somebody } from './conduct.fixture.ts';
import { eraseReport, letRead, turnReport, writeToReport } from './operations/act-on-report.ts';
import { arrangeDesk, dismissReader, nameReader, readArrangedDesk } from './operations/arrange-desk.ts';
import { exportMyConduct, forgetPersonInConduct } from './operations/forget-in-conduct.ts';
import { lookAtConduct } from './operations/look-at-conduct.ts';
import { openReport } from './operations/open-report.ts';
import { readConductDesk } from './operations/read-desk.ts';
import { readReportDesk } from './operations/read-report-desk.ts';
import { sendReport } from './operations/send-report.ts';
import { addToReport, readTalk } from './operations/talk-by-code.ts';
import { readConductLog } from './operations/write-log.ts';
import { eraseOldReports } from './queries/reports.ts';

let database: TestDatabase;
let house: TestHouse;
let at: InstantText;
let editionId: EditionId;
let owner: Somebody;
let ruth: Somebody;
let sam: Somebody;

beforeAll(async () => {
  database = await testDatabase();
  const real = testHouse(database.db);
  house = { ...real, clock: { ...real.clock, now: () => at } };
});
beforeEach(async () => {
  at = '2027-05-14T08:00:00Z';
  ({ id: editionId } = await anEdition(house));
  owner = await anAccount(house, 'Olga Owner', 'owner', editionId);
  ruth = await aReader(house, owner, editionId, 'Ruth Reader');
  sam = await aReader(house, owner, editionId, 'Sam Second');
});
afterAll(() => database.close());

const handles = async () => (await readReportDesk(house, editionId)).readers;
const handleOf = async (name: string) => (await handles()).find((one) => one.name === name)?.handle ?? '';
const seen = async () => (await handles()).map(({ handle }) => handle);
const report = async (more: Partial<Parameters<typeof aReport>[1]> = {}) =>
  aReport(house, { editionId, seen: await seen(), ...more });
const desk = async (viewer: Viewer) => must(await readConductDesk(house, viewer, editionId)).reports;
const onlyOne = async (viewer: Viewer = ruth) => {
  const [one] = await desk(viewer);
  if (!one) throw new Error('There is no report.');
  return { editionId, reportId: one.id };
};
const codeOf = (outcome: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  outcome.ok ? 'done' : outcome.refusal?.code;
const lettersTo = async (viewer: Somebody) => {
  const { rows } = await sql<{ subject: string; body_text: string }>`
    SELECT subject, body_text FROM platform.letter WHERE recipient = ${`${viewer.personId}@example.org`}
    ORDER BY created_at, id`.execute(database.db);
  return rows;
};
const waiting = async (viewer: Somebody) =>
  (await lettersTo(viewer)).filter(({ subject }) => subject.startsWith('Something waits'));

describe('a report', () => {
  test('reaches its readers, is answered, and its sender answers back without an account', async () => {
    const code = await report({ what: '누군가 소리를 질렀어요', safety: 'no', contact: '', locale: 'ko' });
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{16}$/);
    const key = await onlyOne();
    const opened = must(await openReport(house, ruth, key));
    expect(opened).toMatchObject({
      what: '누군가 소리를 질렀어요',
      safety: 'no',
      state: 'new',
      locale: 'ko',
    });
    expect(opened.readers.toSorted()).toEqual(['Ruth Reader', 'Sam Second']);
    must(await writeToReport(house, ruth, { ...key, id: house.newId(), kind: 'answer', text: 'We come.' }));
    must(await writeToReport(house, sam, { ...key, id: house.newId(), kind: 'note', text: 'Badge 1234' }));
    must(await turnReport(house, sam, { ...key, state: 'in-hand' }));
    const typed = ` ${code.slice(0, 4).toLowerCase()} ${code.slice(4, 9)}-${code.slice(9)}`;
    const talk = must(await readTalk(house, { editionId, code: typed }));
    expect(talk).toEqual({
      state: 'in-hand',
      eraseOn: '2028-05-14',
      said: [{ by: 'team', at, text: 'We come.' }],
    });
    expect(JSON.stringify(talk)).not.toMatch(/Ruth|Badge/);
    must(await addToReport(house, { editionId, code, formId: 'one', text: 'Thank you' }));
    must(await addToReport(house, { editionId, code, formId: 'one', text: 'Thank you' }));
    const again = must(await openReport(house, sam, key));
    expect(again.entries.map(({ kind, name }) => [kind, name])).toEqual([
      ['answer', 'Ruth Reader'],
      ['note', 'Sam Second'],
      ['state', 'Sam Second'],
      ['word', null],
    ]);
    expect((await desk(ruth))[0]).toMatchObject({ waits: true, state: 'in-hand' });
  });

  test('is one, however often and at the same moment its form is sent; what was changed meanwhile is not lost', async () => {
    const formId = house.newId<string>();
    const codes = await Promise.all([1, 2, 3, 4].map(() => report({ formId })));
    expect(new Set(codes).size).toBe(1);
    expect(await desk(ruth)).toHaveLength(1);
    expect(await report({ formId, what: 'And they came back' })).toBe(codes[0]);
    const { entries } = must(await openReport(house, ruth, await onlyOne()));
    expect(entries).toMatchObject([{ kind: 'word', text: 'And they came back' }]);
  });

  test('lies sealed: no text, no name and no state of it is in the database, the log or a letter', async () => {
    const code = await report({ what: 'SECRETWORD', who: 'SECRETNAME', contact: 'SECRETMAIL' });
    const key = await onlyOne();
    must(await writeToReport(house, ruth, { ...key, id: house.newId(), kind: 'note', text: 'SECRETNOTE' }));
    must(await turnReport(house, ruth, { ...key, state: 'closed' }));
    must(await openReport(house, sam, key));
    const { rows } = await sql<{ text: string }>`
      SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM (
        SELECT to_jsonb(r) AS t FROM conduct.report r UNION ALL SELECT to_jsonb(e) FROM conduct.entry e
        UNION ALL SELECT to_jsonb(l) FROM conduct.log l UNION ALL SELECT to_jsonb(o) FROM platform.outbox o
        UNION ALL SELECT to_jsonb(a) FROM platform.audit a UNION ALL SELECT to_jsonb(m) FROM platform.letter m) AS all_rows`.execute(
      database.db,
    );
    const everything = rows[0]?.text ?? '';
    const hex = (text: string) => Buffer.from(text).toString('hex');
    for (const word of ['SECRETWORD', 'SECRETNAME', 'SECRETMAIL', 'SECRETNOTE', 'harassment', code]) {
      expect(everything).not.toContain(word);
      expect(everything).not.toContain(hex(word));
    }
    expect(house.lines.join('')).not.toMatch(/SECRET/);
    // How long a text is is not seen either.
    await report({ what: 'x'.repeat(900) });
    const sizes = await sql<{ n: number }>`SELECT DISTINCT length(sealed) AS n FROM conduct.report
      WHERE edition_id = ${editionId}`.execute(database.db);
    expect(sizes.rows).toHaveLength(1);
  });

  test('cannot be opened in another place, nor with another key', async () => {
    await report();
    const key = await onlyOne();
    const other = {
      ...house,
      config: { ...house.config, sealingKey: Buffer.alloc(32, 7).toString('base64url') },
    };
    expect(must(await readConductDesk(other, ruth, editionId))).toMatchObject({ reports: [], unreadable: 1 });
    expect(codeOf(await openReport(other, ruth, key))).toBe('not-found');
    expect(await lookAtConduct.look(other)).toMatchObject({ state: 'ill', code: 'conduct-key-other' });
    await sql`UPDATE conduct.report SET sealed = sealed || '\\x00'::bytea WHERE id = ${key.reportId}`.execute(
      database.db,
    );
    expect(codeOf(await openReport(house, ruth, key))).toBe('not-found');
    expect(house.lines.join('')).toContain('conduct.seal-broken');
  });

  test('is not silenced by many: what comes in a flood is kept apart, and one from elsewhere stands with the others', async () => {
    const caller = '203.0.113.7';
    for (let each = 0; each < 8; each += 1) await report({ caller, what: `Flood ${each}` });
    await report({ caller: '198.51.100.9', what: 'A real one' });
    const found = must(await readConductDesk(house, ruth, editionId));
    expect([found.reports.length, found.flood.length]).toEqual([6, 3]);
    const keys = await sql<{ key: string }>`SELECT key FROM platform.rate`.execute(database.db);
    expect(keys.rows.map(({ key }) => key).join()).not.toContain('203.0.113');
  });

  test('goes on its day, and by hand; that it was erased stays', async () => {
    must(await arrangeDesk(house, owner, { editionId, emergency: {}, keepDays: 30 }));
    await report();
    await report();
    const key = await onlyOne();
    must(await eraseReport(house, ruth, key));
    expect(codeOf(await eraseReport(house, ruth, key))).toBe('not-found');
    expect(await desk(ruth)).toHaveLength(1);
    await eraseOldReports(database.db, '2027-06-13');
    expect(await desk(ruth)).toHaveLength(1);
    await eraseOldReports(database.db, '2027-06-14');
    expect(await desk(ruth)).toEqual([]);
    expect(must(await readConductLog(house, owner, editionId)).map(({ act, name }) => [act, name])).toEqual([
      ['erased', 'Ruth Reader'],
    ]);
  });
});

describe('who reads', () => {
  test('is a named reader and nobody else, of every role, by token, as operator, or as owner', async () => {
    await report();
    const key = await onlyOne();
    const elsewhere = await anEdition(house);
    const strangers: Record<string, Viewer> = {
      ...everybody(editionId),
      operator,
      'the owner': owner,
      'a reader by token': { ...ruth, via: 'token' },
    };
    for (const [who, viewer] of Object.entries(strangers)) {
      const tries = [
        await readConductDesk(house, viewer, editionId),
        await openReport(house, viewer, key),
        await writeToReport(house, viewer, { ...key, id: house.newId(), kind: 'answer', text: 'x' }),
        await turnReport(house, viewer, { ...key, state: 'closed' }),
        await letRead(house, viewer, { ...key, personId: owner.personId }),
        await eraseReport(house, viewer, key),
      ];
      expect([who, ...tries.map(codeOf)]).toEqual([who, ...tries.map(() => 'not-found')]);
    }
    // A reader of one edition reads nothing of another, by whatever id.
    expect(codeOf(await openReport(house, ruth, { ...key, editionId: elsewhere.id }))).toBe('not-found');
    expect(must(await openReport(house, ruth, key)).log).toHaveLength(1);
  });

  test('is not who was shut out: they see no report, no line of the log, and get no letter', async () => {
    await report({ shutOut: [await handleOf('Sam Second')], what: 'It was Sam' });
    expect(await desk(sam)).toEqual([]);
    const key = await onlyOne(ruth);
    expect(codeOf(await openReport(house, sam, key))).toBe('not-found');
    must(await openReport(house, ruth, key));
    expect(must(await readConductLog(house, sam, editionId))).toEqual([]);
    expect(must(await readConductLog(house, owner, editionId))).toHaveLength(1);
    expect([(await waiting(ruth)).length, (await waiting(sam)).length]).toEqual([1, 0]);
    expect(codeOf(await letRead(house, ruth, { ...key, personId: sam.personId }))).toBe('not-found');
    must(await eraseReport(house, ruth, key));
    expect(must(await readConductLog(house, sam, editionId))).toEqual([]);
  });

  test('cannot be everybody shut out', async () => {
    const all = await seen();
    const outcome = await sendReport(house, {
      ...{
        editionId,
        formId: 'all',
        kind: 'other',
        what: 'x',
        whenWhere: '',
        who: '',
        contact: '',
        safety: '',
      },
      ...{ session: null, seen: all, shutOut: all, locale: 'en', caller: 'here' },
    });
    expect(codeOf(outcome)).toBe('nobody-left');
  });

  test('does not become whoever is named later, an owner neither, unless a reader lets them', async () => {
    const early = await seen();
    await report();
    const tess = await aReader(house, owner, editionId, 'Tess Third');
    must(await nameReader(house, owner, { editionId, email: `${owner.personId}@example.org` }));
    expect([await desk(tess), await desk(owner)]).toEqual([[], []]);
    const key = await onlyOne(ruth);
    must(await letRead(house, ruth, { ...key, personId: tess.personId }));
    expect([(await desk(tess)).length, (await desk(owner)).length]).toEqual([1, 0]);
    // Whose name did not stand on a form that was opened before does not read what comes by it.
    await report({ seen: early });
    expect([(await desk(tess)).length, (await desk(ruth)).length]).toEqual([1, 2]);
  });

  test('stays, while a report would be left to nobody for whom it was written', async () => {
    await report({ shutOut: [await handleOf('Sam Second')] });
    await aReader(house, owner, editionId, 'Tess Third');
    const dismiss = (by: Somebody, whom: Somebody) =>
      dismissReader(house, by, { editionId, personId: whom.personId });
    expect([codeOf(await dismiss(owner, ruth)), codeOf(await dismiss(ruth, ruth))]).toEqual([
      'last-reader',
      'last-reader',
    ]);
    expect(codeOf(await dismiss(sam, ruth))).toBe('not-allowed');
    must(await dismiss(owner, sam));
    expect(codeOf(await readConductDesk(house, sam, editionId))).toBe('not-found');
  });

  test('are not two dismissed at the same moment, where a report is then nobody’s', async () => {
    await report();
    const outcomes = await Promise.all(
      [ruth, sam].map(({ personId }) => dismissReader(house, owner, { editionId, personId })),
    );
    expect(outcomes.map(codeOf).sort()).toEqual(['done', 'last-reader']);
  });

  test('is everybody left if the account of the last one is gone', async () => {
    await report({ shutOut: [await handleOf('Sam Second')] });
    const tess = await aReader(house, owner, editionId, 'Tess Third');
    await forgetPersonInConduct(house.db, ruth.personId);
    expect([(await desk(tess)).length, (await desk(sam)).length]).toEqual([1, 0]);
    expect(must(await exportMyConduct(house, tess))).toEqual({ reads: [{ editionId, namedAt: at }] });
  });

  test('is who comes first, if nobody was named when it came', async () => {
    const bare = await anEdition(house);
    const boss = await anAccount(house, 'Bo Boss', 'owner', bare.id);
    await aReport(house, { editionId: bare.id, seen: [] });
    const first = await aReader(house, boss, bare.id, 'Fay First');
    expect(must(await readConductDesk(house, first, bare.id)).reports).toHaveLength(1);
  });
});

describe('readers', () => {
  test('are named by owners only; each change is written down and told to all of them', async () => {
    const email = `${(await anAccount(house, 'New')).personId}@example.org`;
    const strangers = { ...everybody(editionId), operator };
    for (const [who, viewer] of Object.entries(strangers)) {
      if (who === 'owner') continue;
      const tries = [
        await nameReader(house, viewer, { editionId, email }),
        await dismissReader(house, viewer, { editionId, personId: ruth.personId }),
        await readArrangedDesk(house, viewer, editionId),
        await arrangeDesk(house, viewer, { editionId, emergency: {}, keepDays: 40 }),
        await readConductLog(house, viewer, editionId),
      ];
      expect([who, ...tries.map(codeOf)]).toEqual([who, ...tries.map(() => 'not-allowed')]);
    }
    must(await nameReader(house, owner, { editionId, email }));
    expect(codeOf(await nameReader(house, owner, { editionId, email }))).toBe('reader-already');
    expect(codeOf(await nameReader(house, owner, { editionId, email: 'x@example.org' }))).toBe(
      'reader-unknown',
    );
    expect((await lettersTo(ruth)).map(({ subject }) => subject)).toContain(
      'New now reads conduct reports of Harbour Conf 2027',
    );
    must(await dismissReader(house, owner, { editionId, personId: sam.personId }));
    for (const one of [ruth, sam])
      expect((await lettersTo(one)).map(({ subject }) => subject).join()).toContain(
        'Sam Second no longer reads',
      );
    const acts = await sql<{ act: string }>`SELECT act FROM platform.audit WHERE edition_id = ${editionId}
      AND act LIKE 'conduct.%' ORDER BY id`.execute(database.db);
    expect(acts.rows.map(({ act }) => act)).toEqual([
      ...['conduct.reader-named', 'conduct.reader-named', 'conduct.reader-named'],
      'conduct.reader-dismissed',
    ]);
  });

  test('are told that something waits, once until they look, and of nothing else', async () => {
    await report({ what: 'SHOUTING' });
    await report();
    expect(await waiting(ruth)).toHaveLength(1);
    expect(JSON.stringify(await waiting(ruth))).not.toMatch(/SHOUT|arass/);
    await desk(ruth);
    at = minutesAfter(at, 5);
    const code = await report();
    expect([(await waiting(ruth)).length, (await waiting(sam)).length]).toEqual([2, 1]);
    at = minutesAfter(at, 60);
    must(await addToReport(house, { editionId, code, formId: 'more', text: 'More' }));
    expect([(await waiting(ruth)).length, (await waiting(sam)).length]).toEqual([3, 2]);
  });

  test('may be told whom to call first, in several languages', async () => {
    const emergency = { en: ' 555 0100 ', ko: '안내 데스크' };
    must(await arrangeDesk(house, owner, { editionId, emergency, keepDays: 90 }));
    expect(await readReportDesk(house, editionId)).toMatchObject({
      emergency: { en: '555 0100', ko: '안내 데스크' },
      keepDays: 90,
    });
    const wrong = await arrangeDesk(house, owner, { editionId, emergency, keepDays: 3 });
    expect(codeOf(wrong)).toBe('keep-not-valid');
  });
});

test('a code of another edition, or none, opens nothing', async () => {
  const code = await report();
  const elsewhere = await anEdition(house);
  for (const key of [
    { editionId: elsewhere.id, code },
    { editionId, code: '' },
    { editionId, code: 'ABCD' },
  ]) {
    expect(codeOf(await readTalk(house, key))).toBe('code-unknown');
    expect(codeOf(await addToReport(house, { ...key, formId: 'x', text: 'x' }))).toBe('code-unknown');
  }
});
