import { prettyFormatQueryPlan } from "@apollo/query-planner";
import { type DocumentNode, getOperationAST, GraphQLError, parse, validate } from "graphql";
import type { AccessRule } from "../authorization/rules.ts";
import { createSelectionTree, type Selected } from "../authorization/selection-tree.ts";
import { policyOf } from "../caching/policy.ts";
import { sha256 } from "../clients/manifest.ts";
import { readCostModel } from "../cost/cost-model.ts";
import { createCostTree } from "../cost/cost-tree.ts";
import { estimateCost } from "../cost/estimate.ts";
import type { ExecutionObserver } from "../execution/observer.ts";
import { unaskedOperation } from "../execution/operation.ts";
import { planOperation } from "../execution/plan.ts";
import { measure } from "../text-size/measure.ts";
import type { Generation } from "../supergraph.ts";

const silent: ExecutionObserver = new Proxy({} as ExecutionObserver, { get: () => () => {} });

/** What is asked about. `variables` are those given; defaults stand for the rest. */
export type Question = {
  readonly text: string;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly defaultListSize?: number;
};

/**
 * What the gateway makes of an operation, in words: size, cost, how long its answer may be kept, what a viewer must have, and the plan.
 * Throws a GraphQLError for each thing that is wrong with it.
 */
export function explain(
  generation: Generation,
  { text, operationName, variables, defaultListSize = 10 }: Question,
): string {
  const document = parse(text);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new GraphQLError("The document has no such operation, or several: name one.");
  const errors = validate(generation.apiSchema, document);
  if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join("\n\n"));
  const unasked = unaskedOperation({ generation, textHash: sha256(text), document, operation });
  const prepared = { ...unasked, variables, coerced: { ...unasked.coerced, ...variables } };
  const { apiSchema } = generation;
  const model = readCostModel(generation.sdl);
  const cost = estimateCost(createCostTree(apiSchema, model, document, operation), prepared.coerced, {
    model,
    defaultListSize,
  });
  const planned = planOperation({ ...prepared, document }, silent);
  const left = (operation.variableDefinitions ?? [])
    .map(({ variable }) => variable.name.value)
    .filter((name) => !(name in prepared.coerced));
  return [
    `${operation.operation} ${operation.name?.value ?? "(without a name)"}   id ${sha256(text)}`,
    "",
    `size     ${sizeOf(document)}`,
    `cost     at most ${cost}${left.length > 0 ? ` (without ${left.map((name) => `$${name}`).join(", ")}, which may change it)` : ""}`,
    `caches   ${cachesOf(generation, document, operation, prepared.coerced)}`,
    `viewer   ${viewerOf(generation, document, operation)}`,
    `runs     ${typeof planned.compiled === "function" ? "compiled" : `by Apollo's executor, because of: ${planned.compiled.unknown}`}`,
    "",
    prettyFormatQueryPlan(planned.plan),
  ].join("\n");
}

function sizeOf(document: DocumentNode): string {
  const { fields, depth, aliases, rootFields } = measure(document);
  return `${fields} fields, ${depth} levels, ${rootFields} at the root, ${aliases} aliases`;
}

type Operation = NonNullable<ReturnType<typeof getOperationAST>>;

function cachesOf(
  generation: Generation,
  document: DocumentNode,
  operation: Operation,
  coerced: Readonly<Record<string, unknown>>,
): string {
  const { maxAgeSeconds, isPrivate } = policyOf(generation, document, operation, coerced);
  if (maxAgeSeconds > 0 && !isPrivate) return `may keep the answer to a GET ${maxAgeSeconds} s`;
  return isPrivate ? "keep nothing: it depends on who asks" : "keep nothing";
}

function viewerOf(generation: Generation, document: DocumentNode, operation: Operation): string {
  const { rules, selections } = createSelectionTree(generation.apiSchema, generation.accessRules, document, operation);
  if (rules.length === 0) return "anybody";
  const places = new Map<number, Set<string>>();
  const walk = (selected: readonly Selected[]): void => {
    for (const one of selected) {
      const place = one.kind === "field" ? one.coordinate : `... on ${one.typeCondition}`;
      for (const rule of one.rules) places.set(rule, (places.get(rule) ?? new Set()).add(place));
      walk(one.children);
    }
  };
  walk(selections);
  const lines = rules.map((rule, index) => `${wordsOf(rule)}: for ${[...(places.get(index) ?? [])].join(", ")}`);
  return `needs, or gets null:\n${lines.map((line) => `         - ${line}`).join("\n")}`;
}

function wordsOf(rule: AccessRule): string {
  if (rule.kind === "authenticated") return "a log-in";
  const word = rule.kind === "scopes" ? "scope" : "policy";
  return rule.anyOf.map((all) => all.map((one) => `${word} ${one}`).join(" with ")).join(" or ");
}
