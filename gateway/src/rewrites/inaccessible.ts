import { type ConstDirectiveNode, type DefinitionNode, type DocumentNode, Kind, parse } from "graphql";
import { textArgument } from "./field-sets.ts";

const specification = "https://specs.apollo.dev/inaccessible/v0.2";

/** The directive that hides a field from clients, as this supergraph calls it, and the supergraph with it: linked if it was not. */
export function withInaccessible(supergraph: DocumentNode): readonly [ConstDirectiveNode, DocumentNode] {
  const links = supergraph.definitions
    .flatMap((one) => (one.kind === Kind.SCHEMA_DEFINITION ? (one.directives ?? []) : []))
    .filter((one) => one.name.value === "link");
  const linked = links.find((one) => textArgument(one, "url")?.includes("/inaccessible/v"));
  if (linked) return [directive(textArgument(linked, "as") ?? "inaccessible"), supergraph];
  const [link, definition] = additions();
  const definitions = supergraph.definitions.map((one) =>
    one.kind === Kind.SCHEMA_DEFINITION ? { ...one, directives: [...(one.directives ?? []), link] } : one,
  );
  return [directive("inaccessible"), { ...supergraph, definitions: [...definitions, definition] }];
}

const directive = (name: string): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: name },
});

/** Source: https://specs.apollo.dev/inaccessible/v0.2 */
function additions(): readonly [ConstDirectiveNode, DefinitionNode] {
  const { definitions } = parse(
    `schema @link(url: "${specification}", for: SECURITY) { query: Query }
     directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION`,
    { noLocation: true },
  );
  const [schema, definition] = definitions;
  const link = schema?.kind === Kind.SCHEMA_DEFINITION ? schema.directives?.[0] : undefined;
  if (!link || !definition) throw new Error("the link to @inaccessible was not parsed");
  return [link, definition];
}
