import {
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type SelectionSetNode,
} from "graphql";

/** JSON as it stands in a document. */
export type Json = Readonly<Record<string, unknown>>;

/** What the scalars of the house are in JSON. */
const scalars: Readonly<Record<string, Json>> = {
  ID: { type: "string" },
  String: { type: "string" },
  Int: { type: "integer", minimum: -2_147_483_648, maximum: 2_147_483_647 },
  Float: { type: "number" },
  Boolean: { type: "boolean" },
  DateTime: { type: "string", format: "date-time" },
  Decimal: { type: "string", pattern: String.raw`^-?\d{1,30}(\.\d{1,12})?$` },
  BigInt: { type: "string", pattern: String.raw`^-?\d{1,30}$` },
  CurrencyCode: { type: "string", pattern: "^[A-Z]{3}$" },
  CountryCode: { type: "string", pattern: "^[A-Z]{2}$" },
  URL: { type: "string", format: "uri" },
};

/** Where enums and input objects are described once, by name. */
export type Components = Map<string, Json>;

const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

const orNull = (schema: Json): Json =>
  "type" in schema && typeof schema["type"] === "string" && !("enum" in schema)
    ? { ...schema, type: [schema["type"], "null"] }
    : { anyOf: [schema, { type: "null" }] };

const described = (schema: Json, description: string | null | undefined): Json =>
  description ? { description: description.trim(), ...schema } : schema;

/** What may be sent as a variable of a type. Enums and inputs are put into `components`. Throws for a scalar nobody described. */
export function inputSchema(type: GraphQLInputType, components: Components): Json {
  if (isNonNullType(type)) return inputValue(type.ofType as GraphQLInputType, components);
  return orNull(inputValue(type, components));
}

function inputValue(type: GraphQLInputType, components: Components): Json {
  if (isListType(type)) return { type: "array", items: inputSchema(type.ofType, components) };
  if (!isInputObjectType(type)) return leaf(type as GraphQLNamedType, components, "closed");
  if (!components.has(type.name)) {
    // First the place, so that an input that holds itself ends.
    components.set(type.name, {});
    const fields = Object.values(type.getFields());
    components.set(
      type.name,
      described(
        {
          type: "object",
          additionalProperties: false,
          required: fields
            .filter((one) => isNonNullType(one.type) && one.defaultValue === undefined)
            .map(({ name }) => name),
          properties: Object.fromEntries(
            fields.map((one) => [
              one.name,
              described(withDefault(inputSchema(one.type, components), one.defaultValue), one.description),
            ]),
          ),
        },
        type.description,
      ),
    );
  }
  return refTo(type.name);
}

const withDefault = (schema: Json, value: unknown): Json =>
  value === undefined ? schema : { ...schema, default: value };

/** Values of enums are added over time: what is sent must be one of them, what is read may be another. */
function leaf(type: GraphQLNamedType, components: Components, reading: "open" | "closed"): Json {
  if (!isEnumType(type)) {
    const known = scalars[type.name];
    if (!known) throw new Error(`Say in schema/src/openapi/json-schema.ts what ${type.name} is in JSON.`);
    return known;
  }
  const values = type.getValues();
  const told = values.map(({ name, description }) => `- \`${name}\`${description ? `: ${description.trim()}` : ""}`);
  const description = [type.description?.trim() ?? "", ...told].join("\n");
  const name = reading === "open" ? `${type.name}Read` : type.name;
  const names = values.map((value) => value.name);
  components.set(
    name,
    reading === "open"
      ? { description: `${description}\n\nValues are added over time.`, type: "string", examples: names }
      : { description, type: "string", enum: names },
  );
  return refTo(name);
}

/** What answers a selection of an object: each asked field, nothing else. */
export function selectionSchema(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  selections: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  components: Components,
): Json {
  if (isAbstractType(type)) {
    const kinds = schema
      .getPossibleTypes(type)
      .map((one) => selectionSchema(schema, one, selections, fragments, components));
    // The same fields told of in other words are the same to a reader.
    const shapeOf = (one: Json): string =>
      JSON.stringify(one, (key, value: unknown) =>
        key === "description" && typeof value === "string" ? undefined : value,
      );
    const distinct = [...new Map(kinds.toReversed().map((one) => [shapeOf(one), one])).values()].toReversed();
    return distinct.length === 1 && distinct[0] ? distinct[0] : { anyOf: distinct };
  }
  if (!("getFields" in type)) throw new Error(`${type.name} has no fields to select`);
  const fields = new Map<string, { readonly name: string; readonly selections: SelectionSetNode[]; isSure: boolean }>();
  const collect = ({ selections: some }: SelectionSetNode, isSure: boolean): void => {
    for (const one of some) {
      // @skip and @include: it may be missing.
      const sure = isSure && (one.directives ?? []).length === 0;
      if (one.kind === Kind.FIELD) {
        const key = one.alias?.value ?? one.name.value;
        const field = fields.get(key) ?? { name: one.name.value, selections: [], isSure: false };
        field.isSure ||= sure;
        if (one.selectionSet) field.selections.push(one.selectionSet);
        fields.set(key, field);
        continue;
      }
      const fragment = one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value) : one;
      if (!fragment) throw new Error(`There is no fragment for ${JSON.stringify(one)}`);
      const condition = fragment.typeCondition?.name.value ?? type.name;
      const conditional = schema.getType(condition);
      const applies =
        condition === type.name || (isAbstractType(conditional) && schema.isSubType(conditional, type as never));
      if (applies) collect(fragment.selectionSet, sure);
    }
  };
  for (const one of selections) collect(one, true);
  const properties = [...fields].map(([key, { name, selections: below }]): readonly [string, Json] => {
    if (name === "__typename") return [key, { type: "string" }];
    const field = (
      type.getFields() as Readonly<Record<string, { type: GraphQLOutputType; description?: string | null }>>
    )[name];
    if (!field) throw new Error(`${type.name} has no field ${name}`);
    const value = outputSchema(schema, field.type, below, fragments, components);
    return [key, described(value, field.description)];
  });
  return {
    type: "object",
    additionalProperties: false,
    required: [...fields].filter(([, { isSure }]) => isSure).map(([key]) => key),
    properties: Object.fromEntries(properties),
  };
}

function outputSchema(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  below: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  components: Components,
): Json {
  const value = (of: GraphQLOutputType): Json =>
    isListType(of)
      ? { type: "array", items: outputSchema(schema, of.ofType, below, fragments, components) }
      : isCompositeType(of)
        ? selectionSchema(schema, of, below, fragments, components)
        : leaf(of as GraphQLNamedType, components, "open");
  return isNonNullType(type) ? value(type.ofType as GraphQLOutputType) : orNull(value(type));
}
