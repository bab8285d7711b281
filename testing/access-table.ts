import type { Role } from '#people';
import { type Actor, actors } from './web-for-tests.ts';

const team: readonly Role[] = ['owner', 'organiser', 'programme', 'reviewer', 'desk', 'volunteer-lead'];
const signedIn = actors.filter((actor) => actor !== 'anonymous');

/** Who gets in, by the kind of place. */
export const who = {
  public: actors,
  'signed in': signedIn,
  manage: team,
  programme: ['owner', 'organiser', 'programme'],
  organise: ['owner', 'organiser'],
  owner: ['owner'],
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
  '/subscriptions/stop': { see: 'public', act: 'public' },
  '/design': { see: 'nobody' },
  '/design/live': { see: 'nobody' },
  '/api/docs': page,
  '/sign-in': { see: 'public', also: [303] },
  '/sign-in/confirm': { see: 'public', also: [303] },
  '/first-run': { see: 'nobody', act: 'nobody' },
  '/invitations/:token': { see: 'public', act: 'signed in', at: { token: 'unknown' }, also: [404] },
  '/me': { see: 'signed in' },
  '/me/profile': own,
  '/me/conferences': own,
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
  '/:edition/speakers': page,
  '/:edition/speakers/:code': { ...page, at: speaker },
  '/:edition/rooms': page,
  '/:edition/rooms/:code': { ...page, at: room },
  '/:edition/sponsors': page,
  '/:edition/jobs': page,
  '/:edition/stars': { see: 'public', act: 'public' },
  '/:edition/stars.json': { see: 'public', act: 'public', also: [400] },
  '/:edition/changes': page,
  '/:edition/more': page,
  '/:edition/pages/:page': { ...page, at: { page: 'venue' } },
  '/:edition/tell-me': { see: 'public', act: 'public' },
  '/:edition/manage': { see: 'manage' },
  '/:edition/manage/import': programme,
  '/:edition/manage/import/:import': { ...programme },
  '/:edition/manage/settings': organise,
  '/:edition/manage/settings/texts': organise,
  '/:edition/manage/settings/look': organise,
  '/:edition/manage/settings/dates': organise,
  '/:edition/manage/settings/seen': organise,
  '/:edition/manage/settings/next': organise,
  '/:edition/manage/pages': organise,
  '/:edition/manage/pages/:page': { ...organise, at: { page: 'venue' } },
  '/:edition/manage/team': organise,
  '/:edition/manage/audit': { see: 'organise' },
  '/:edition/manage/sponsors': organise,
  '/:edition/manage/sponsors/:sponsor': { ...organise, at: { sponsor: 'new' } },
  '/:edition/manage/jobs': organise,
  '/:edition/manage/jobs/:job': { ...organise, at: { job: 'new' } },
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
  '/sitemap.xml': page,
  '/sitemap-directory.xml': page,
  '/:edition/sitemap.xml': takeout,
  '/:edition/schedule.xml': takeout,
  '/:edition/schedule.json': takeout,
  '/:edition/schedule.csv': takeout,
  '/:edition/feed.atom': takeout,
  '/:edition/schedule.ics': takeout,
  '/:edition/sessions/:file': { ...takeout, at: { file: 'TALK01.ics' } },
  '/me/conferences/:file': { see: 'public', at: { file: 'unknown.ics' }, also: [404] },
  '/:edition/stars/:file': { ...takeout, at: { file: 'unknown.ics' }, also: [404] },
  '/:edition/card.png': takeout,
  '/:edition/sessions/:code/card.png': { ...takeout, at: session },
  '/:edition/manifest.webmanifest': takeout,
};

/** What a key may do, by role; `hidden`: reading a hidden edition. */
export type KeyAccess = { readonly read?: Place; readonly write?: Place; readonly at?: Access['at'] };

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
  'POST /editions/:slug/imports': { write: 'programme' },
  'GET /editions/:slug/imports/:id': { read: 'programme' },
  'POST /editions/:slug/imports/:id/apply': { write: 'programme' },
};
