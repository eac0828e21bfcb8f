import { existsSync, readFileSync } from "node:fs";
import { root } from "./rooms.ts";

/**
 * Which domain type stands behind a GraphQL type, for codegen: every `export type <Name>Mapper = …` of a room's
 * `src/graphql/mappers.ts` is the mapper of the type `<Name>`.
 */
export function mappersOf(room: string): Record<string, string> {
  const file = new URL(`subgraphs/${room}/src/graphql/mappers.ts`, root);
  if (!existsSync(file)) return {};
  const names = [...readFileSync(file, "utf8").matchAll(/^export type (\w+)Mapper\b/gm)].map((match) => match[1] ?? "");
  return Object.fromEntries(names.map((name) => [name, `../mappers.ts#${name}Mapper`]));
}
