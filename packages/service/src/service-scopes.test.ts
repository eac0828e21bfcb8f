import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { serviceScopes } from "./service-scopes.ts";

test("every internal field of the graph may be asked by some room, and no room has a scope that no field knows", () => {
  const subgraphs = new URL("../../../subgraphs/", import.meta.url);
  const inSchemas = readdirSync(subgraphs).flatMap((room) => {
    const sdl = readFileSync(new URL(`${room}/schema.graphql`, subgraphs), "utf8");
    return [...sdl.matchAll(/"(internal:\w+)"/g)].map((match) => match[1]);
  });
  expect(new Set(Object.values(serviceScopes).flat())).toEqual(new Set(inSchemas));
});
