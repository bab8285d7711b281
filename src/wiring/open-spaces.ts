import { displaceSpaces, tellLightningNews, tellSpaceNews } from '#community/server';
import type { EditionId } from '../kernel/ids.ts';
import type { House } from '../platform/house.ts';
import type { RecordedEvent } from '../platform/outbox.ts';
import type { Reactions } from '../platform/outbox-runner.ts';
import { writeNoticeLetter } from '../routes/edition/notice-letter.ts';

/** What follows for open spaces and lightning talks: people are told of theirs. */
export const spaceReactions: Reactions<House> = {
  'community.open-space-news': [
    async (house, event) => {
      await tellSpaceNews(house, event, (letter) => writeNoticeLetter(house, letter));
    },
  ],
  'community.lightning-news': [
    async (house, event) => {
      await tellLightningNews(house, event, (letter) => writeNoticeLetter(house, letter));
    },
  ],
};

/** After a release: open spaces whose rooms the programme needs. */
export async function displaceSpacesOf(house: House, { editionId }: RecordedEvent): Promise<void> {
  if (!editionId) return;
  const displaced = await displaceSpaces(house, editionId as EditionId, (letter) =>
    writeNoticeLetter(house, letter),
  );
  if (displaced > 0) house.log.info('community.displaced', { displaced });
}
