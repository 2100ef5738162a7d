import { useState } from 'react';
import { useOnWaking } from '#questions/useOnWaking.ts';

/**
 * False in the built page, true as soon as the island listens: a button that nobody hears yet must not look ready.
 * (`useSyncExternalStore` would say it in one line, but Preact does not know its third argument.)
 */
export function useAwake(): boolean {
  const [isAwake, setAwake] = useState(false);
  useOnWaking(() => setAwake(true));
  return isAwake;
}
