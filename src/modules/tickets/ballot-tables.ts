import type { EditionId, PersonId, ProductId } from '../../kernel/ids.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Json, Moment, NullableMoment } from '../../platform/database/tables.ts';
import type { BallotEntryId, BallotId, Drawing } from './rules/ballot.ts';

/** Lotteries for seats and who entered them. */
export type BallotTables = {
  'tickets.ballot': {
    id: BallotId;
    edition_id: EditionId;
    name: string;
    product_ids: readonly ProductId[];
    most_each: number;
    offer_hours: number;
    opens_at: Moment;
    closes_at: Moment;
    commitment: string;
    seed: string;
    drawn_at: NullableMoment;
    drawing: Json<Drawing> | null;
  };
  'tickets.ballot_entry': {
    id: BallotEntryId;
    ballot_id: BallotId;
    person_id: PersonId | null;
    name: string;
    email: string;
    locale: Locale;
    choices: readonly ProductId[];
    entered_at: Moment;
  };
};
