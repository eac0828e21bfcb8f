import { composeServices } from "@apollo/composition";
import { subgraphSdl } from "@novatech/graphql/subgraph-sdl";
import { parse } from "graphql";
import { rooms, schemaFile } from "./rooms.ts";

/** A subgraph as composition takes it. */
export type Subgraph = { readonly name: string; readonly sdl: string };

/** What came of a composition: a supergraph and hints, or errors; never both. */
export type Composition =
  | { readonly ok: true; readonly supergraphSdl: string; readonly hints: readonly string[] }
  | { readonly ok: false; readonly errors: readonly string[] };

/** The subgraphs of the house, from `subgraphs/<room>/schema.graphql`. */
export const houseSubgraphs = (): Subgraph[] => rooms().map((name) => ({ name, sdl: subgraphSdl(schemaFile(name)) }));

/** Composes subgraphs. A room's address in the supergraph is a placeholder: `<ROOM>_URL` or the process itself decides. */
export function compose(subgraphs: readonly Subgraph[]): Composition {
  const services = subgraphs.map(({ name, sdl }) => ({
    name,
    url: `http://${name}.localhost/graphql`,
    typeDefs: parse(sdl),
  }));
  const result = composeServices(services);
  if (result.errors) return { ok: false, errors: result.errors.map((error) => error.message) };
  return { ok: true, supergraphSdl: result.supergraphSdl, hints: (result.hints ?? []).map((hint) => hint.message) };
}
