import { operationFromDocument, type Supergraph } from "@apollo/federation-internals";
import { type QueryPlan, QueryPlanner } from "@apollo/query-planner";
import type { DocumentNode } from "graphql";

/**
 * Makes the plan of one operation of a valid document, in the thread that calls it: milliseconds, for a hostile document many.
 * Throws a GraphQLError when Apollo's planner refuses the operation, for example for too many ways to answer it.
 */
export type PlanMaker = (document: DocumentNode, operationName: string | undefined) => QueryPlan;

/** A planner over a supergraph. It is built at its first plan: where another thread plans, nobody pays for it here. */
export function createPlanMaker(supergraph: Supergraph): PlanMaker {
  let built: { readonly planner: QueryPlanner; readonly api: ReturnType<Supergraph["apiSchema"]> } | undefined;
  return (document, operationName) => {
    built ??= { planner: new QueryPlanner(supergraph), api: supergraph.apiSchema() };
    // Validated before; and a filtered operation declares variables that it no longer uses.
    const options = { validate: false, ...(operationName === undefined ? {} : { operationName }) };
    return built.planner.buildQueryPlan(operationFromDocument(built.api, document, options));
  };
}
