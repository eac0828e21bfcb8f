import type { QueryPlan } from "@apollo/query-planner";
import { type DocumentNode, GraphQLError, Kind } from "graphql";
import type { ComingPlan, Planner } from "../planning/planner.ts";
import type { Urgency } from "../planning/queue.ts";
import type { Generation } from "../supergraph.ts";
import { compileOperation, type PlannedOperation } from "./compiled/compile-operation.ts";
import { UnknownPlanError } from "./compiled/compile-plan.ts";
import { type DecidedDocument, decideConditions } from "./conditions.ts";
import type { ExecutionObserver } from "./observer.ts";
import type { PlannableOperation } from "./operation.ts";

/**
 * The plan of an operation: from the generation's cache at once, else made beside the event loop and compiled on it. Those who want the same plan at once share it.
 * Rejects with a GraphQLError that says why there is none.
 */
export type OperationPlanner = (
  operation: PlannableOperation,
  urgency: Urgency,
) => PlannedOperation | Promise<PlannedOperation>;

type Flight = { readonly coming: ComingPlan; readonly planned: Promise<PlannedOperation> };

/** Plans operations by a planner in other threads. `observer` is told how long each waited. */
export function createOperationPlanner(planner: Planner, observer: ExecutionObserver): OperationPlanner {
  const flightsOf = new WeakMap<Generation, Map<string, Flight>>();

  const take = (operation: PlannableOperation, asked: Asked, urgency: Urgency): Flight => {
    const { generation, written } = operation;
    const document = asked.decided ? asked.decided.decide() : operation.document;
    const isAsWritten = document === written.document;
    const coming = planner.plan({
      generation,
      key: asked.key,
      document,
      // A smaller document still names the source of what it was made from.
      text: isAsWritten ? (document.loc?.source.body ?? null) : null,
      operationName: written.operation.name?.value,
      overrides: operation.overrides ?? [],
      urgency,
    });
    const planned = coming.plan.then((plan) => keep(asked.key, plan, operation));
    return { coming, planned };
  };

  return (operation, urgency) => {
    const asked = askedFor(operation);
    const known = operation.generation.plans.get(asked.key);
    // What nobody waits for is none of the cache's hits and misses.
    const tell = urgency === "beforehand" ? () => {} : observer.planned;
    if (known) {
      tell(true, 0);
      return answerable(known, operation);
    }
    let flights = flightsOf.get(operation.generation);
    if (!flights) flightsOf.set(operation.generation, (flights = new Map()));
    let flight = flights.get(asked.key);
    if (flight) flight.coming.hurry(urgency);
    else {
      flights.set(asked.key, (flight = take(operation, asked, urgency)));
      const landed = (): void => void flights.delete(asked.key);
      flight.planned.then(landed, landed);
    }
    const startedAtMs = performance.now();
    return flight.planned.then((planned) => {
      tell(false, performance.now() - startedAtMs);
      return answerable(planned, operation);
    });
  };
}

/** The same in this thread, for tools that serve nobody meanwhile. Throws what the other rejects with. */
export function planOperation(operation: PlannableOperation, observer: ExecutionObserver): PlannedOperation {
  const { generation, document, written } = operation;
  const { key, decided } = askedFor(operation);
  const startedAtMs = performance.now();
  const known = generation.plans.get(key);
  const make = (): QueryPlan =>
    generation.makePlan(decided ? decided.decide() : document, written.operation.name?.value, operation.overrides);
  const planned = known ?? keep(key, make(), operation);
  observer.planned(known !== undefined, performance.now() - startedAtMs);
  return answerable(planned, operation);
}

type Asked = { readonly key: string; readonly decided: DecidedDocument | null };

function askedFor({ document, coerced, key }: PlannableOperation): Asked {
  const decided = decideConditions(document, coerced);
  return { key: decided ? `${key}:if=${decided.key}` : key, decided };
}

function keep(key: string, plan: QueryPlan, operation: PlannableOperation): PlannedOperation {
  const planned = compile(plan, operation);
  operation.generation.plans.set(key, planned);
  return planned;
}

function answerable(planned: PlannedOperation, { document }: PlannableOperation): PlannedOperation {
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
