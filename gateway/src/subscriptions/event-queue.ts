/** Events between somebody who pushes and somebody who pulls. One consumer at a time. */
export type EventQueue<Event> = AsyncIterableIterator<Event> & {
  /** Adds an event. After the end it is dropped. */
  readonly push: (event: Event) => void;
  /** What was pushed is still delivered, then it ends: with the error, when there is one. Later calls change nothing. */
  readonly end: (error?: unknown) => void;
};

/**
 * Holds at most `maxEvents` that were not pulled. One more ends the queue with `onOverflow()`: a reader who is that far behind
 * must be told, and memory must not grow for it. `onReturn` is called once, when the consumer leaves.
 */
export function createEventQueue<Event>(options: {
  readonly maxEvents: number;
  readonly onOverflow: () => Error;
  readonly onReturn?: () => void;
}): EventQueue<Event> {
  const waiting: Event[] = [];
  let ended: { readonly error?: unknown } | null = null;
  let wake: (() => void) | null = null;

  const end = (error?: unknown): void => {
    ended ??= error === undefined ? {} : { error };
    wake?.();
  };
  const finish = { done: true, value: undefined } as const;

  return {
    push: (event) => {
      if (ended) return;
      if (waiting.length >= options.maxEvents) {
        waiting.length = 0;
        end(options.onOverflow());
        return;
      }
      waiting.push(event);
      wake?.();
    },
    end,
    next: async () => {
      for (;;) {
        const event = waiting.shift();
        if (event !== undefined) return { done: false, value: event };
        if (ended) {
          const { error } = ended;
          ended = {};
          if (error !== undefined) throw error;
          return finish;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = null;
      }
    },
    return: async () => {
      waiting.length = 0;
      ended = {};
      wake?.();
      options.onReturn?.();
      return finish;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
