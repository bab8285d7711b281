import { tellThanked } from '#community/server';
import type { House } from '../platform/house.ts';
import type { Reactions } from '../platform/outbox-runner.ts';
import { writeNoticeLetter } from '../routes/edition/notice-letter.ts';
import { spaceReactions } from './open-spaces.ts';

/** What follows among people who know each other, or come together. */
export const communityReactions: Reactions<House> = {
  ...spaceReactions,
  'community.thanked': [
    async (house, event) => {
      await tellThanked(house, event, (letter) => writeNoticeLetter(house, letter));
    },
  ],
};
