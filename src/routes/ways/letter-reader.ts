import type { RouterContextProvider } from 'react-router';
import { keepsLettersOpen } from '#people/server';
import { personOf } from '../account/person-of.ts';
import { houseOf, type RequestHouse } from '../request-house.ts';

/** Who wants to read letters: anybody where they lie open, else whoever is signed in. */
export function letterReaderOf(context: Readonly<RouterContextProvider>, request: Request): RequestHouse {
  const asked = houseOf(context);
  return keepsLettersOpen(asked.house.config) ? asked : personOf(context, request);
}
