import '../../testing/as-in-production.ts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '#directory';
import { getEdition, setEditionPicture, updateEdition } from '#directory/server';
import { listSponsorRows, saveSponsor } from '#expo/server';
import { type Audience, audiences, carefulVisibility, operator, roles } from '#people';
import { findPersonByEmail, findProfile, setProfilePicture, updateProfile } from '#people/server';
import { findSpeakerEntry, releaseTimetable, setSpeakerPicture } from '#programme/server';
import { builtPages } from '../../testing/built-pages.ts';
import { must } from '../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { testHouse } from '../../testing/test-house.ts';
import { someone } from '../../testing/viewers.ts';
import { type Actor, actors, type TestWeb, webForTests } from '../../testing/web-for-tests.ts';

let database: TestDatabase;
let at: TestWeb;
beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  at = await webForTests(testHouse(database.db), built);
}, 150_000);
afterAll(() => database?.close());

let shade = 0;
/** A picture unlike every other one. */
async function picture(): Promise<Uint8Array> {
  shade += 1;
  const background = { r: shade, g: 90, b: 60 };
  return sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer();
}

const team: readonly Actor[] = ['owner', 'organiser', 'programme', 'reviewer', 'desk', 'volunteer-lead'];

/** Who of all gets the file, each asking twice so that what the first was given is kept for nobody else. */
async function guestsOf(path: string): Promise<Actor[]> {
  const letIn: Actor[] = [];
  for (const as of [...actors, ...actors.toReversed()]) {
    const answer = await at.ask(path, { as });
    expect([200, 404]).toContain(answer.status);
    if (answer.status === 200 && !letIn.includes(as)) letIn.push(as);
    if (answer.status === 404) expect(letIn).not.toContain(as);
  }
  return actors.filter((actor) => letIn.includes(actor));
}

const cacheOf = async (path: string, as?: Actor) => (await at.ask(path, { as })).headers.get('cache-control');

async function logoOf(edition: Edition): Promise<string> {
  const input = { editionId: edition.id, which: 'logo', bytes: await picture() } as const;
  must(await setEditionPicture(at.house, operator, input));
  return `/files/${(await getEdition(at.house.db, edition.id)).logoFile}`;
}

async function sponsorLogoOf({ id: editionId }: Edition): Promise<string> {
  const nothing = { website: null, logo: null, description: null, booth: null, jobFairTable: null };
  const sponsor = { name: 'Anchor', level: 'Gold', levelOrder: 0, ...nothing };
  must(await saveSponsor(at.house, operator, { editionId, id: null, sponsor, picture: await picture() }));
  return (await listSponsorRows(at.house.db, editionId))[0]?.logo ?? '';
}

async function speakerPictureOf({ id: editionId }: Edition): Promise<string> {
  must(await setSpeakerPicture(at.house, operator, { editionId, code: 'ANA', bytes: await picture() }));
  return (await findSpeakerEntry(at.house.db, editionId, 'ANA'))?.speaker.picture ?? '';
}

async function release(edition: Edition, name: string): Promise<void> {
  must(await releaseTimetable(at.house, operator, { editionId: edition.id, name, note: null }));
}

describe('a picture of an edition', () => {
  test('that is public is for everybody, and may be kept a while', async () => {
    for (const path of [await logoOf(at.shown), await sponsorLogoOf(at.shown)]) {
      expect(await guestsOf(path)).toEqual(actors);
      expect(await cacheOf(path)).toBe('public, max-age=300');
      const answer = await at.ask(path, { as: 'owner' });
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    }
  });

  test('that is hidden is for its team, and kept by nobody', async () => {
    for (const path of [await logoOf(at.hidden), await sponsorLogoOf(at.hidden)]) {
      expect(await guestsOf(path)).toEqual(team);
      expect(await cacheOf(path, 'owner')).toBe('private, no-store');
      const answer = await at.ask(path, { as: 'owner' });
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
  });

  test('goes with the edition when it is hidden, at once, and comes back with it', async () => {
    const path = await logoOf(at.shown);
    expect(await guestsOf(path)).toEqual(actors);
    const show = (isPublic: boolean) =>
      updateEdition(at.house, operator, { editionId: at.shown.id, changes: { isPublic } });
    must(await show(false));
    expect(await guestsOf(path)).toEqual(team);
    must(await show(true));
    expect(await guestsOf(path)).toEqual(actors);
  });
});

describe('a picture of a speaker', () => {
  test('is its team’s until a release shows it, then everybody’s until a release shows it no longer', async () => {
    const first = await speakerPictureOf(at.shown);
    expect(await guestsOf(first)).toEqual(team);
    await release(at.shown, 'With a picture');
    expect(await guestsOf(first)).toEqual(actors);
    const second = await speakerPictureOf(at.shown);
    expect(await guestsOf(first)).toEqual(actors);
    expect(await guestsOf(second)).toEqual(team);
    await release(at.shown, 'With another picture');
    expect(await guestsOf(first)).toEqual([]);
    expect(await guestsOf(second)).toEqual(actors);
  });

  test('in a hidden edition is its team’s, released or not', async () => {
    const path = await speakerPictureOf(at.hidden);
    await release(at.hidden, 'With a picture');
    expect(await guestsOf(path)).toEqual(team);
  });
});

describe('a picture of a person', () => {
  const guests: Readonly<Record<Audience, readonly Actor[]>> = {
    nobody: ['attendee'],
    organisers: [...team, 'attendee'],
    connections: [...team, 'attendee'],
    attendees: roles,
    public: actors,
  };
  test.each(audiences)('shown to %s is given to nobody else', async (audience) => {
    const { house } = at;
    const person = await findPersonByEmail(house.db, 'attendee@example.org');
    const profile = person && (await findProfile(house.db, person.id));
    if (!profile) throw new Error('The person is gone.');
    const viewer = someone(null, undefined, { personId: person.id });
    const visibility = { ...carefulVisibility, photo: audience };
    must(await updateProfile(house, viewer, { ...profile, visibility, locale: 'en' }));
    must(await setProfilePicture(house, viewer, { bytes: await picture() }));
    const path = `/files/${(await findProfile(house.db, person.id))?.photo}`;
    expect(await guestsOf(path)).toEqual(actors.filter((actor) => guests[audience].includes(actor)));
    expect(await cacheOf(path, 'attendee')).toBe(
      audience === 'public' ? 'public, max-age=300' : 'private, no-store',
    );
    // Whoever changes their mind is heard at once.
    const nobody = { ...carefulVisibility, photo: 'nobody' } as const;
    must(await updateProfile(house, viewer, { ...profile, visibility: nobody, locale: 'en' }));
    expect(await guestsOf(path)).toEqual(['attendee']);
  });
});

test('a file that hangs on nothing is given to nobody', async () => {
  const bytes = await picture();
  const id = await database.db
    .transaction()
    .execute((tx) => at.house.files.savePicture(tx, bytes, { maxPixels: 100 }));
  expect(await guestsOf(`/files/${id}`)).toEqual([]);
});
