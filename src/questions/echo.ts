/** A hand that trembles taps twice where it means once. */

/** Taps that come closer than this, in milliseconds, may be one. */
const oneTap = 500;

/** Whether a click is the echo of the one before it, at the same place. Keys have none: `QuestionFrame.tsx` sees to those that are held. */
export function echoes(): (click: { detail: number; timeStamp: number }, place?: string) => boolean {
  let last = { at: -oneTap, place: '' };
  return ({ detail, timeStamp }, place = '') => {
    const isEcho = detail > 0 && place === last.place && timeStamp - last.at < oneTap;
    last = { at: timeStamp, place };
    return isEcho;
  };
}
