import { inspect } from "node:util";

/** When `until` is content and how long it waits. */
export type UntilOptions<State> = {
  /** Whether this is the state waited for; default: it is truthy. */
  readonly done?: (state: State) => boolean;
  /** Default 10 s. Only a net for what never comes: no test may depend on its length. */
  readonly timeoutMs?: number;
  /** The pause between two looks; default 20 ms. */
  readonly everyMs?: number;
};

/**
 * Looks again and again until the state is the wanted one, and resolves to it. A probe that throws is asked again.
 * Rejects after `timeoutMs` with the state last seen, or the error last thrown as its cause. Use it instead of a sleep.
 */
export async function until<State>(
  probe: () => State | Promise<State>,
  options: UntilOptions<State> = {},
): Promise<State> {
  const { done = Boolean, timeoutMs = 10_000, everyMs = 20 } = options;
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const seen = await look(probe, done);
    if (seen.kind === "done") return seen.state;
    if (performance.now() >= deadline) {
      const message = `not reached within ${timeoutMs} ms, last seen: `;
      if (seen.kind === "failed") throw new Error(message + inspect(seen.error), { cause: seen.error });
      throw new Error(message + inspect(seen.state, { depth: 6 }));
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

type Seen<State> =
  | { readonly kind: "done"; readonly state: State }
  | { readonly kind: "waiting"; readonly state: State }
  | { readonly kind: "failed"; readonly error: unknown };

async function look<State>(probe: () => State | Promise<State>, done: (state: State) => boolean): Promise<Seen<State>> {
  try {
    const state = await probe();
    return { kind: done(state) ? "done" : "waiting", state };
  } catch (error) {
    return { kind: "failed", error };
  }
}
