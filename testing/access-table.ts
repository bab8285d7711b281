import { type Role, roles } from '#people';
import { type Actor, actors } from './web-for-tests.ts';

const team: readonly Role[] = ['owner', 'organiser', 'programme', 'reviewer', 'desk', 'volunteer-lead'];
const signedIn = actors.filter((actor) => actor !== 'anonymous');

/** Who gets in, by the kind of place. */
export const who = {
  public: actors,
  'signed in': signedIn,
  manage: team,
  programme: ['owner', 'organiser', 'programme'],
  'keeps board': ['owner', 'organiser', 'programme', 'desk', 'volunteer-lead'],
  organise: ['owner', 'organiser'],
  owner: ['owner'],
  /** Whoever has a role; a ticket lets in too, which nobody here has. */
  attending: roles,
  steward: ['steward'],
  /** Only in a rehearsal, or only before the installation is set up: never in this test's installation. */
  nobody: [],
} as const satisfies Readonly<Record<string, readonly Actor[]>>;
export type Place = keyof typeof who;

export type Access = {
  /** Who may see it. */
  readonly see: Place;
  /** Who may send its forms; left out where there are none. */
  readonly act?: Place;
  /** What stands for the variable parts of the path; `edition` is the one that is asked. */
  readonly at?: Readonly<Record<string, string>>;
  /** Whoever gets in finds nothing under the sample, or is sent on: these answers are as good as 200. */
  readonly also?: readonly number[];
  /** Released programmes of public editions only: a hidden one is taken out by nobody. */
  readonly publicOnly?: true;
};

const nobody = '00000000-0000-4000-8000-000000000000';
const session = { code: 'TALK01' };
const speaker = { code: 'ANA' };
const room = { code: 'hall' };
const day = { day: '2027-05-14' };
const organise: Access = { see: 'organise', act: 'organise' };
const programme: Access = { see: 'programme', act: 'programme' };
const page: Access = { see: 'public' };
const takeout: Access = { see: 'public', publicOnly: true };
const attending: Access = { see: 'attending', act: 'attending' };
const own: Access = { see: 'signed in', act: 'signed in' };
const maker: Access = { see: 'signed in', act: 'steward' };
const steward: Access = { see: 'steward', act: 'steward' };

const noPlan = '00000000-0000-4000-8000-000000000000';
const ownPlan: Access = { ...own, also: [404] };

/** Every page and who it is for. A page that is missing here fails the test. */
export const pages: Readonly<Record<string, Access>> = {
  '/': page,
  '/conferences/:conference': { ...page, at: { conference: 'harbour-conf' } },
  '/conferences/:conference/:listing': { ...page, at: { conference: 'harbour-conf', listing: '2027' } },
  '/choose': page,
  '/compare': page,
  '/digests': { see: 'public', act: 'public' },
  '/digests/:token': { see: 'public', act: 'public', at: { token: 'unknown' }, also: [404] },
  '/offline': page,
  // Only where no card company is connected and the stand-in is on.
  '/stand-in/card/:session': { see: 'nobody', act: 'nobody', at: { session: 'unknown' } },
  '/subscriptions/stop': { see: 'public', act: 'public' },
  '/subscriptions/notices': { see: 'public', act: 'public' },
  '/subscriptions/announcements': { see: 'public', act: 'public' },
  '/design': { see: 'nobody' },
  '/design/live': { see: 'nobody' },
  '/api/docs': page,
  '/sign-in': { see: 'public', also: [303] },
  '/sign-in/confirm': { see: 'public', also: [303] },
  '/first-run': { see: 'nobody', act: 'nobody' },
  '/invitations/:token': { see: 'public', act: 'signed in', at: { token: 'unknown' }, also: [404] },
  '/me': { see: 'signed in' },
  '/me/name': { ...own, also: [303] },
  '/me/profile': own,
  '/me/conferences': own,
  '/me/waiting': { see: 'signed in' },
  '/me/agenda': { see: 'signed in' },
  '/me/connections': own,
  '/me/connections/:connection/card.vcf': { see: 'signed in', at: { connection: nobody }, also: [404] },
  '/me/tickets': { see: 'signed in' },
  '/me/reminders': { see: 'public', act: 'public' },
  '/me/sign-ins': own,
  '/me/tokens': own,
  '/me/data': own,
  '/me/data.json': { see: 'signed in' },
  '/organisations': own,
  '/organisations/:slug': { ...own, at: { slug: 'unknown' }, also: [404] },
  // A plan is there for those only who have a part in it; operations.test.ts of plans tries each part.
  '/plans': { see: 'signed in' },
  '/plans/new': { ...own, also: [303] },
  '/plans/invitations/:token': { see: 'public', act: 'signed in', at: { token: 'unknown' }, also: [404] },
  '/plans/:plan': { see: 'signed in', at: { plan: noPlan }, also: [404] },
  '/plans/:plan/editions': { ...ownPlan, at: { plan: noPlan } },
  '/plans/:plan/editions/:entry': { ...ownPlan, at: { plan: noPlan, entry: noPlan } },
  '/plans/:plan/people': { ...ownPlan, at: { plan: noPlan } },
  '/plans/:plan/money': { ...ownPlan, at: { plan: noPlan } },
  '/plans/:plan/tasks': { ...ownPlan, at: { plan: noPlan } },
  '/plans/:plan/proposal': { ...ownPlan, at: { plan: noPlan } },
  '/plans/:plan/sharing': { ...ownPlan, at: { plan: noPlan } },
  '/plans/:plan/afterwards': { ...ownPlan, at: { plan: noPlan } },
  '/plans/:plan/settings': { ...ownPlan, at: { plan: noPlan } },
  '/plans/:plan/recap': { see: 'signed in', at: { plan: noPlan }, also: [404] },
  '/plans/:plan/print': { see: 'signed in', at: { plan: noPlan }, also: [404] },
  '/plans/calendar/:file': { see: 'public', at: { file: 'unknown.ics' }, also: [404] },
  '/plans/:plan/files/:file': { see: 'signed in', at: { plan: noPlan, file: 'plan.csv' }, also: [404] },
  // Whoever is signed in may look at the forms; an edition is made for stewards only.
  '/new': maker,
  '/new/edition': maker,
  '/new/import': maker,
  '/new/import/:edition': { ...organise, also: [303] },
  '/outbox': { see: 'steward' },
  '/outbox/:letter': { ...steward, at: { letter: '00000000-0000-4000-8000-000000000000' }, also: [404] },
  '/steward': steward,
  '/steward/directory': { see: 'steward' },
  '/steward/directory/suggestions/:suggestion': { ...steward, at: { suggestion: nobody }, also: [404] },
  '/steward/directory/doubts': steward,
  '/steward/directory/dropped': steward,
  '/steward/directory/listings/:listing': { ...steward, at: { listing: nobody }, also: [404] },
  '/steward/directory/conferences/:conference': { ...steward, at: { conference: 'harbour-conf' } },
  '/suggest': { see: 'public', act: 'public' },
  '/suggest/confirm': { see: 'public', act: 'public' },
  '/steward/lists': steward,
  '/steward/lists/:source': { ...steward, at: { source: 'unknown' }, also: [404] },
  '/rehearsal': { see: 'nobody', act: 'nobody' },
  '/:edition': page,
  '/:edition/now': page,
  '/:edition/schedule': page,
  '/:edition/schedule/:day': { ...page, at: day },
  '/:edition/sessions': page,
  '/:edition/sessions/:code': { ...page, at: session },
  '/:edition/sessions/:code/seat': { see: 'public', act: 'signed in', at: session, also: [303, 404] },
  '/:edition/sessions/:code/questions': { see: 'public', act: 'signed in', at: session },
  '/:edition/sessions/:code/questions/stage': { ...page, at: session },
  '/:edition/sessions/:code/questions.json': { ...page, at: session },
  '/:edition/sessions/:code/materials': { see: 'public', act: 'signed in', at: session },
  '/:edition/sessions/:code/materials/:material': {
    see: 'nobody',
    act: 'nobody',
    at: { ...session, material: nobody },
  },
  '/:edition/sessions/:code/feedback': { see: 'public', act: 'signed in', at: session },
  // Only for those who lead a session; operations tell who that is.
  '/:edition/how-full': { see: 'signed in', act: 'signed in', also: [404] },
  '/:edition/speakers': page,
  '/:edition/speakers/:code': { ...page, at: speaker },
  '/:edition/rooms': page,
  '/:edition/rooms/:code': { ...page, at: room },
  '/:edition/sponsors': page,
  '/:edition/jobs': page,
  '/:edition/stars': { see: 'public', act: 'public' },
  '/:edition/stars.json': { see: 'public', act: 'public', also: [400] },
  '/:edition/notes': { see: 'public', act: 'public', also: [400, 403] },
  '/:edition/notes.json': { see: 'public', act: 'public', also: [400, 403, 409] },
  '/:edition/notes.md': { ...page, also: [404] },
  '/:edition/agendas/:token': { ...page, at: { token: 'unknown' }, also: [404] },
  '/:edition/changes': page,
  '/:edition/notices': own,
  '/:edition/announcements': { see: 'public', act: 'public', also: [400, 403] },
  '/:edition/more': page,
  '/:edition/kept': page,
  '/:edition/pages/:page': { ...page, at: { page: 'venue' } },
  '/:edition/tickets': { see: 'public', act: 'public' },
  '/:edition/tickets/lost': { see: 'public', act: 'public' },
  '/:edition/tickets/waitlist/:product': {
    ...{ see: 'public', act: 'public' },
    at: { product: nobody },
    also: [404],
  },
  '/:edition/tickets/ballots/:ballot': {
    ...{ see: 'public', act: 'public' },
    at: { ballot: nobody },
    also: [404],
  },
  '/:edition/ballots/:id/:key': {
    ...{ see: 'public', act: 'public' },
    at: { id: nobody, key: 'unknown' },
    also: [404],
  },
  '/:edition/waitlist/:id/:key': {
    ...{ see: 'public', act: 'public' },
    at: { id: nobody, key: 'unknown' },
    also: [404],
  },
  '/:edition/orders/:code/:key/returning': {
    ...{ see: 'public', act: 'public' },
    at: { code: 'NOTHIN', key: 'unknown' },
    also: [302, 404],
  },
  '/:edition/orders/:code/:key': {
    see: 'public',
    act: 'public',
    at: { code: 'NOTHIN', key: 'unknown' },
    also: [404],
  },
  '/:edition/orders/:code/:key/card': {
    see: 'public',
    act: 'public',
    at: { code: 'NOTHIN', key: 'unknown' },
    also: [303],
  },
  '/:edition/orders/:code/:key/invoices/:invoice': {
    ...page,
    at: { code: 'NOTHIN', key: 'unknown', invoice: `${nobody}.pdf` },
    also: [404],
  },
  '/:edition/my-ticket/handed-on': page,
  '/:edition/my-ticket/:ticket/:key': {
    ...{ see: 'public', act: 'public' },
    at: { ticket: nobody, key: 'unknown' },
    also: [404],
  },
  '/:edition/my-ticket/:ticket/:key/calendar.ics': {
    ...page,
    at: { ticket: nobody, key: 'unknown' },
    also: [404],
  },
  '/:edition/my-ticket/:ticket/:key/ticket.pkpass': {
    ...page,
    at: { ticket: nobody, key: 'unknown' },
    also: [404],
  },
  '/:edition/my-ticket/:ticket/:key/ticket.pdf': {
    ...page,
    at: { ticket: nobody, key: 'unknown' },
    also: [404],
  },
  // Its code is sent by the form: without one nothing is found.
  '/:edition/report': { see: 'public', act: 'public', also: [400] },
  '/:edition/report/answer': { see: 'public', act: 'public', also: [404] },
  // Only readers whom an owner named, which nobody here is; conduct.test.ts tries those.
  '/:edition/conduct': { see: 'nobody', act: 'nobody' },
  '/:edition/conduct/:report': { see: 'nobody', act: 'nobody', at: { report: nobody } },
  '/:edition/remote': page,
  '/:edition/manage/remote': organise,
  '/:edition/manage/conduct': { see: 'owner', act: 'owner' },
  '/:edition/lightning': page,
  '/:edition/open-spaces': page,
  '/:edition/open-spaces.json': { see: 'public', act: 'public', also: [400, 403, 409] },
  '/:edition/open-spaces/new': attending,
  '/:edition/open-spaces/:code': {
    see: 'public',
    act: 'signed in',
    at: { code: '222222' },
    also: [400, 404],
  },
  '/:edition/people': attending,
  '/:edition/people/meet': attending,
  '/groups': page,
  '/groups/new': own,
  '/groups/:group': { see: 'public', act: 'signed in', at: { group: 'unknown' }, also: [404] },
  '/groups/:group/tend': { ...own, at: { group: 'unknown' }, also: [404] },
  '/:edition/groups': page,
  '/:edition/groups/:group': { ...page, at: { group: 'unknown' }, also: [303] },
  '/:edition/meetings': { see: 'attending', act: 'signed in' },
  '/:edition/meetings/new': attending,
  '/:edition/meetings/:meeting': { ...own, at: { meeting: nobody }, also: [404] },
  '/:edition/meetings/:meeting/times': { ...own, at: { meeting: nobody }, also: [400, 404] },
  '/:edition/people/meet/:code': { ...attending, at: { code: '22222222' }, also: [404] },
  '/:edition/sessions/:code/shared-notes': { ...attending, at: session },
  '/:edition/sessions/:code/shared-notes.json': { ...attending, at: session, also: [409] },
  '/:edition/sessions/:code/shared-notes.md': { see: 'attending', at: session, also: [404] },
  '/:edition/sessions/:code/lightning': { see: 'public', act: 'signed in', at: session, also: [400, 404] },
  '/:edition/sessions/:code/lightning.json': { ...page, at: session, also: [404] },
  '/:edition/sessions/:code/lightning/timer': {
    ...{ see: 'public', act: 'signed in', at: session },
    also: [400, 404],
  },
  '/:edition/tell-me': { see: 'public', act: 'public' },
  '/:edition/manage': { see: 'manage' },
  '/:edition/manage/announcements': { see: 'programme' },
  '/:edition/manage/announcements/:announcement': { ...programme, at: { announcement: 'new' } },
  '/:edition/manage/lightning': { see: 'keeps board', act: 'keeps board' },
  '/:edition/manage/open-spaces': { see: 'keeps board', act: 'keeps board' },
  '/:edition/manage/import': programme,
  '/:edition/manage/import/:import': { ...programme },
  '/:edition/manage/settings': organise,
  '/:edition/manage/settings/texts': organise,
  '/:edition/manage/settings/look': organise,
  '/:edition/manage/settings/dates': organise,
  '/:edition/manage/settings/seen': organise,
  '/:edition/manage/settings/next': organise,
  '/:edition/manage/meeting-places': organise,
  '/:edition/manage/groups': organise,
  '/:edition/manage/pages': organise,
  '/:edition/manage/pages/:page': { ...organise, at: { page: 'venue' } },
  '/:edition/manage/team': organise,
  '/:edition/manage/audit': { see: 'organise' },
  '/:edition/manage/sponsors': organise,
  '/:edition/manage/sponsors/:sponsor': { ...organise, at: { sponsor: 'new' } },
  '/:edition/manage/jobs': organise,
  '/:edition/manage/jobs/:job': { ...organise, at: { job: 'new' } },
  '/:edition/manage/tickets': { see: 'organise' },
  '/:edition/manage/tickets/orders': { see: 'organise' },
  '/:edition/manage/tickets/orders/:code': { ...organise, at: { code: 'NOSUCH' }, also: [404] },
  '/:edition/manage/tickets/statements': organise,
  '/:edition/manage/tickets/webhooks': organise,
  '/:edition/manage/tickets/money': { see: 'organise' },
  '/:edition/manage/tickets/exports/:file': { see: 'organise', at: { file: 'orders.csv' } },
  '/:edition/manage/tickets/vouchers': organise,
  '/:edition/manage/tickets/roles': organise,
  '/:edition/manage/tickets/waitlist': organise,
  '/:edition/manage/tickets/settings': organise,
  '/:edition/manage/tickets/settings/terms': organise,
  '/:edition/manage/tickets/settings/questions': organise,
  '/:edition/manage/tickets/settings/rush': organise,
  '/:edition/manage/tickets/products': organise,
  '/:edition/manage/tickets/ballots': organise,
  '/:edition/manage/tickets/products/:product': { ...organise, at: { product: 'new' } },
  '/:edition/manage/sessions': programme,
  '/:edition/manage/sessions/new': programme,
  '/:edition/manage/sessions/:code': { ...programme, at: session },
  '/:edition/manage/speakers': programme,
  '/:edition/manage/speakers/new': programme,
  '/:edition/manage/speakers/:code': { ...programme, at: speaker },
  '/:edition/manage/rooms': programme,
  '/:edition/manage/rooms/new': programme,
  '/:edition/manage/rooms/:code': { ...programme, at: room },
  '/:edition/manage/tracks': programme,
  '/:edition/manage/tracks/new': programme,
  '/:edition/manage/tracks/:code': { ...programme, at: { code: 'web' } },
  '/:edition/manage/release': programme,
  '/:edition/manage/timetable': programme,
  '/:edition/manage/timetable/:day': { ...programme, at: day },
  '/:edition/manage/undo': { see: 'manage', act: 'programme', also: [303] },
  '/:edition/manage/preview': { see: 'manage', act: 'programme' },
};

/** Every address that is no page, but for the API. */
export const addresses: Readonly<Record<string, Access>> = {
  '/healthz': page,
  '/readyz': page,
  // This test's requests come from elsewhere; who may is tried on its own.
  '/map/world-1.svg': page,
  '/metrics': { see: 'nobody' },
  // Takes signed messages only, which nobody here can sign.
  '/webhooks/stripe': { see: 'nobody' },
  '/accent/:file': { ...page, at: { file: '0f6b5c.css' } },
  '/files/:id': { ...page, at: { id: '00000000-0000-4000-8000-000000000000' }, also: [404] },
  '/conferences.json': page,
  '/conferences.ics': page,
  '/conferences.atom': page,
  '/conferences.csv': page,
  '/conferences.confs-tech.json': page,
  '/conferences.python-deadlines.yml': page,
  '/deadlines.ics': page,
  '/robots.txt': page,
  '/.well-known/security.txt': { ...page, also: [404] },
  '/sitemap.xml': page,
  '/sitemap-directory.xml': page,
  '/:file': { ...page, at: { file: `sitemap-listings-${nobody}.xml` } },
  '/card.png': page,
  '/conferences/:conference/card.png': { ...page, at: { conference: 'harbour-conf' }, also: [404] },
  '/conferences/:conference/:listing/card.png': {
    ...page,
    at: { conference: 'harbour-conf', listing: '2027' },
    also: [404],
  },
  '/:edition/sitemap.xml': takeout,
  '/:edition/schedule.xml': takeout,
  '/:edition/schedule.json': takeout,
  '/:edition/schedule.csv': takeout,
  '/:edition/kept.json': takeout,
  '/:edition/feed.atom': takeout,
  '/:edition/announcements.atom': takeout,
  '/:edition/schedule.ics': takeout,
  '/:edition/sessions/:file': { ...takeout, at: { file: 'TALK01.ics' } },
  '/me/conferences/:file': { see: 'public', at: { file: 'unknown.ics' }, also: [404] },
  '/:edition/stars/:file': { ...takeout, at: { file: 'unknown.ics' }, also: [404] },
  '/:edition/release.json': takeout,
  '/:edition/card.png': takeout,
  '/:edition/sessions/:code/card.png': { ...takeout, at: session },
  '/:edition/manifest.webmanifest': takeout,
};

/** What a key may do, by role; `none`: whoever is let in finds nothing under the sample. */
export type KeyAccess = {
  readonly read?: Place;
  readonly write?: Place;
  readonly at?: Access['at'];
  readonly none?: true;
};

/** Every address of the API below `/api/v1`, by method. */
export const api: Readonly<Record<string, KeyAccess>> = {
  'GET /': { read: 'public' },
  'GET /openapi.json': { read: 'public' },
  'GET /conferences': { read: 'public' },
  'GET /conferences/:slug': { read: 'public', at: { slug: 'harbour-conf' } },
  'GET /listings': { read: 'public' },
  'GET /listings/:listing': { read: 'public' },
  'GET /editions': { read: 'public' },
  'GET /editions/:slug': { read: 'public' },
  'GET /editions/:slug/sessions': { read: 'public' },
  'GET /editions/:slug/sessions/:code': { read: 'public', at: session },
  'GET /editions/:slug/speakers': { read: 'public' },
  'GET /editions/:slug/speakers/:code': { read: 'public', at: speaker },
  'GET /editions/:slug/rooms': { read: 'public' },
  'GET /editions/:slug/tracks': { read: 'public' },
  'GET /editions/:slug/releases': { read: 'public' },
  'GET /editions/:slug/releases/:number': { read: 'public', at: { number: 'newest' } },
  'POST /editions/:slug/releases': { write: 'programme' },
  'GET /editions/:slug/products': { read: 'public' },
  'GET /editions/:slug/pools': { read: 'organise' },
  'GET /editions/:slug/tickets': { read: 'organise' },
  'GET /editions/:slug/orders': { read: 'organise' },
  'GET /editions/:slug/orders/:code': { read: 'organise', at: { code: 'NOTHIN' }, none: true },
  'POST /editions/:slug/orders': { write: 'organise' },
  'POST /editions/:slug/orders/:code/cancel': { write: 'organise', at: { code: 'NOTHIN' } },
  'POST /editions/:slug/orders/:code/payments': { write: 'organise', at: { code: 'NOTHIN' } },
  'GET /editions/:slug/webhooks': { read: 'organise' },
  'POST /editions/:slug/webhooks': { write: 'organise' },
  'POST /editions/:slug/webhooks/:id/:act': { write: 'organise', at: { act: 'pause' } },
  'POST /editions/:slug/imports': { write: 'programme' },
  'GET /editions/:slug/imports/:id': { read: 'programme' },
  'POST /editions/:slug/imports/:id/apply': { write: 'programme' },
};
