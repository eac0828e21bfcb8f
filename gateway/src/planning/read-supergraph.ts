import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from "@apollo/federation-internals";
import { type PlannerSupergraph, plannerSupergraph } from "../rewrites/planner-supergraph.ts";

/**
 * Features of a supergraph that we honour. Apollo's list for its Router, without what our executor does not do:
 * @context needs rewrites of fetched data, @connect needs REST calls. One of them in the supergraph fails the load instead of giving wrong answers.
 */
const supportedFeatures = new Set(
  [...ROUTER_SUPPORTED_SUPERGRAPH_FEATURES].filter((url) => !/\/(context|connect)\/v/.test(url)),
);

/** A supergraph that was read, and how documents are rewritten for its planner, and plans after it. */
export type ReadSupergraph = { readonly supergraph: Supergraph; readonly rewriting: PlannerSupergraph };

/**
 * Reads a composed schema as everybody here reads it, the gateway's thread and those that plan. Fail-closed: a SECURITY or EXECUTION feature that is not
 * honoured throws.
 */
export function readSupergraph(sdl: string): ReadSupergraph {
  const rewriting = plannerSupergraph(sdl);
  return { supergraph: Supergraph.build(rewriting.sdl, { supportedFeatures }), rewriting };
}
