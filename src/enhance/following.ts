import { enhanceAwaited } from './awaited.ts';
import { enhanceHoldClock } from './hold-clock.ts';
import { enhanceLive } from './live.ts';
import { enhanceNewer } from './newer.ts';
import { enhanceReorder } from './reorder.ts';
import { enhanceStageTimer } from './stage-timer.ts';
import { enhanceTurns } from './turns.ts';

/**
 * Parts of pages that follow what happens elsewhere: what is awaited, a hold that runs out, questions and polls, the clock of the stage,
 * answers that come late, and what the clock alone changes.
 */
export function enhanceFollowing(): void {
  enhanceAwaited();
  enhanceHoldClock();
  enhanceLive();
  enhanceNewer();
  enhanceReorder();
  enhanceStageTimer();
  enhanceTurns();
}
