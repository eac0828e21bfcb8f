import type { Viewer } from "@novatech/graphql/viewer";
import { type BoundedMap, createBoundedMap } from "@novatech/kernel/bounded-map";
import type { DocumentNode, ExecutionResult } from "graphql";
import { filterOperation, refusalsOf, type Verdict } from "../authorization/filter.ts";
import { putNulls } from "../authorization/nulls.ts";
import type { AccessRule } from "../authorization/rules.ts";
import { createSelectionTree, type SelectionTree } from "../authorization/selection-tree.ts";
import type { PreparedOperation } from "../execution/operation.ts";
import type { GatewayPlugin } from "../plugin.ts";
import type { GatewayRequest } from "../request.ts";
import type { Generation } from "../supergraph.ts";

/** Says whether a policy of `@policy` holds for this request. Asked once per policy and request. */
export type PolicyCheck = (policy: string, request: GatewayRequest) => boolean | Promise<boolean>;

/** How many operations keep their rules, per supergraph. */
const maxTrees = 2_000;
/** How many different outcomes of its rules an operation keeps: groups of viewers, not viewers. */
const maxOutcomes = 64;

type Analysed = {
  readonly tree: SelectionTree;
  readonly outcomes: BoundedMap<string, { readonly document: DocumentNode | null }>;
};
type Decision = { readonly tree: SelectionTree; readonly verdict: Verdict };

/**
 * Enforces `@authenticated`, `@requiresScopes` and `@policy`: what the viewer may not see is taken out before planning, so that no subgraph
 * is asked for it; the answer is shaped by what was left, gets nulls where something was taken out, and an UNAUTHORIZED_FIELD_OR_TYPE for each.
 * The key of the operation afterwards holds which rules held, not who the viewer is. Without `isPolicyAllowed` every policy is refused.
 */
export function createAuthorizationPlugin(options: { readonly isPolicyAllowed?: PolicyCheck }): GatewayPlugin {
  const analysedBy = new WeakMap<Generation, BoundedMap<string, Analysed>>();
  // Per operation under way, never per text: two viewers of one text get different decisions.
  const decisions = new WeakMap<PreparedOperation, Decision>();

  const analyse = (operation: PreparedOperation): Analysed => {
    const { generation, written } = operation;
    let known = analysedBy.get(generation);
    if (!known) analysedBy.set(generation, (known = createBoundedMap(maxTrees)));
    let analysed = known.get(operation.key);
    if (!analysed) {
      const tree = createSelectionTree(
        generation.apiSchema,
        generation.accessRules,
        written.document,
        written.operation,
      );
      known.set(operation.key, (analysed = { tree, outcomes: createBoundedMap(maxOutcomes) }));
    }
    return analysed;
  };

  return {
    name: "authorization",
    onOperation: async (request, operation) => {
      if (operation.generation.accessRules.size === 0) return operation;
      const { tree, outcomes } = analyse(operation);
      const verdict = await judge(tree.rules, request, options.isPolicyAllowed);
      if (verdict.every(Boolean)) return operation;
      const outcomeKey = verdict.map((holds) => (holds ? "1" : "0")).join("");
      let outcome = outcomes.get(outcomeKey);
      if (!outcome) {
        outcome = { document: filterOperation(tree, verdict, operation.written.operation) };
        outcomes.set(outcomeKey, outcome);
      }
      const filtered = { ...operation, document: outcome.document, key: `${operation.key}:rules=${outcomeKey}` };
      decisions.set(filtered, { tree, verdict });
      return filtered;
    },
    onResult: (_request, result, operation) => {
      const decision = decisions.get(operation);
      return decision ? withRefusals(operation, decision, result) : result;
    },
  };
}

function withRefusals(operation: PreparedOperation, { tree, verdict }: Decision, result: ExecutionResult) {
  const refusals = refusalsOf(tree, verdict, operation.coerced);
  const { apiSchema } = operation.generation;
  const rootType = apiSchema.getRootType(operation.written.operation.operation);
  if (!result.data || !rootType) return { ...result, errors: [...(result.errors ?? []), ...refusals] };
  const data = putNulls(apiSchema, tree, verdict, rootType, result.data, operation.coerced);
  const errors = [...(result.errors ?? []), ...refusals];
  // @skip may have left nothing refused: then there is nothing to say.
  return errors.length > 0 ? { ...result, data, errors } : { ...result, data };
}

function judge(
  rules: readonly AccessRule[],
  request: GatewayRequest,
  isPolicyAllowed: PolicyCheck | undefined,
): Promise<Verdict> {
  return Promise.all(rules.map((rule) => holds(rule, request, isPolicyAllowed)));
}

async function holds(
  rule: AccessRule,
  request: GatewayRequest,
  isPolicyAllowed: PolicyCheck | undefined,
): Promise<boolean> {
  const viewer: Viewer = request.viewer;
  if (viewer.kind === "anonymous" && rule.kind !== "policies") return false;
  if (rule.kind === "authenticated") return true;
  if (rule.kind === "scopes") return rule.anyOf.some((all) => all.every((scope) => viewer.scopes.includes(scope)));
  if (!isPolicyAllowed) return false;
  for (const all of rule.anyOf) {
    const allowed = await Promise.all(all.map(async (policy) => isPolicyAllowed(policy, request)));
    if (allowed.every((one) => one === true)) return true;
  }
  return false;
}
