/** Work under way, by what is equal about it. */
export type InFlight<Value> = {
  /**
   * Does the work, or waits for the same that is under way. The work's own signal aborts when everybody who waits has left; who leaves gets what
   * `onLeft` makes.
   */
  readonly share: (
    key: string,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Value>,
    onLeft: () => Value,
  ) => Promise<Value>;
};

type Flight<Value> = { readonly result: Promise<Value>; readonly controller: AbortController; waiting: number };

/** Shares work that is under way; nothing is kept when it is done. */
export function createInFlight<Value>(): InFlight<Value> {
  const flights = new Map<string, Flight<Value>>();

  const start = (key: string, work: (signal: AbortSignal) => Promise<Value>): Flight<Value> => {
    const controller = new AbortController();
    const flight: Flight<Value> = { result: work(controller.signal), controller, waiting: 0 };
    flights.set(key, flight);
    const forget = (): void => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    flight.result.then(forget, forget);
    return flight;
  };

  return {
    share: async (key, signal, work, onLeft) => {
      if (signal.aborted) return onLeft();
      const flight = flights.get(key) ?? start(key, work);
      flight.waiting++;
      let leave: () => void = () => {};
      const left = new Promise<Value>((resolve) => {
        leave = () => resolve(onLeft());
        signal.addEventListener("abort", leave, { once: true });
      });
      try {
        return await Promise.race([flight.result, left]);
      } finally {
        signal.removeEventListener("abort", leave);
        if (--flight.waiting === 0) {
          // Nobody may join what is about to be aborted.
          if (flights.get(key) === flight) flights.delete(key);
          flight.controller.abort(signal.reason);
        }
      }
    },
  };
}
