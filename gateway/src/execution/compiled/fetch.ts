import type { FetchNode } from "@apollo/query-planner";
import { type DocumentNode, parse } from "graphql";
import type { SubgraphFetch } from "../data-source.ts";
import { compileRewrites, type Rewrite } from "./rewrites.ts";
import type { TypeCheck } from "./type-check.ts";

/** What all fetches have in common once compiled. */
export type CompiledFetch = {
  readonly subgraph: string;
  readonly request: Pick<SubgraphFetch, "query" | "queryJson" | "kind" | "operationName">;
  readonly document: DocumentNode;
  readonly variableNames: readonly string[];
  readonly rewriteOutput: Rewrite | null;
  /** The name an aliased field has in the answer, for paths of errors. */
  readonly renamed: ReadonlyMap<string, string>;
};

/** Compiles the text and rewrites of a fetch. The operation's name goes: equal questions of one plan must have equal texts to be asked once. */
export function compileFetch(node: FetchNode, isOfType: TypeCheck): CompiledFetch {
  const query = node.operation.replace(/^(query|mutation|subscription)\s+\w+/, "$1");
  const renames = (node.outputRewrites ?? []).flatMap((rewrite): [string, string][] =>
    rewrite.kind === "KeyRenamer" ? [[rewrite.path.at(-1) ?? "", rewrite.renameKeyTo]] : [],
  );
  return {
    subgraph: node.serviceName,
    request: { query, queryJson: JSON.stringify(query), kind: kindOf(query), operationName: undefined },
    document: parse(query, { noLocation: true }),
    variableNames: node.variableUsages ?? [],
    rewriteOutput: compileRewrites(node.outputRewrites, isOfType),
    renamed: new Map(renames),
  };
}

/** The kind of operation a planner's text holds; a text may begin with its selections. */
export function kindOf(query: string): SubgraphFetch["kind"] {
  const word = /^\s*(mutation|subscription)\b/.exec(query)?.[1];
  return word === "mutation" || word === "subscription" ? word : "query";
}
