import type { SourceId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { FactName, StatedFacts } from './listing.ts';
import type { SourceKind } from './source.ts';

/** What one source states of an edition, and when it was last seen to. */
export type Statement = {
  readonly source: { readonly id: SourceId; readonly kind: SourceKind };
  readonly seenAt: InstantText;
  readonly facts: StatedFacts;
  /** Which facts an editor proved; the name beside them is only what the edition was called by then. */
  readonly cited?: Partial<Record<FactName, string>>;
  /** The source has dropped the record since: it counts only where nobody else says anything. */
  readonly isGone?: boolean;
};
