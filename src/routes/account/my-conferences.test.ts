import '../../../testing/as-in-production.ts';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listing, nothingKnown } from '#directory';
import { remindOfDeadlines } from '#directory/server';
import { builtPages } from '../../../testing/built-pages.ts';
import { aListing, changeListing } from '../../../testing/listings.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../testing/test-house.ts';
import { type TestWeb, webForTests } from '../../../testing/web-for-tests.ts';
import { minutesAfter } from '../../kernel/time.ts';
import { platformTables } from '../../platform/database/tables.ts';

let database: TestDatabase;
let house: TestHouse;
let at: TestWeb;
let wings: Listing;
const inDays = (days: number) => minutesAfter(house.clock.now(), days * 1_440);
beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  house = testHouse(database.db);
  at = await webForTests(house, built);
  wings = await aListing(
    house,
    {
      ...nothingKnown,
      ...{ name: 'Wings, 2028; the second', city: 'Harbour City', country: 'CZ', mode: 'on-site' },
      ...{ startsOn: inDays(60).slice(0, 10), endsOn: inDays(62).slice(0, 10) },
      ...{ callClosesAt: inDays(20), earlyBirdEndsAt: inDays(30), website: 'https://wings.example/' },
    },
    { conference: 'Wings', slug: '2028' },
  );
}, 150_000);
afterAll(() => database?.close());

const say = (fields: Record<string, string>, as: 'attendee' | 'anonymous' = 'attendee') =>
  at.ask('/me/conferences', { as, method: 'POST', body: new URLSearchParams(fields) });
const read = async (path: string, as: 'attendee' | 'anonymous' = 'attendee') =>
  (await at.ask(path, { as })).text();
const words = (html: string) => html.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const page = '/conferences/wings/2028';

describe('what I do with an edition', () => {
  it('is said with one press on its page, which it comes back to', async () => {
    expect(words(await read(page, 'anonymous'))).toContain('Sign in to note what you do with it');
    const answer = await say({ listing: wings.id, intent: 'maybe', back: page });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, page]);
    expect(await read(page)).toMatch(/value="none" aria-pressed="true"[^>]*>(?:<[^>]*>)*Maybe/);
  });

  it('stands among my conferences with its deadlines, soonest first', async () => {
    expect(words(await read('/me/conferences'))).toMatch(
      /\d+ \w+ .*Call closes .*Wings, 2028.*Early price ends .*Coming .*Wings, 2028/,
    );
  });

  it('leads nobody to another site, and takes nothing that is no intent', async () => {
    const away = await say({ listing: wings.id, intent: 'maybe', back: '//evil.example' });
    expect(away.headers.get('location')).toBe('/me/conferences');
    for (const fields of [
      { listing: 'x', intent: 'going' },
      { listing: wings.id, intent: 'dancing' },
    ])
      expect((await say(fields)).status).toBe(400);
    expect((await say({ listing: wings.id, intent: 'going' }, 'anonymous')).status).toBe(303);
  });
});

describe('my own calendar', () => {
  let address = '';
  const events = async () => {
    const answer = await at.ask(address, { as: 'anonymous' });
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    return {
      cache: answer.headers.get('cache-control'),
      robots: answer.headers.get('x-robots-tag'),
      all: calendar.getAllSubcomponents('vevent').map((event) => {
        const of = (name: string) => String(event.getFirstPropertyValue(name));
        return {
          uid: of('uid'),
          summary: of('summary'),
          start: of('dtstart'),
          sequence: Number(of('sequence')),
        };
      }),
    };
  };

  it('has the edition and its deadlines, at an address that is shown once', async () => {
    const made = await (await say({ calendar: 'make' })).text();
    address = /\/me\/conferences\/[\w-]{27}\.ics/.exec(made)?.[0] ?? '';
    expect(await read('/me/conferences')).not.toContain('.ics');
    const found = await events();
    expect([found.cache, found.robots]).toEqual(['private, no-cache', 'noindex']);
    expect(found.all.map(({ uid, summary }) => [uid, summary])).toEqual([
      [wings.id, 'Wings, 2028; the second'],
      [`${wings.id}-call`, 'Wings, 2028; the second: call closes'],
      [`${wings.id}-early-bird`, 'Wings, 2028; the second: early price ends'],
    ]);
  });

  it('follows what changes: the same event, a higher sequence, the new moment', async () => {
    const before = await events();
    await changeListing(house, wings, { callClosesAt: inDays(25) });
    const after = await events();
    expect(after.all.map(({ uid }) => uid)).toEqual(before.all.map(({ uid }) => uid));
    const call = (found: typeof after) => found.all.find(({ uid }) => uid === `${wings.id}-call`);
    expect(call(after)?.sequence).toBeGreaterThan(call(before)?.sequence ?? 0);
    expect(call(after)?.start).not.toBe(call(before)?.start);
  });

  it('is gone once the address ends', async () => {
    await say({ calendar: 'end' });
    expect((await at.ask(address, { as: 'anonymous' })).status).toBe(404);
  });
});

describe('reminders', () => {
  it('end with one click in the mail program, without signing in', async () => {
    house.clock.setOffset(19 * 86_400_000);
    expect(await remindOfDeadlines(house)).toBe(1);
    house.clock.setOffset(0);
    const letter = await platformTables(database.db)
      .selectFrom('platform.letter')
      .select(['headers', 'subject'])
      .where('key', 'like', 'reminder:%')
      .executeTakeFirstOrThrow();
    expect(letter.subject).toBe('Wings, 2028; the second: the call closes in 6 days');
    const link = /<(.*)>/.exec(JSON.stringify(letter.headers))?.[1] ?? '';
    const path = link.replace(house.config.origin, '');
    expect(words(await read(path, 'anonymous'))).toContain('Stop all reminders');
    expect(await read('/me/conferences')).toContain('checked=""');
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await at.ask(path, { as: 'anonymous', method: 'POST', body })).status).toBe(200);
    expect(await read('/me/conferences')).not.toContain('checked=""');
    const forged = await at.ask('/me/reminders?stop=x.y', { as: 'anonymous', method: 'POST', body });
    expect(forged.status).toBe(400);
  });

  it('are chosen on my page', async () => {
    expect(words(await (await say({ reminders: 'save', days: '1' })).text())).toContain('Saved');
    expect((await read('/me/conferences')).match(/checked=""/g)).toHaveLength(1);
  });
});
