import type { Id } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';

export type GatheringId = Id<'gathering'>;

/** What stands in agendas beside the programme, kept by modules above: they write it here in the transaction that makes it true. */
export const gatheringKinds = ['open-space', 'meeting', 'meet-up'] as const;
export type GatheringKind = (typeof gatheringKinds)[number];

export type Gathering = {
  readonly id: GatheringId;
  readonly kind: GatheringKind;
  readonly title: string;
  /** Code of the room; `null` where it is elsewhere, or has none at the moment. */
  readonly room: string | null;
  /** The room's name, or where it is in words. */
  readonly place: string;
  readonly start: InstantText;
  readonly end: InstantText;
  /** Where it is shown, within its edition: `open-spaces/K7M2PQ`. */
  readonly path: string;
  /** How often it was changed, from 0. */
  readonly revision: number;
  readonly changedAt: InstantText;
};
