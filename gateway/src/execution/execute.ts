import type { ExecutionResult } from "graphql";
import type { ExecutionScope, SourceOf } from "./data-source.ts";
import { executeByApollo } from "./execute-by-apollo.ts";
import type { ExecutionObserver } from "./observer.ts";
import type { PlannableOperation } from "./operation.ts";
import type { PlannedOperation } from "./compiled/compile-operation.ts";
import type { SubgraphAnswer } from "./subgraph-error.ts";

/** What every execution is given. */
export type ExecutionTools = { readonly sourceOf: SourceOf; readonly observer: ExecutionObserver };

/**
 * Runs a plan: compiled, or by Apollo's executor where the compiler does not know it, which is counted. `event` is one of a subscription.
 * Never rejects for a subgraph's sake. Answers in the shape of the operation's document, which is the filtered one: what a plan fetched as
 * a key does not leave.
 */
export function executePlan(
  { plan, compiled }: PlannedOperation,
  operation: PlannableOperation,
  scope: ExecutionScope,
  { sourceOf, observer }: ExecutionTools,
  event?: SubgraphAnswer,
): Promise<ExecutionResult> {
  if (typeof compiled === "function") return compiled(operation, scope, sourceOf, event);
  observer.fellBack(compiled.unknown);
  return executeByApollo(plan, operation, scope, sourceOf, event);
}
