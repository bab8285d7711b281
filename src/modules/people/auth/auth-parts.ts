import type { PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';

/** Who is on the line, as far as limits need it. */
export type Caller = { readonly clientAddress: string };

/** What the doors behind `/api/auth/` work with. */
export type AuthParts = {
  readonly house: House;
  readonly library: { handler(request: Request): Promise<Response> };
  startSignIn(request: Request, personId: PersonId): Promise<string[]>;
  /** Ends the sign-in that the browser had before a new one. */
  retire(request: Request): Promise<void>;
};
