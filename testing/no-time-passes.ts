import { vi } from 'vitest';

/**
 * Acts while this process's stop-watch stands still: what a limit allows anew each second is then not given back however slow the
 * machine is.
 */
export async function noTimePasses<Result>(act: () => Promise<Result>): Promise<Result> {
  const standing = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  try {
    return await act();
  } finally {
    standing.mockRestore();
  }
}
