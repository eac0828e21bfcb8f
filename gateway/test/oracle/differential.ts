import { isDeepStrictEqual } from "node:util";
import {
  type ExecutionResult,
  execute,
  getOperationAST,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import { Registry } from "prom-client";
import { executeByApollo } from "../../src/execution/execute-by-apollo.ts";
import { executePlan } from "../../src/execution/execute.ts";
import { createMetricsObserver } from "../../src/execution/observe.ts";
import { isPlannable, type PlannableOperation, prepareOperation } from "../../src/execution/operation.ts";
import { planOperation } from "../../src/execution/plan.ts";
import { createSources } from "../../src/execution/sources.ts";
import { createOverrideLabelsPlugin } from "../../src/plugins/override-labels.ts";
import { createGatewayRequest, type GatewayRequest } from "../../src/request.ts";
import { type Generation, loadGeneration } from "../../src/supergraph.ts";
import { compose } from "../support/graph.ts";
import { type RandomOperation, randomOperation } from "../support/random-operation.ts";
import { type Faults, monolithOf, subgraphsOf, type World } from "../support/zoo/world.ts";

/** One operation, by the three ways. `monolith` says what is right. */
export type Difference = {
  readonly what: "data" | "errors" | "fallback";
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly monolith: ExecutionResult;
  readonly compiled: ExecutionResult;
  readonly apollo: ExecutionResult;
};

/** A world whose operations can be run by seed. */
export type Arena = {
  /** The one schema. */
  readonly schema: GraphQLSchema;
  /** Runs an operation; the seed decides which labels of overrides hold. Rejects for an operation that is not valid. */
  readonly differenceOf: (operation: RandomOperation, seed: number) => Promise<Difference | null>;
  readonly differenceAt: (seed: number) => Promise<Difference | null>;
  /** Operations of which Apollo's executor, without faults, makes another answer than the other two. */
  readonly apolloIsWrong: () => number;
};

/**
 * Puts a world into both forms. Compiled plans must agree with the one schema: equal data, and an error for every null that it has one for.
 * Without faults Apollo's executor should, too; where it does not it is counted.
 */
export function createArena(world: World, faults: Faults | null): Arena {
  const setting = { world, faults, logs: new Map<string, string[]>() };
  const schema = monolithOf(setting);
  const rooms = subgraphsOf(setting);
  const generation = loadGeneration(compose(rooms), 100_000);
  const observer = createMetricsObserver(new Registry());
  const sources = createSources({ rooms, httpUrls: () => undefined, http: {} as never, observer });
  const sourceOf = sources.sourceOf(generation);

  const tally = { apolloIsWrong: 0 };

  const differenceOf = async ({ source, variables }: RandomOperation, seed: number): Promise<Difference | null> => {
    setting.logs.clear();
    const monolith = await askMonolith(schema, source, variables);
    const operation = await prepare(generation, source, variables, seed);
    const planned = planOperation(operation, observer);
    const scope = (id: string) => ({
      request: requestOf(id),
      signal: new AbortController().signal,
      contexts: new Map<string, object>(),
      limitCaching: null,
    });
    const compiled = await executePlan(planned, operation, scope("compiled"), { sourceOf, observer });
    const apollo = await executeByApollo(planned.plan, operation, scope("apollo"), sourceOf);
    const all = { source, variables, monolith, compiled, apollo };
    if (typeof planned.compiled !== "function") return { what: "fallback", ...all };
    if (!isDeepStrictEqual(plain(compiled.data), plain(monolith.data))) return { what: "data", ...all };
    if (!haveSameErrors(monolith, compiled)) return { what: "errors", ...all };
    if (!faults && !isDeepStrictEqual(plain(compiled.data), plain(apollo.data))) tally.apolloIsWrong++;
    return null;
  };
  return {
    schema,
    differenceOf,
    differenceAt: (seed) => differenceOf(randomOperation(schema, seed), seed),
    apolloIsWrong: () => tally.apolloIsWrong,
  };
}

async function askMonolith(schema: GraphQLSchema, source: string, variableValues: Readonly<Record<string, unknown>>) {
  const document = parse(source);
  const [invalid] = validate(schema, document);
  if (invalid) throw new Error(`${invalid.message}\n${source}`);
  return execute({ schema, document, variableValues, contextValue: { request: { requestId: "monolith" } } });
}

async function prepare(
  generation: Generation,
  source: string,
  variables: Readonly<Record<string, unknown>>,
  seed: number,
): Promise<PlannableOperation> {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(`no operation: ${source}`);
  const prepared = prepareOperation({ generation, textHash: source, document, operation, variables });
  const moved = createOverrideLabelsPlugin({
    isOverrideActive: (label) => (label.length + seed) % 2 === 0,
    random: () => (seed % 10) / 10,
  });
  const found = (await moved.onOperation?.(requestOf("plan"), prepared)) ?? prepared;
  if (!isPlannable(found)) throw new Error("nothing to plan");
  return found;
}

const requestOf = (id: string): GatewayRequest =>
  createGatewayRequest({ id, transport: "http", headers: {}, params: {} });

const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data ?? null)) as unknown;

/**
 * Whether the errors say the same. Of several fields of an object that must not be null, one is told (GraphQL, §6.4.4), and not always the same one:
 * so errors are equal by the place that is null because of them.
 */
function haveSameErrors(monolith: ExecutionResult, compiled: ExecutionResult): boolean {
  const wanted = nullPlaces(monolith);
  const found = nullPlaces(compiled);
  return wanted.size === found.size && [...wanted].every((place) => found.has(place));
}

const nullPlaces = ({ data, errors = [] }: ExecutionResult): ReadonlySet<string> =>
  new Set(errors.map(({ path }) => JSON.stringify(nullPlace(data, path ?? []))));

/** The first null on the way to an error; the whole way when there is none, which no right answer has. */
function nullPlace(data: unknown, path: NonNullable<GraphQLError["path"]>): readonly (string | number)[] {
  let at = data;
  for (const [index, part] of path.entries()) {
    if (at === null || at === undefined) return path.slice(0, index);
    at = (at as Record<string | number, unknown>)[part];
  }
  return at === null || at === undefined ? path : [...path, "is not null"];
}
