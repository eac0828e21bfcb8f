import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from "@apollo/gateway";
import type { QueryPlan } from "@apollo/query-planner";
import { type ExecutionResult, GraphQLError, parse } from "graphql";
import { kindOf } from "./compiled/fetch.ts";
import type { ExecutionScope, SourceOf } from "./data-source.ts";
import { decideConditions } from "./conditions.ts";
import type { PlannableOperation } from "./operation.ts";
import { ownKeysOf, withClientKeys, withOwnKeys } from "../rewrites/own-keys.ts";
import { answerInPlaceOf, type SubgraphAnswer } from "./subgraph-error.ts";

type PlanRequest = Parameters<typeof executeQueryPlan>[2];
type ApolloSource = Pick<GraphQLDataSource, "process">;

/**
 * Runs a plan by Apollo's executor over our sources: the way of plans the compiler does not know, and the oracle of its tests. Shapes the answer by `operation.document`, which is the filtered one:
 * protected fields that a plan fetches as keys never reach the client. Never rejects for a subgraph's sake.
 * `event` stands in for the first fetch of a subscription.
 */
export async function executeByApollo(
  plan: QueryPlan,
  operation: PlannableOperation,
  scope: ExecutionScope,
  sourceOf: SourceOf,
  event?: SubgraphAnswer,
): Promise<ExecutionResult> {
  const { generation, document, variables, written } = operation;
  const operationName = written.operation.name?.value;
  const decided = decideConditions(document, operation.coerced)?.decide() ?? document;
  const ownKey = ownKeysOf(decided, generation.rewriting.reservedKeys);
  const result = await executeQueryPlan(
    event ? perEvent(plan) : plan,
    serviceMap(scope, sourceOf, event) as Parameters<typeof executeQueryPlan>[1],
    // The executor reads the variables, and notes errors in `metrics` without looking whether it is there.
    { request: { variables }, context: {}, metrics: {}, logger: silent } as unknown as PlanRequest,
    buildOperationContext({
      schema: generation.apiSchema,
      operationDocument: withOwnKeys(document, ownKey),
      ...(operationName === undefined ? {} : { operationName }),
    }),
    generation.supergraphSchema,
    generation.api,
  );
  return inClientKeys(withCompletionErrors(result as ApolloResult));
}

/** The name under which an event stands in the plan in place of the subgraph it came from. */
const eventSource = "__event__";

/** The plan of one event: Apollo's executor knows no subscriptions. */
function perEvent({ node }: QueryPlan): QueryPlan {
  if (node?.kind !== "Subscription") throw new Error("the planner made no subscription of a subscription");
  const { primary, rest } = node;
  const nodes = [{ ...primary, serviceName: eventSource }, ...(rest ? [rest] : [])];
  return { kind: "QueryPlan", node: { kind: "Sequence", nodes } };
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** The shape Apollo's executor wants: an object by subgraph name. Made on the fly, so that no name can be missing. */
function serviceMap(
  scope: ExecutionScope,
  sourceOf: SourceOf,
  event: SubgraphAnswer | undefined,
): Record<string, ApolloSource> {
  return new Proxy<Record<string, ApolloSource>>(
    {},
    {
      get: (_target, name) => {
        if (typeof name !== "string") return undefined;
        const answer = name === eventSource ? event : undefined;
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
  const { representations, ...variables } = request.variables ?? {};
  const answer = await sourceOf(name).fetch(
    {
      query,
      kind: kindOf(query),
      operationName: request.operationName,
      variables,
      ...(representations === undefined ? {} : { representations: JSON.stringify(representations) }),
    },
    scope,
  );
  if (!answer.data || !Array.isArray(representations)) return answer;
  const entities = answer.data["_entities"];
  if (Array.isArray(entities) && entities.length === representations.length) return answer;
  // Errors of the subgraph say more than the list that is missing because of them.
  if (answer.errors) return { errors: answer.errors };
  const cause = new Error(`expected ${representations.length} entities`);
  return answerInPlaceOf(name, "invalid", parse(query), cause);
}

const inClientKeys = (result: ExecutionResult): ExecutionResult => ({
  ...result,
  ...(result.data ? { data: withClientKeys(result.data) as NonNullable<ExecutionResult["data"]> } : {}),
});

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
