import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from "@apollo/gateway";
import type { QueryPlan } from "@apollo/query-planner";
import { type ExecutionResult, GraphQLError, parse } from "graphql";
import type { DataSource, ExecutionScope } from "./data-source.ts";
import type { PlannableOperation } from "./operation.ts";
import { answerInPlaceOf, type SubgraphAnswer } from "./subgraph-error.ts";

/** Finds the source of a subgraph that a plan names. */
export type SourceOf = (subgraph: string) => DataSource;

type PlanRequest = Parameters<typeof executeQueryPlan>[2];
type ApolloSource = Pick<GraphQLDataSource, "process">;

/**
 * Runs a plan by Apollo's executor over our sources and shapes the answer by `operation.document`, which is the filtered one:
 * protected fields that a plan fetches as keys never reach the client. Never rejects for a subgraph's sake.
 * `given` answers for subgraph names of its own: the event of a subscription.
 */
export async function executePlan(
  plan: QueryPlan,
  operation: PlannableOperation,
  scope: ExecutionScope,
  sourceOf: SourceOf,
  given: Readonly<Record<string, SubgraphAnswer>> = {},
): Promise<ExecutionResult> {
  const { generation, document, variables, written } = operation;
  const operationName = written.operation.name?.value;
  const result = await executeQueryPlan(
    plan,
    serviceMap(scope, sourceOf, given) as Parameters<typeof executeQueryPlan>[1],
    // The executor reads the variables, and notes errors in `metrics` without looking whether it is there.
    { request: { variables }, context: {}, metrics: {}, logger: silent } as unknown as PlanRequest,
    buildOperationContext({
      schema: generation.apiSchema,
      operationDocument: document,
      ...(operationName === undefined ? {} : { operationName }),
    }),
    generation.supergraphSchema,
    generation.api,
  );
  return withCompletionErrors(result as ApolloResult);
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** The shape Apollo's executor wants: an object by subgraph name. Made on the fly, so that no name can be missing. */
function serviceMap(
  scope: ExecutionScope,
  sourceOf: SourceOf,
  given: Readonly<Record<string, SubgraphAnswer>>,
): Record<string, ApolloSource> {
  return new Proxy<Record<string, ApolloSource>>(
    {},
    {
      get: (_target, name) => {
        if (typeof name !== "string") return undefined;
        const answer = given[name];
        return {
          process: async ({ request }) => answer ?? (await fetchFrom(name, request, scope, sourceOf)),
        } as ApolloSource;
      },
    },
  );
}

type ApolloRequest = Parameters<GraphQLDataSource["process"]>[0]["request"];

async function fetchFrom(
  name: string,
  request: ApolloRequest,
  scope: ExecutionScope,
  sourceOf: SourceOf,
): Promise<SubgraphAnswer> {
  const query = request.query ?? "";
  const variables = request.variables ?? {};
  const answer = await sourceOf(name).fetch({ query, operationName: request.operationName, variables }, scope);
  const { representations } = variables as { representations?: unknown };
  if (!answer.data || !Array.isArray(representations)) return answer;
  const entities = answer.data["_entities"];
  if (Array.isArray(entities) && entities.length === representations.length) return answer;
  // Errors of the subgraph say more than the list that is missing because of them.
  if (answer.errors) return { errors: answer.errors };
  const cause = new Error(`expected ${representations.length} entities`);
  return answerInPlaceOf(name, "invalid", parse(query), cause);
}

type ApolloResult = ExecutionResult & { readonly extensions?: { readonly valueCompletion?: readonly GraphQLError[] } };

/** The executor hides nulls that may not be in `extensions`; the specification wants them among the errors (§6.4.4). */
function withCompletionErrors(result: ApolloResult): ExecutionResult {
  const { valueCompletion, ...extensions } = result.extensions ?? {};
  if (!valueCompletion) return result;
  const errors = valueCompletion.map(
    (error) =>
      new GraphQLError(error.message, { path: error.path ?? null, extensions: { code: "INCOMPLETE_SUBGRAPH_DATA" } }),
  );
  return {
    data: result.data ?? null,
    errors: [...(result.errors ?? []), ...errors],
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
  };
}
