import type { Id, PersonId } from '../../../kernel/ids.ts';
import type { Room, Session, Speaker, Track } from './programme.ts';

export type RemovalId = Id<'removal'>;

/** A speaker with all that hangs on them. */
export type SpeakerEntry = {
  readonly speaker: Speaker;
  readonly personId: PersonId | null;
  /** Under which they sign in, for the team only; absent in what was taken out before addresses were known. */
  readonly email?: string | null;
  readonly position: number;
  readonly sessions: readonly { readonly code: string; readonly position: number }[];
};

/** What was taken out of a working programme, with all that is needed to bring it back as it was. */
export type Removed =
  | {
      readonly kind: 'sessions';
      readonly sessions: readonly {
        readonly session: Session;
        readonly announced: boolean;
        readonly revision: number;
        /** Codes of sessions nested in it, which stay behind. */
        readonly nested: readonly string[];
      }[];
    }
  | { readonly kind: 'speaker'; readonly entry: SpeakerEntry }
  /** Both as they were before they were made one. */
  | { readonly kind: 'merge'; readonly kept: SpeakerEntry; readonly dropped: SpeakerEntry }
  | {
      readonly kind: 'room';
      readonly room: Room;
      readonly position: number;
      readonly sessions: readonly { readonly code: string; readonly position: number }[];
    }
  | {
      readonly kind: 'track';
      readonly track: Track;
      readonly position: number;
      readonly sessions: readonly string[];
    };
