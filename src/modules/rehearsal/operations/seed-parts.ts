import type { Outcome } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';

/** Puts the house's clock to a moment, so that what is seeded happened then. */
export function setClock(house: House, moment: string): void {
  house.clock.setOffset(Date.parse(moment) - Date.now());
}

/** The value of an operation that cannot be refused here. */
export function must<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  const { code, field = '' } = outcome.refusal;
  throw new Error(`The rehearsal could not be seeded: ${code} ${field}`);
}
