import { choose } from './choose.ts';
import { common } from './common.ts';
import { directory } from './directory.ts';
import { editing } from './editing.ts';
import { feeds } from './feeds.ts';
import { importing } from './importing.ts';
import { lists } from './lists.ts';
import { manage } from './manage.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';
import { rehearsal } from './rehearsal.ts';
import { shell } from './shell.ts';
import { site } from './site.ts';
import { steward } from './steward.ts';

/** All texts of this language, by area. */
export const ko = {
  choose,
  common,
  directory,
  editing,
  feeds,
  people,
  importing,
  lists,
  site,
  shell,
  manage,
  plans,
  rehearsal,
  steward,
};
