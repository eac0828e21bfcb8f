import { operationFromDocument } from "@apollo/federation-internals";
import type { QueryPlan } from "@apollo/query-planner";
import { type DocumentNode, GraphQLError, Kind } from "graphql";
import { compileOperation, type PlannedOperation } from "./compiled/compile-operation.ts";
import { UnknownPlanError } from "./compiled/compile-plan.ts";
import { decideConditions } from "./conditions.ts";
import type { ExecutionObserver } from "./observer.ts";
import type { PlannableOperation } from "./operation.ts";

/**
 * The plan of an operation, from the generation's cache or made now (1–150 ms of this thread, hence the limits on text before).
 * Throws a GraphQLError when Apollo's planner refuses the operation, for example for too many ways to answer it.
 */
export function planOperation(operation: PlannableOperation, observer: ExecutionObserver): PlannedOperation {
  const { generation, document, coerced } = operation;
  const decided = decideConditions(document, coerced);
  const key = decided ? `${operation.key}:if=${decided.key}` : operation.key;
  const startedAtMs = performance.now();
  const known = generation.plans.get(key);
  const planned = known ?? compile(makePlan(operation, decided ? decided.decide() : document), operation);
  if (!known) generation.plans.set(key, planned);
  observer.planned(known !== undefined, performance.now() - startedAtMs);
  if (planned.plan.node || !asksSubgraphs(document)) return planned;
  // The planner gives an empty plan, and the executor then null, for an interface nobody implements.
  throw new GraphQLError("No subgraph can answer this operation.", { extensions: { code: "UNANSWERABLE_OPERATION" } });
}

function compile(plan: QueryPlan, operation: PlannableOperation): PlannedOperation {
  try {
    return { plan, compiled: compileOperation(plan, operation.generation, operation) };
  } catch (error) {
    if (error instanceof UnknownPlanError) return { plan, compiled: { unknown: error.reason } };
    throw error;
  }
}

function makePlan({ generation, written }: PlannableOperation, document: DocumentNode): QueryPlan {
  const operationName = written.operation.name?.value;
  // Validated before; and a filtered operation declares variables that it no longer uses.
  const options = { validate: false, ...(operationName === undefined ? {} : { operationName }) };
  return generation.planner.buildQueryPlan(operationFromDocument(generation.api, document, options));
}

/** Whether a root field must come from a subgraph, whatever the variables: @skip and @include may leave nothing to ask. */
function asksSubgraphs(document: DocumentNode): boolean {
  return document.definitions.some(
    (one) =>
      one.kind === Kind.OPERATION_DEFINITION &&
      one.selectionSet.selections.some(
        (selection) =>
          selection.kind === Kind.FIELD &&
          !selection.name.value.startsWith("__") &&
          (selection.directives ?? []).length === 0,
      ),
  );
}
