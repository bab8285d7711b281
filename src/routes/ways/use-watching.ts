import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

const everyMs = 2_000;

/** Loads the page's data again and again while something on it goes on. */
export function useWatching(isGoingOn: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setInterval(() => void revalidate(), everyMs);
    return () => clearInterval(timer);
  }, [isGoingOn, revalidate]);
}
