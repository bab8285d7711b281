import type { SessionKey } from '#live/server';
import type { Outcome } from '../../kernel/refusal.ts';
import type { RequestHouse } from '../request-house.ts';

/** Somebody who sent a form of a session's questions page. */
export type Acting = {
  readonly asked: RequestHouse;
  readonly key: SessionKey;
  readonly form: FormData;
};

/** What a form asks for. */
export type Act = (acting: Acting) => Promise<Outcome<unknown>>;

/** What was refused, with all that was typed. */
export type Refused = {
  readonly act: string;
  readonly code: string;
  readonly field: string | undefined;
  readonly typed: Readonly<Record<string, string>>;
};
