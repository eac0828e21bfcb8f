import { readdirSync, existsSync } from "node:fs";

/** The top of the house. */
export const root = new URL("../../", import.meta.url);

/** The rooms that publish a subgraph, by name. */
export const rooms = (): string[] =>
  readdirSync(new URL("subgraphs", root))
    .filter((name) => existsSync(schemaFile(name)))
    .toSorted();

/** Where a room's contract stands. */
export const schemaFile = (room: string): URL => new URL(`subgraphs/${room}/schema.graphql`, root);
