import { createRoute, z } from '@hono/zod-openapi';
import type { Edition } from '#directory';
import { listOpenMaterials } from '#live/server';
import { deliveries, filterFromQuery, filterSessions, levels, type Session, sessionKinds } from '#programme';
import type { House } from '../../platform/house.ts';
import { type Api, openEdition, openProgramme, pageOfEdition } from './api-context.ts';
import { pageOfAll } from './paging.ts';
import { Problem } from './problem.ts';
import { answers, editionParams, pageOf, paging, state } from './shapes/basics.ts';
import {
  room,
  roomView,
  session,
  sessionView,
  speaker,
  speakerView,
  track,
  trackView,
} from './shapes/programme.ts';

const tags = ['Programme'];
const codeParams = editionParams.extend({ code: z.string().min(1).max(100) });
const listQuery = z.object({ state, ...paging });
const oneQuery = z.object({ state });
const problems = {
  401: 'The working programme takes a key.',
  403: 'The key belongs to another edition, or its role is not of the team.',
  404: 'There is no such edition, or it is hidden.',
};

/** A parameter that may be given several times; any of its values will do. */
function several<Value extends z.ZodType<string>>(value: Value, description: string) {
  return z
    .union([value, z.array(value).max(50)])
    .optional()
    .openapi({ description: `${description} May be given several times; any will do.` });
}

const code = z.string().max(100);

const sessions = createRoute({
  method: 'get',
  path: '/editions/{slug}/sessions',
  operationId: 'listSessions',
  summary: 'Sessions',
  description:
    'Sessions by start; those without a time come last. Parameters narrow together: all of them must fit.',
  tags,
  request: {
    params: editionParams,
    query: listQuery.extend({
      q: z.string().max(200).optional().openapi({ description: 'Text search; small slips are forgiven.' }),
      day: several(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), 'Day of the programme, `2027-05-14`.'),
      track: several(code, 'Code of a track.'),
      kind: several(z.enum(sessionKinds), 'Kind of session.'),
      level: several(z.enum(levels), 'Level; sessions for all levels always fit.'),
      language: several(z.string().max(35), 'BCP 47 tag; `en` finds `en-GB` too.'),
      room: several(code, 'Code of a room.'),
      speaker: several(code, 'Code of a speaker.'),
      delivery: several(z.enum(deliveries), 'Where it is given.'),
      recorded: z.enum(['yes', 'no']).optional(),
    }),
  },
  responses: answers(pageOf('Sessions', session), 'A page of sessions.', problems),
});

const oneSession = createRoute({
  method: 'get',
  path: '/editions/{slug}/sessions/{code}',
  operationId: 'getSession',
  summary: 'A session',
  tags,
  request: { params: codeParams, query: oneQuery },
  responses: answers(session, 'The session.', problems),
});

const speakers = createRoute({
  method: 'get',
  path: '/editions/{slug}/speakers',
  operationId: 'listSpeakers',
  summary: 'Speakers',
  tags,
  request: {
    params: editionParams,
    query: listQuery.extend({
      q: z.string().max(200).optional().openapi({ description: 'Text in the name or affiliation.' }),
    }),
  },
  responses: answers(pageOf('Speakers', speaker), 'A page of speakers.', problems),
});

const oneSpeaker = createRoute({
  method: 'get',
  path: '/editions/{slug}/speakers/{code}',
  operationId: 'getSpeaker',
  summary: 'A speaker',
  tags,
  request: { params: codeParams, query: oneQuery },
  responses: answers(speaker, 'The speaker.', problems),
});

const rooms = createRoute({
  method: 'get',
  path: '/editions/{slug}/rooms',
  operationId: 'listRooms',
  summary: 'Rooms',
  tags,
  request: { params: editionParams, query: listQuery },
  responses: answers(pageOf('Rooms', room), 'A page of rooms.', problems),
});

const tracks = createRoute({
  method: 'get',
  path: '/editions/{slug}/tracks',
  operationId: 'listTracks',
  summary: 'Tracks',
  tags,
  request: { params: editionParams, query: listQuery },
  responses: answers(pageOf('Tracks', track), 'A page of tracks.', problems),
});

/** Sessions and speakers of an edition. */
export function addProgramme(api: Api, house: House): void {
  api.openapi(sessions, async (c) => {
    const { state: wanted, page, limit } = c.req.valid('query');
    const edition = await openEdition(c, house, c.req.valid('param').slug);
    const open = await openProgramme(c, house, edition, wanted);
    const filter = filterFromQuery(new URL(c.req.url).searchParams);
    const chosen = open
      ? filterSessions(open.programme, filter, filter.text ? open.found(filter.text) : null)
      : [];
    const { items, ...rest } = pageOfAll(c, house, chosen.toSorted(byStart), { page, limit });
    return c.json({ items: await sessionViews(house, edition, items), ...rest }, 200);
  });
  api.openapi(oneSession, async (c) => {
    const { slug, code: wanted } = c.req.valid('param');
    const edition = await openEdition(c, house, slug);
    const open = await openProgramme(c, house, edition, c.req.valid('query').state);
    const found = open?.programme.sessions.find((each) => each.code === wanted);
    if (!found) throw new Problem('not-found');
    const [view] = await sessionViews(house, edition, [found]);
    if (!view) throw new Problem('not-found');
    return c.json(view, 200);
  });
  addSpeakers(api, house);
  addPlaces(api, house);
}

/** These sessions as the API shows them; one query for the materials of all. */
async function sessionViews(house: House, edition: Edition, of: readonly Session[]) {
  const codes = of.map((each) => each.code);
  const open = codes.length > 0 ? await listOpenMaterials(house, edition.id, codes) : [];
  const materialsOf = Map.groupBy(open, (each) => each.code);
  const page = pageOfEdition(house, edition);
  return of.map((each) => sessionView(each, materialsOf.get(each.code) ?? [], page));
}

function addSpeakers(api: Api, house: House): void {
  const { origin } = house.config;
  api.openapi(speakers, async (c) => {
    const { state: wanted, q = '', page, limit } = c.req.valid('query');
    const edition = await openEdition(c, house, c.req.valid('param').slug);
    const open = await openProgramme(c, house, edition, wanted);
    const text = q.toLowerCase().trim();
    const chosen = (open?.programme.speakers ?? []).filter(({ name, affiliation }) =>
      `${name} ${affiliation ?? ''}`.toLowerCase().includes(text),
    );
    const views = chosen.map((each) =>
      speakerView(each, open?.sessionsOf(each.code) ?? [], pageOfEdition(house, edition), origin),
    );
    return c.json(pageOfAll(c, house, views, { page, limit }), 200);
  });
  api.openapi(oneSpeaker, async (c) => {
    const { slug, code: wanted } = c.req.valid('param');
    const edition = await openEdition(c, house, slug);
    const open = await openProgramme(c, house, edition, c.req.valid('query').state);
    const found = open?.programme.speakers.find((each) => each.code === wanted);
    if (!open || !found) throw new Problem('not-found');
    return c.json(
      speakerView(found, open.sessionsOf(found.code), pageOfEdition(house, edition), origin),
      200,
    );
  });
}

function addPlaces(api: Api, house: House): void {
  api.openapi(rooms, async (c) => {
    const { state: wanted, page, limit } = c.req.valid('query');
    const edition = await openEdition(c, house, c.req.valid('param').slug);
    const open = await openProgramme(c, house, edition, wanted);
    const views = (open?.programme.rooms ?? []).map((each) => roomView(each, pageOfEdition(house, edition)));
    return c.json(pageOfAll(c, house, views, { page, limit }), 200);
  });
  api.openapi(tracks, async (c) => {
    const { state: wanted, page, limit } = c.req.valid('query');
    const edition = await openEdition(c, house, c.req.valid('param').slug);
    const open = await openProgramme(c, house, edition, wanted);
    const views = (open?.programme.tracks ?? []).map(trackView);
    return c.json(pageOfAll(c, house, views, { page, limit }), 200);
  });
}

function byStart(a: Session, b: Session): number {
  const [one, other] = [a.slot?.start ?? '~', b.slot?.start ?? '~'];
  return one < other ? -1 : one > other ? 1 : a.number - b.number;
}
