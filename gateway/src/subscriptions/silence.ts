/** Notices that one side of a connection has gone without a word. */
export type Silence = {
  /** A sign of life was asked for. */
  readonly asked: () => void;
  /** Something came, whatever it was. */
  readonly heard: () => void;
  /** The connection is closed; what was asked is not waited for any more. */
  readonly stop: () => void;
};

/** Calls `onSilent` when nothing came within `patienceMs` of asking. */
export function createSilence(patienceMs: number, onSilent: () => void): Silence {
  let timer: NodeJS.Timeout | undefined;
  let asked = 0;
  let answered = 0;
  return {
    asked: () => {
      // By its number: the next one may be asked in the very turn in which the time of this one is over.
      const own = ++asked;
      clearTimeout(timer);
      timer = setTimeout(() => {
        // After a time in which we were busy timers come first: what was received meanwhile is read now.
        setImmediate(() => {
          if (answered < own) onSilent();
        });
      }, patienceMs);
    },
    heard: () => {
      answered = asked;
    },
    stop: () => {
      answered = asked;
      clearTimeout(timer);
    },
  };
}
