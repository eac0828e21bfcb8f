import { EngineUnavailableError } from "../domain/engine-unavailable.ts";
import { ForeignCursorError } from "../domain/foreign-cursor.ts";
import type { SearchEngine } from "./ports.ts";

/** Two engines as one: the second answers where the first cannot. */
export type EngineWithFallback = {
  /** An engine for one request; `onDegraded` is told when the second answers. */
  readonly forRequest: (onDegraded: () => void) => SearchEngine;
  /** Whether the first is not asked at the moment. */
  readonly isDegraded: () => boolean;
  /** The engine that is asked at the moment. */
  readonly name: () => SearchEngine["name"];
};

/** When the first engine is no longer asked. */
export type FallbackOptions = {
  /** Failures in a row. Default 3. */
  readonly failures?: number;
  /** How long it is left alone before one search tries it again, in milliseconds. Default 5,000. */
  readonly openMs?: number;
};

/**
 * Asks `first`, and `second` where that is unavailable. After some failures in a row it is left alone for a while; then one search tries it,
 * and all do again when that was answered. A question the first one refuses goes to the second as well: a shopper is better served by a plainer
 * answer than by none; `onRefused` is told, for that is a mistake of ours. `nowMs` is a clock that never goes back.
 */
export function createEngineWithFallback(
  { first, second }: { readonly first: SearchEngine; readonly second: SearchEngine },
  deps: {
    readonly nowMs: () => number;
    readonly onChange: (isDegraded: boolean, reason: string) => void;
    readonly onRefused: (error: unknown) => void;
  },
  { failures: most = 3, openMs = 5_000 }: FallbackOptions = {},
): EngineWithFallback {
  let failures = 0;
  let openedAtMs: number | null = null;
  let isTried = false;

  const admits = (): boolean => {
    if (openedAtMs === null) return true;
    if (isTried || deps.nowMs() - openedAtMs < openMs) return false;
    isTried = true;
    return true;
  };
  const answered = (): void => {
    failures = 0;
    isTried = false;
    if (openedAtMs !== null) deps.onChange(false, "it answers again");
    openedAtMs = null;
  };
  const failed = (error: EngineUnavailableError): void => {
    failures += 1;
    isTried = false;
    if (failures < most) return;
    if (openedAtMs === null) deps.onChange(true, error.message);
    openedAtMs = deps.nowMs();
  };

  async function ask<Answer>(
    question: (engine: SearchEngine) => Promise<Answer>,
    onDegraded: () => void,
  ): Promise<Answer> {
    if (admits()) {
      try {
        const answer = await question(first);
        answered();
        return answer;
      } catch (error) {
        if (error instanceof EngineUnavailableError) failed(error);
        else {
          // It is there, at least.
          answered();
          if (error instanceof ForeignCursorError) throw error;
          deps.onRefused(error);
        }
      }
    }
    onDegraded();
    return question(second);
  }

  const isDegraded = (): boolean => openedAtMs !== null;
  const name = (): SearchEngine["name"] => (isDegraded() ? second.name : first.name);
  return {
    isDegraded,
    name,
    forRequest: (onDegraded) => ({
      get name() {
        return name();
      },
      search: (request) => ask((engine) => engine.search(request), onDegraded),
      startingWith: (prefix, limit) => ask((engine) => engine.startingWith(prefix, limit), onDegraded),
    }),
  };
}
