import { readFileSync } from "node:fs";

const sharedFile = new URL("shared.graphql", import.meta.url);

/** The types every room may use, as SDL. Errors: none; the file is part of this package. */
export const sharedSdl = (): string => readFileSync(sharedFile, "utf8");

/**
 * A room's whole schema as SDL: the shared types, then its own `schema.graphql`.
 * `file` is the address of that file. The one way a room's schema is read, by the room, by composition and by codegen.
 */
export const subgraphSdl = (file: URL): string => `${sharedSdl()}\n${readFileSync(file, "utf8")}`;
