import { enhanceCopy } from './copy.ts';
import { enhanceOffline } from './keep.ts';
import { enhanceMenus } from './menus.ts';
import { enhanceMine } from './mine.ts';
import { enhanceNetworkSign } from './net-sign.ts';
import { enhanceNow } from './now.ts';
import { enhanceOnlyMine } from './only-mine.ts';
import { enhancePull } from './pull.ts';
import { enhanceSearch } from './search.ts';
import { enhanceStars } from './stars.ts';
import { enhanceZone } from './zone.ts';

// The one script of public pages. Everything works without it; with it, it works without waiting and without a network.
enhanceMenus();
enhanceStars();
enhanceMine();
enhanceNow();
enhanceZone();
enhanceOnlyMine();
enhanceSearch();
enhanceCopy();
enhanceNetworkSign();
enhancePull();
enhanceOffline();
