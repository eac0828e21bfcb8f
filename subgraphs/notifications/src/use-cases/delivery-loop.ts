/** What waits and is taken to be worked on, under a lease. */
export type LeasedQueue<Claimed> = {
  /** When the next one is due; null when none waits. */
  readonly nextDueAt: () => Promise<Date | null>;
  /** Takes at most `slots` that are due. Nobody else gets them while the lease lasts. */
  readonly claim: (now: Date, slots: number) => Promise<readonly Claimed[]>;
  /** Gives back what was not done after all. */
  readonly release: (claimed: Claimed, now: Date) => Promise<void>;
};

/** Sends what waits to be sent. Life cycle: start once, stop once. */
export type DeliveryLoop = {
  readonly start: () => void;
  /** Lets what is being sent end for `drainMs`, then gives the rest back. */
  readonly stop: () => Promise<void>;
  /** Looks at once. */
  readonly wake: () => void;
};

/** A bell for one sleeper: rung while nobody sleeps, it is remembered. */
type Bell = { readonly raise: () => void; readonly wait: (timeoutMs: number) => Promise<void> };

/**
 * Makes the loop. `concurrency`: how many messages are under way at once in this process, over all receivers. Several processes share the
 * queue. `failed` is told what could not be claimed or written; the loop then waits a second.
 */
export function createDeliveryLoop<Claimed>(options: {
  readonly queue: LeasedQueue<Claimed>;
  readonly deliver: (claimed: Claimed, signal: AbortSignal) => Promise<void>;
  readonly now: () => Date;
  readonly bell: Bell;
  readonly concurrency: number;
  readonly failed: (error: unknown) => void;
  /** The longest sleep, in milliseconds. Default 1000. */
  readonly pollMs?: number;
  /** Default 2000. */
  readonly drainMs?: number;
}): DeliveryLoop {
  const { queue, now, bell, concurrency, failed, pollMs = 1000, drainMs = 2000 } = options;
  const underWay = new Set<Promise<void>>();
  const ending = new AbortController();
  let isStopping = false;
  let running: Promise<void> | null = null;

  async function send(claimed: Claimed): Promise<void> {
    try {
      await options.deliver(claimed, ending.signal);
    } catch (error) {
      if (!ending.signal.aborted) failed(error);
      // Not written: it is due again when its lease is over, or now where it was not sent.
      else await queue.release(claimed, now()).catch(failed);
    }
  }

  function begin(claimed: Claimed): void {
    const sending = send(claimed).finally(() => {
      underWay.delete(sending);
      bell.raise();
    });
    underWay.add(sending);
  }

  /** Takes what there is room for. Resolves to how long nothing is due, in milliseconds. */
  async function look(): Promise<number> {
    const room = concurrency - underWay.size;
    if (room <= 0) return pollMs;
    const dueAt = await queue.nextDueAt();
    const waitMs = dueAt === null ? pollMs : dueAt.getTime() - now().getTime();
    if (waitMs > 0) return Math.min(waitMs, pollMs);
    const claimed = await queue.claim(now(), room);
    for (const one of claimed) begin(one);
    // What is due and was not given to us is somebody else's, or for whom enough is sent already: whoever ends rings.
    return claimed.length > 0 ? 0 : pollMs;
  }

  async function run(): Promise<void> {
    while (!isStopping) {
      try {
        const waitMs = await look();
        if (waitMs > 0) await bell.wait(waitMs);
      } catch (error) {
        failed(error);
        await bell.wait(pollMs);
      }
    }
  }

  return {
    wake: bell.raise,
    start: () => {
      running ??= run();
    },
    stop: async () => {
      isStopping = true;
      bell.raise();
      await running;
      const timer = setTimeout(() => ending.abort(), drainMs);
      await Promise.all(underWay);
      clearTimeout(timer);
    },
  };
}
