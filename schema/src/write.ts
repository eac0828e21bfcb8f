import { writeFileSync } from "node:fs";
import { Supergraph, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES } from "@apollo/federation-internals";
import { lexicographicSortSchema, printSchema } from "graphql";
import { compose, houseSubgraphs } from "./compose.ts";
import { contractNames, contractPath, contractText } from "./contracts/files.ts";
import { root } from "./rooms.ts";

/** The composed schema, as the gateway loads it. */
export const supergraphFile = new URL("schema/supergraph.graphql", root);
/** What clients see of it. */
export const apiFile = new URL("schema/api.graphql", root);

/** Composes the house: what stands in `schema/supergraph.graphql` and `schema/api.graphql` when they are up to date. Throws with every composition error. */
export function composeHouse(): { readonly supergraphSdl: string; readonly apiSdl: string } {
  const composed = compose(houseSubgraphs());
  if (!composed.ok) throw new Error(`The subgraphs do not compose:\n${composed.errors.join("\n")}`);
  const supergraph = Supergraph.build(composed.supergraphSdl, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  });
  const api = printSchema(lexicographicSortSchema(supergraph.apiSchema().toGraphQLJSSchema()));
  return { supergraphSdl: `${composed.supergraphSdl.trim()}\n`, apiSdl: `${api.trim()}\n` };
}

/** Writes both files, and what contracts show of them. */
export function writeHouse(): void {
  const { supergraphSdl, apiSdl } = composeHouse();
  writeFileSync(supergraphFile, supergraphSdl);
  writeFileSync(apiFile, apiSdl);
  for (const name of contractNames)
    writeFileSync(new URL(contractPath(name), root), contractText(name, { supergraphSdl, apiSdl }));
}
