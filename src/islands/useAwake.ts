import { useSyncExternalStore } from 'react';

/** False in the built page, true as soon as the island listens: a button that nobody hears yet must not look ready. */
export function useAwake(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
