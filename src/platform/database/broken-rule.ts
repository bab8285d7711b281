import pg from 'pg';

/** True if PostgreSQL refused a row because of this constraint: two requests wanted the same thing at the same moment. */
export function isBrokenRule(error: unknown, constraint: string): boolean {
  return error instanceof pg.DatabaseError && error.constraint === constraint;
}
