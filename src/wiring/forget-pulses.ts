import { forgetLightningPulse } from '#community/server';
import { forgetPulse } from '#live/server';
import type { House } from '../platform/house.ts';

/** What was read of a session's pulses before counts no longer: something changed there. */
export function forgetPulses(house: House, key: { readonly editionId: string; readonly code: string }): void {
  forgetPulse(house, key);
  forgetLightningPulse(house, key);
}
