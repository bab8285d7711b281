import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** True once the page runs in the browser: for what makes no sense before. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
