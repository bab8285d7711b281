import { spaceHours, spaceRooms, spaceRows } from '../content/open-spaces.ts';

/** The board of the rehearsal's open spaces: rooms and hours by the venue's clock, and what stands there. */
export const openSpaceBoard = { rooms: spaceRooms, hours: spaceHours, rows: spaceRows } as const;
