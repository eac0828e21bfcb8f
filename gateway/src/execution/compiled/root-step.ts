import type { FetchNode } from "@apollo/query-planner";
import type { SubgraphAnswer } from "../subgraph-error.ts";
import { compileFetch } from "./fetch.ts";
import { fetchShape, type FetchShape, mergeInto } from "./fetch-shape.ts";
import { pickVariables, type Run, type Step } from "./run.ts";
import { placedError, toError } from "./subgraph-errors.ts";
import { collectTargets, type TargetPath } from "./target-path.ts";
import type { SchemaTypes } from "./type-check.ts";

/** A fetch of root fields: at the root, or where a field of the answer returns the query type again. */
export type RootFetch = { readonly path: TargetPath; readonly shape: FetchShape; readonly step: Step };

/** Compiles it. `isEvent`: its answer is the event of a subscription, nothing is asked. */
export function compileRootFetch(node: FetchNode, path: TargetPath, types: SchemaTypes, isEvent = false): RootFetch {
  const { subgraph, request, document, variableNames, rewriteOutput, renamed } = compileFetch(node, types.isOf);
  const shape = fetchShape(document, node.outputRewrites);

  const take = (run: Run, answer: SubgraphAnswer): void => {
    const { data, errors = [] } = answer;
    for (const error of errors) {
      const inner = error.path?.map((part) => (typeof part === "string" ? (renamed.get(part) ?? part) : part));
      run.errors.push(placedError(error, subgraph, inner ? [...path, ...inner] : null));
    }
    if (!data) return;
    rewriteOutput?.(data);
    // At the root there is one target; elsewhere each gets objects of its own.
    for (const [index, target] of collectTargets(run.root, path).entries()) mergeInto(target, data, shape, index > 0);
  };

  const ask = async (run: Run): Promise<void> => {
    try {
      const variables = pickVariables(run, variableNames);
      take(run, await run.sourceOf(subgraph).fetch({ ...request, variables }, run.scope));
    } catch (error) {
      run.errors.push(toError(error));
    }
  };

  const step: Step = (run) => {
    if (isEvent) {
      take(run, run.event ?? {});
      return undefined;
    }
    if (path.length > 0 && collectTargets(run.root, path).length === 0) return undefined;
    // What was read of entities before a mutation may be stale after it.
    if (request.kind === "mutation") run.loaders.clear();
    return ask(run);
  };
  return { path, shape, step };
}
