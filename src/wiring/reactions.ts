import type { House } from '../platform/house.ts';
import type { Reactions } from '../platform/outbox-runner.ts';

/** Who does what when a module announces something; the one place that knows both ends. */
export const reactions: Reactions<House> = {};
