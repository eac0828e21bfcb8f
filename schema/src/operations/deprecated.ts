import { type GraphQLSchema, NoDeprecatedCustomRule, parse, validate } from "graphql";
import type { ManifestOperation } from "./manifest.ts";

/** What of the graph an operation uses although it is on its way out, each with what to use instead, as the schema says. */
export const deprecatedIn = (operation: ManifestOperation, schema: GraphQLSchema): readonly string[] =>
  validate(schema, parse(operation.body), [NoDeprecatedCustomRule]).map(({ message }) => message);
