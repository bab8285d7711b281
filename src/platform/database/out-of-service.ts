import { errorCode, isPassing } from '../postgres/refusals.ts';

/**
 * Whether an error says that the database cannot serve at this moment and nothing of the transaction was kept: no room on its disk,
 * no memory or connection left (SQLSTATE class 53), a broken connection (08), an input or output error (58030), or on its way up or down.
 */
export function isOutOfService(error: unknown): boolean {
  if (isPassing(error) || /^(53...|08...|58030)$/.test(errorCode(error))) return true;
  // What `pg` and its pool say without a code.
  return (
    error instanceof Error &&
    /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
      error.message,
    )
  );
}
