import { useEffect, useRef } from 'react';

/** Runs once, when the view wakes in the browser, with what it knew as it was first drawn. */
export function useOnWaking(wake: () => void): void {
  const first = useRef(wake);
  useEffect(() => first.current(), []);
}
