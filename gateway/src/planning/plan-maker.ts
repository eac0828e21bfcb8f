import { operationFromDocument } from "@apollo/federation-internals";
import { type QueryPlan, QueryPlanner } from "@apollo/query-planner";
import type { DocumentNode } from "graphql";
import { meetRequirements } from "../rewrites/met-requirements.ts";
import { fieldsInSeries, mutationsInSeries } from "../rewrites/mutations-in-series.ts";
import { ownKeysOf, withOwnKeys } from "../rewrites/own-keys.ts";
import { restoreStandIns } from "../rewrites/restored-plan.ts";
import type { ReadSupergraph } from "./read-supergraph.ts";

/**
 * Makes the plan of one operation of a valid document, in the thread that calls it: milliseconds, for a hostile document many.
 * Throws a GraphQLError when Apollo's planner refuses the operation, for example for too many ways to answer it.
 */
export type PlanMaker = (
  document: DocumentNode,
  operationName: string | undefined,
  /** Labels of progressive overrides that hold. Default none. */
  overrides?: readonly string[],
) => QueryPlan;

/** A planner over a supergraph. It is built at its first plan: where another thread plans, nobody pays for it here. */
export function createPlanMaker({ supergraph, rewriting }: ReadSupergraph): PlanMaker {
  let built: { readonly planner: QueryPlanner; readonly api: ReturnType<typeof supergraph.apiSchema> } | undefined;
  return (asked, operationName, overrides = []) => {
    const document = mutationsInSeries(withOwnKeys(asked, ownKeysOf(asked, rewriting.reservedKeys)));
    built ??= { planner: new QueryPlanner(supergraph), api: supergraph.apiSchema() };
    // Validated before; and a filtered operation declares variables that it no longer uses.
    const options = { validate: false, ...(operationName === undefined ? {} : { operationName }) };
    const plan = built.planner.buildQueryPlan(operationFromDocument(built.api, document, options), {
      overrideConditions: new Map(overrides.map((label) => [label, true])),
    });
    return restoreStandIns(
      meetRequirements(fieldsInSeries(plan, document), rewriting.requirements),
      rewriting.standIns,
    );
  };
}
