import type { ProviderAnswer } from "../../domain/letter-delivery.ts";
import type { Provider } from "../../use-cases/ports-letters.ts";

/** When a provider is left out, and how long. */
export type FailoverLimits = {
  /** Failures in a row. Default 3. */
  readonly failures?: number;
  /** In milliseconds; then it is tried again, by one message. Default 30,000. */
  readonly leftOutMs?: number;
};

/**
 * Several providers of one channel as one: each message goes to the first that is not left out, and on to the next where that fails. What one refuses for
 * good no other is asked. When all are left out, the one that was left out first is tried all the same. Needs at least one.
 */
export function createFailover<Message>(
  providers: readonly [Provider<Message>, ...Provider<Message>[]],
  options: FailoverLimits & {
    readonly now: () => Date;
    /** Told when one is left out. */
    readonly onLeftOut?: (provider: string, reason: string) => void;
  },
): Provider<Message> {
  const { now, failures = 3, leftOutMs = 30_000, onLeftOut } = options;
  const states = providers.map((provider) => ({ provider, failed: 0, leftOutUntil: 0 }));

  const inOrder = () => {
    const at = now().getTime();
    const usable = states.filter(({ leftOutUntil }) => leftOutUntil <= at);
    return usable.length > 0 ? usable : states.toSorted((a, b) => a.leftOutUntil - b.leftOutUntil).slice(0, 1);
  };

  return {
    name: providers.map(({ name }) => name).join(", "),
    send: async (message, signal) => {
      let last: ProviderAnswer | null = null;
      for (const state of inOrder()) {
        last = await state.provider.send(message, signal);
        if (last.outcome !== "FAILED") {
          state.failed = 0;
          state.leftOutUntil = 0;
          return last;
        }
        state.failed += 1;
        if (state.failed >= failures) {
          // Not from zero again: one more failure leaves it out again.
          if (state.leftOutUntil <= now().getTime()) onLeftOut?.(state.provider.name, last.reason);
          state.leftOutUntil = now().getTime() + leftOutMs;
        }
      }
      if (last === null) throw new Error("there is no provider");
      return last;
    },
    close: async () => {
      await Promise.all(providers.map((provider) => provider.close()));
    },
  };
}
