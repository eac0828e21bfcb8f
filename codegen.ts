import type { CodegenConfig } from "@graphql-codegen/cli";
import { subgraphSdl } from "@novatech/graphql/subgraph-sdl";
import { mappersOf } from "./schema/src/mappers.ts";
import { rooms, schemaFile } from "./schema/src/rooms.ts";

const scalars = {
  ID: "string",
  DateTime: { input: "Date", output: "Date" },
  Decimal: "string",
  BigInt: "bigint",
  CurrencyCode: "string",
  CountryCode: "string",
  URL: { input: "URL", output: "URL | string" },
  _FieldSet: "string",
  _Any: "Record<string, unknown>",
  link__Import: "string",
  link__Purpose: "string",
  federation__Scope: "string",
  federation__Policy: "string",
};

/** One output a room: `schema.graphql` → `src/graphql/__generated__/types.ts`. Mappers are read from the room's own mappers.ts. */
const config: CodegenConfig = {
  generates: Object.fromEntries(
    rooms().map((room) => [
      `subgraphs/${room}/src/graphql/__generated__/types.ts`,
      {
        schema: subgraphSdl(schemaFile(room)),
        plugins: ["typescript", "typescript-resolvers"],
        config: {
          federation: true,
          enumsAsTypes: true,
          useTypeImports: true,
          importExtension: ".ts",
          strictScalars: true,
          scalars,
          contextType: "../context.ts#Context",
          mappers: mappersOf(room),
          resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true, excludeTypes: [] },
        },
      },
    ]),
  ),
};

// tool convention: graphql-codegen reads the default export
export default config;
