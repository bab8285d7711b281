import { agenda } from './agenda.ts';
import { announce } from './announce.ts';
import { ask } from './ask.ts';
import { cards } from './cards.ts';
import { choose } from './choose.ts';
import { common } from './common.ts';
import { community } from './community.ts';
import { conduct } from './conduct.ts';
import { directory } from './directory.ts';
import { editing } from './editing.ts';
import { exchange } from './exchange.ts';
import { feeds } from './feeds.ts';
import { groups } from './groups.ts';
import { importing } from './importing.ts';
import { invoice } from './invoice.ts';
import { leaderboard } from './leaderboard.ts';
import { lightning } from './lightning.ts';
import { lists } from './lists.ts';
import { manage } from './manage.ts';
import { manageTickets } from './manage-tickets.ts';
import { materials } from './materials.ts';
import { meetings } from './meetings.ts';
import { notes } from './notes.ts';
import { notices } from './notices.ts';
import { offline } from './offline.ts';
import { openSpaces } from './open-spaces.ts';
import { ownTickets } from './own-tickets.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';
import { push } from './push.ts';
import { rehearsal } from './rehearsal.ts';
import { remote } from './remote.ts';
import { selfService } from './self-service.ts';
import { sharedNotes } from './shared-notes.ts';
import { shell } from './shell.ts';
import { site } from './site.ts';
import { statements } from './statements.ts';
import { steward } from './steward.ts';
import { ticketLetters } from './ticket-letters.ts';
import { ticketRoles } from './ticket-roles.ts';
import { tickets } from './tickets.ts';
import { waitlist } from './waitlist.ts';
import { webhooks } from './webhooks.ts';

/** All texts of this language, by area. */
export const ko = {
  agenda,
  announce,
  ask,
  cards,
  choose,
  common,
  community,
  conduct,
  directory,
  editing,
  exchange,
  feeds,
  groups,
  meetings,
  notes,
  notices,
  offline,
  leaderboard,
  lightning,
  openSpaces,
  ownTickets,
  people,
  importing,
  invoice,
  lists,
  site,
  selfService,
  sharedNotes,
  shell,
  manage,
  manageTickets,
  plans,
  push,
  rehearsal,
  materials,
  remote,
  statements,
  steward,
  ticketLetters,
  ticketRoles,
  tickets,
  waitlist,
  webhooks,
};
