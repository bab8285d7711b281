import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { keptLettersFolder } from '../src/platform/jobs/housekeeping.ts';
import { type CastMember, enterRehearsal } from '../testing/enter.ts';
import { startRehearsal } from './start-rehearsal.ts';

/** A rehearsal for the file that imports this, or the running one that `HALLWAY_JOURNEYS_ORIGIN` names. */
const given = process.env.HALLWAY_JOURNEYS_ORIGIN;
const own = given ? null : await startRehearsal();

afterAll(() => own?.remove());

/** Where it is served. */
export const origin: string = own?.origin ?? given ?? '';
/** The folder in which its letters are kept; `null` where it is somebody else's. */
export const letters: string | null = own && keptLettersFolder(own.dataFolder);

/** Signs a page in as one of its cast. */
export const enter = (page: Page, who: CastMember): Promise<Page> => enterRehearsal(origin, page, who);
