import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { serviceScopes } from "./service-scopes.ts";

test("every internal field of the graph may be asked by some room, and no room has a scope that no field knows", () => {
  const subgraphs = new URL("../../../subgraphs/", import.meta.url);
  const files = readdirSync(subgraphs).map((room) => new URL(`${room}/schema.graphql`, subgraphs));
  files.push(new URL("../../graphql/src/shared.graphql", import.meta.url));
  const inSchemas = files.flatMap((file) => {
    const sdl = readFileSync(file, "utf8");
    return [...sdl.matchAll(/"(internal:\w+)"/g)].map((match) => match[1]);
  });
  expect(new Set(Object.values(serviceScopes).flat())).toEqual(new Set(inSchemas));
});
