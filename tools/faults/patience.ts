import { setTimeout as pause } from "node:timers/promises";

/** The shop did not do within a buyer's patience what it should. */
export class ImpatienceError extends Error {
  override readonly name = "ImpatienceError";
}

/** A refusal as `accepted` throws it: a code, and what to do. Everything else is a fault, which a client tries again. */
const refusal = /^[A-Z][A-Z_]+: /;

/** Whether an error says that the shop understood and will not. */
export const isRefusal = (error: unknown): boolean => error instanceof Error && refusal.test(error.message);

const pauseMs = 250;

/**
 * Does a step again until it works, as an app does whose server comes and goes. Rejects at once with a refusal, and with an
 * ImpatienceError when `until` (as `performance.now()` counts) is over.
 */
export async function insist<Value>(what: string, until: number, step: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (isRefusal(error)) throw error;
      if (performance.now() > until)
        throw new ImpatienceError(`${what}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      await pause(pauseMs);
    }
  }
}
