import type { ExecutionScope, SourceOf } from "../data-source.ts";
import type { SubgraphAnswer } from "../subgraph-error.ts";
import type { Data } from "./data.ts";
import type { EntityLoader } from "./entity-loader.ts";

/** One run of a compiled plan: what was gathered so far. */
export type Run = {
  /** Everything subgraphs answered, merged. Holds more than the client asked for. */
  readonly root: Data;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The same with defaults. */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly scope: ExecutionScope;
  readonly sourceOf: SourceOf;
  /** In the order they came; with places in the answer. */
  readonly errors: Error[];
  /** What was asked of entities, by fetch; forgotten with every mutation. */
  readonly loaders: Map<string, EntityLoader>;
  /** The event of a subscription, in place of the first fetch. */
  readonly event: SubgraphAnswer | null;
};

/** One part of a plan. Never rejects for a subgraph's sake; nothing to wait for: undefined. */
export type Step = (run: Run) => Promise<void> | undefined;

/** The variables a fetch uses, of those that were sent. */
export function pickVariables(run: Run, names: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of names)
    if (Object.hasOwn(run.variables, name) && run.variables[name] !== undefined) picked[name] = run.variables[name];
  return picked;
}
