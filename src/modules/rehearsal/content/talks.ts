import type { SessionRow } from './rows.ts';
import { talksCommunity } from './talks-community.ts';
import { talksData } from './talks-data.ts';
import { talksEducation } from './talks-education.ts';
import { talksLanguages } from './talks-languages.ts';
import { talksNetworks } from './talks-networks.ts';
import { talksWeb } from './talks-web.ts';

/** The talks by track, in the order in which they are numbered. */
export const talksByTrack: readonly (readonly [track: string, rows: readonly SessionRow[]])[] = [
  ['languages', talksLanguages],
  ['data', talksData],
  ['networks', talksNetworks],
  ['web', talksWeb],
  ['community', talksCommunity],
  ['education', talksEducation],
];
