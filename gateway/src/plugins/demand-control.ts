import { type BoundedMap, createBoundedMap } from "@novatech/kernel/bounded-map";
import { GraphQLError, type OperationDefinitionNode } from "graphql";
import { Histogram, type Registry } from "prom-client";
import { actualCost } from "../cost/actual.ts";
import { type CostModel, readCostModel } from "../cost/cost-model.ts";
import { type CostTree, createCostTree } from "../cost/cost-tree.ts";
import { estimateCost } from "../cost/estimate.ts";
import type { PreparedOperation } from "../execution/operation.ts";
import type { GatewayPlugin } from "../plugin.ts";
import type { Generation } from "../supergraph.ts";

/** How many operations keep their cost tree, for each supergraph. */
const maxTrees = 2_000;

type Costs = { readonly model: CostModel; readonly trees: BoundedMap<string, CostTree> };

/**
 * Estimates what an operation may cost before it is planned, and counts what it did cost where somebody wants to know. An estimate above the client's
 * `maxCost` is refused with COST_EXCEEDED and both numbers. Who sends `x-graphql-cost: 1`, or everybody with `isShown`, gets `extensions.cost`;
 * not in answers to GET, which others may get out of a cache. Lists of which nothing is said have `defaultListSize` (10) items.
 */
export function createDemandControlPlugin(options: {
  readonly registry: Registry;
  readonly isShown: boolean;
  readonly defaultListSize?: number;
}): GatewayPlugin {
  const { isShown, defaultListSize = 10 } = options;
  const costsBy = new WeakMap<Generation, Costs>();
  const costs = new Histogram({
    name: "gateway_operation_cost",
    help: "Cost of operations: estimated before; actual where it was counted.",
    labelNames: ["kind"],
    buckets: [1, 5, 10, 50, 100, 500, 1_000, 5_000, 10_000, 100_000],
    registers: [options.registry],
  });
  const estimated = costs.labels({ kind: "estimated" });
  const actual = costs.labels({ kind: "actual" });

  const treeOf = (operation: PreparedOperation): { readonly tree: CostTree; readonly model: CostModel } | null => {
    const { generation, document } = operation;
    if (!document) return null;
    let known = costsBy.get(generation);
    if (!known)
      costsBy.set(generation, (known = { model: readCostModel(generation.sdl), trees: createBoundedMap(maxTrees) }));
    let tree = known.trees.get(operation.key);
    if (!tree) {
      tree = createCostTree(generation.apiSchema, known.model, document, operationOf(operation, document));
      known.trees.set(operation.key, tree);
    }
    return { tree, model: known.model };
  };

  return {
    name: "demand-control",
    onOperation: (request, operation) => {
      const found = treeOf(operation);
      if (!found) return operation;
      const cost = estimateCost(found.tree, operation.coerced, { model: found.model, defaultListSize });
      const { maxCost } = request.rules.policy;
      request.cost = { estimated: cost, actual: null };
      estimated.observe(cost);
      if (maxCost !== null && cost > maxCost) throw tooExpensive(cost, maxCost);
      return operation;
    },
    onResult: (request, result, operation) => {
      const { cost, rules } = request;
      const isAskedFor = !request.mayBeCached && (isShown || request.headers["x-graphql-cost"] === "1");
      if (!cost || (!isAskedFor && rules.policy.rate === null)) return result;
      const found = treeOf(operation);
      if (!found) return result;
      const counted = actualCost(found.tree, result.data);
      request.cost = { ...cost, actual: counted };
      actual.observe(counted);
      if (!isAskedFor) return result;
      const { maxCost } = rules.policy;
      const said = { estimated: cost.estimated, actual: counted, ...(maxCost === null ? {} : { max: maxCost }) };
      return { ...result, extensions: { ...result.extensions, cost: said } };
    },
  };
}

/** The operation in the document that is planned: authorisation may have made it smaller. */
function operationOf(
  { written }: PreparedOperation,
  document: NonNullable<PreparedOperation["document"]>,
): OperationDefinitionNode {
  const name = written.operation.name?.value;
  for (const one of document.definitions)
    if (one.kind === "OperationDefinition" && one.name?.value === name) return one;
  return written.operation;
}

const tooExpensive = (estimated: number, max: number): GraphQLError =>
  new GraphQLError(
    `The operation may cost ${estimated}; this client may use ${max} at once: ask for less, or in pages.`,
    {
      extensions: { code: "COST_EXCEEDED", cost: { estimated, max }, http: { status: 400 } },
    },
  );
